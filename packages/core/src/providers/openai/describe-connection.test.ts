import { expect, it } from 'vitest';
import { describeConnection } from './describe-connection.ts';

const failed = (code: string): Error => new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) });

it.each([
  ['ENOTFOUND', 'transport', /not found/u],
  ['ECONNREFUSED', 'transport', /refused/u],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'fatal', /TLS/u],
  ['CERT_HAS_EXPIRED', 'fatal', /TLS/u],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'fatal', /TLS/u],
  ['EPROTO', 'fatal', /TLS/u],
  ['CONNECTION_TIMED_OUT', 'transport', /ten seconds/u],
  ['ESOMETHING', 'transport', /ESOMETHING/u],
])('reads %s', (code, kind, message) => {
  expect(describeConnection(failed(code))).toMatchObject({ kind, message: expect.stringMatching(message) as string });
});

it('reads the first of several addresses that were tried, and what is no error', () => {
  const both = new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })]);
  expect(describeConnection(new TypeError('fetch failed', { cause: both })).message).toMatch(/refused/u);
  expect(describeConnection('?').message).toMatch(/unknown/u);
});
