import { connectionTimedOut } from './http-fetch.ts';
import { WireError } from './wire-error.ts';

const hints: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host of the endpoint was not found',
  EAI_AGAIN: 'the host of the endpoint could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  [connectionTimedOut]: 'no connection within ten seconds',
};

/** With these there was no connection that anything could be sent over. */
const neverLeft = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', connectionTimedOut]);

/** What a failed connection comes to. A certificate that does not hold will not hold next time, so it ends the run. */
export function describeConnection(error: unknown): WireError {
  const code = findCode(error);
  if (/^(?:CERT_|ERR_TLS_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_SSL_|EPROTO$)/u.test(code))
    return new WireError('fatal', `the TLS certificate of the endpoint does not hold (${code})`);
  return new WireError(
    'transport',
    hints[code] ?? `the connection failed (${code === '' ? 'unknown' : code})`,
    neverLeft.has(code),
  );
}

/** The code of an error or of what caused it: `fetch` wraps everything in a TypeError. */
function findCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { code, cause } = error as Error & { code?: unknown };
  if (typeof code === 'string') return code;
  if (cause instanceof AggregateError) return findCode(cause.errors[0]);
  return findCode(cause);
}
