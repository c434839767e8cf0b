export { backOff } from './back-off.ts';
export { createCircuit, type Circuit } from './circuit.ts';
export { createConcurrency, type Concurrency } from './concurrency.ts';
export { estimateAdmission } from './estimate-admission.ts';
export { createRequestQuota, type RequestQuota } from './request-quota.ts';
export { createTokenBucket, type TokenBucket } from './token-bucket.ts';
export { createTokenQuota, type TokenNews, type TokenQuota, type TokenTicket } from './token-quota.ts';
