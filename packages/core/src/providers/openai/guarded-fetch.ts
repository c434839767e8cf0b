import type { Timeouts } from '../chat/chat-options.ts';
import type { Clock } from '../chat/clock.ts';
import { describeConnection } from './describe-connection.ts';
import type { Reply, SendRequest } from './http-fetch.ts';
import { WireError } from './wire-error.ts';

interface GuardOptions {
  /** What sends; it is asked with addresses, never with a `Request`. */
  readonly send: SendRequest;
  readonly clock: Clock;
  readonly timeouts: Timeouts;
  /** Longest body that is read, in bytes. Default 8 MB. */
  readonly maxBytes?: number;
}

/**
 * A fetch for the `openai` package that reads the whole body itself, since that package's own deadline ends with the
 * headers. It follows no redirect, which would carry the key to another host, and takes no web page for an answer.
 */
export function createGuardedFetch(options: GuardOptions): typeof fetch {
  return async (input, init = {}) => {
    const guard = new AbortController();
    const stop = guardTime(guard, options, init.signal);
    try {
      const reply = await options.send(input instanceof Request ? input.url : String(input), {
        ...init,
        redirect: 'manual',
        signal: guard.signal,
      });
      stop.firstByte();
      refuseRedirect(reply);
      const body = await readBody(reply, options.maxBytes ?? 8_000_000);
      refusePage(reply, body);
      return new Response(mayHaveBody(reply.status) ? body : null, { status: reply.status, headers: reply.headers });
    } catch (error) {
      const reason = asWireError(error, guard.signal);
      // What is not read any more holds its connection no longer.
      guard.abort();
      throw reason;
    } finally {
      stop.all();
    }
  };
}

function guardTime(
  guard: AbortController,
  { clock, timeouts: { firstByte = 120_000, total = 240_000 } }: GuardOptions,
  outer: AbortSignal | null | undefined,
): { firstByte: () => void; all: () => void } {
  const late = (what: string, milliseconds: number) => (): void =>
    guard.abort(new WireError('transport', `${what} after ${milliseconds / 1000} seconds`));
  const cancelFirst = clock.after(firstByte, late('no answer began', firstByte));
  const cancelTotal = clock.after(total, late('the answer was not complete', total));
  const abort = (): void => guard.abort(outer?.reason);
  if (outer?.aborted === true) abort();
  outer?.addEventListener('abort', abort, { once: true });
  const all = (): void => {
    cancelFirst();
    cancelTotal();
    outer?.removeEventListener('abort', abort);
  };
  return { firstByte: cancelFirst, all };
}

function refuseRedirect({ status }: Reply): void {
  if (status < 300 || status >= 400) return;
  throw new WireError('fatal', 'it redirects to another address, where the key is not sent; check the endpoint');
}

async function readBody({ body }: Reply, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new WireError('malformed', `the answer is longer than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refusePage({ status, headers }: Reply, body: Uint8Array): void {
  if (status < 200 || status >= 300) return;
  const type = headers.get('content-type') ?? '';
  if (!/[/+]json\b/u.test(type)) throw new WireError('malformed', `the answer is ${type === '' ? 'of no type' : type}`);
  if (body.byteLength === 0) throw new WireError('malformed', 'the answer is empty');
}

function mayHaveBody(status: number): boolean {
  return status !== 204 && status !== 205 && status !== 304;
}

function asWireError(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof WireError) return error;
  if (signal.aborted) return signal.reason;
  return describeConnection(error);
}
