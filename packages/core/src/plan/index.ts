export type { SourceOf } from './call-sites.ts';
export { createContextGatherer, type KnownDocs } from './gather-context.ts';
export { inheritsMeanwhile } from './inherits-meanwhile.ts';
export type { Replace } from './may-replace.ts';
export { mayReplace } from './may-replace.ts';
export { orderInWaves } from './order-in-waves.ts';
export type { PlanConfig, PlanInput } from './plan-docs.ts';
export { planDocs } from './plan-docs.ts';
export { requestFor } from './request-for.ts';
