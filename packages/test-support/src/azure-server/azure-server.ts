import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRequest, type Exchange } from './answer-request.ts';
import type { AzureServerOptions } from './azure-server-options.ts';
import type { Fault } from './faults.ts';
import { readRoute } from './route.ts';
import { sendReply } from './send-reply.ts';
import { createScaledClock } from './server-clock.ts';
import { createService, type Service } from './service.ts';
import type { Reply } from './wire.ts';

/** A request that the server took, and what became of it. */
export interface RecordedRequest extends Exchange {
  /** By the server's clock, in milliseconds. */
  readonly time: number;
  /** Of the answer; 0 when the fault left none. */
  readonly status: number;
  readonly fault?: Fault['fault'];
  /** What the answer told to wait, if it did. */
  readonly retryAfterMs?: number;
  /** Of the prompt, as billed; absent when nothing was. */
  readonly cachedTokens?: number;
  /** Whether the client went away before its answer was ready. */
  readonly aborted: boolean;
}

/** A running server. */
export interface AzureServer {
  /** `http://127.0.0.1:4010`, to be used as the endpoint. */
  readonly url: string;
  /** In the order of arrival. */
  readonly requests: readonly RecordedRequest[];
  /** Requests that nobody planned: unknown routes and deployments, and more of them than the plan has. */
  readonly unplanned: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts a server on 127.0.0.1 that speaks as Azure OpenAI does: both of its URL styles and the plain one, keys and
 * bearer tokens, admission by quota with its headers, structured outputs, usage with cached tokens, error bodies, and
 * whatever faults are asked for. It refuses what was not planned, and remembers that it had to.
 */
export async function startAzureServer(options: AzureServerOptions = {}): Promise<AzureServer> {
  const service = createService(options, options.clock ?? createScaledClock());
  const requests: RecordedRequest[] = [];
  const server = createServer((request, response) => {
    void handle(request, response, service, requests);
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests, unplanned: service.unplanned, close: () => close(server) };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  service: Service,
  requests: RecordedRequest[],
): Promise<void> {
  const time = service.clock.now();
  const body = await readBody(request);
  const exchange: Exchange = {
    index: requests.length,
    method: request.method ?? '',
    url: request.url ?? '',
    headers: request.headers as Readonly<Record<string, string | undefined>>,
    ...withRoute(request.url ?? ''),
    body,
  };
  const fault = service.takeFault(exchange);
  const { reply, latency, cachedTokens } = answerRequest(exchange, fault, service, time);
  const record = {
    ...exchange,
    time,
    status: statusOf(reply, fault),
    ...toldToWait(reply),
    aborted: false,
    ...(cachedTokens === undefined ? {} : { cachedTokens }),
    ...(fault === undefined ? {} : { fault: fault.fault }),
  };
  requests.push(record);
  response.on('close', () => {
    if (!response.writableFinished) record.aborted = true;
  });
  if (fault?.fault === 'hang') return;
  if (fault?.fault === 'reset-before') return void request.socket.destroy();
  service.clock.after(latency + (fault?.fault === 'slow' ? fault.milliseconds : 0), () => {
    if (!response.destroyed) sendReply(response, reply, fault);
  });
}

function withRoute(url: string): Pick<Exchange, 'route'> {
  const route = readRoute(url);
  return route === undefined ? {} : { route };
}

function statusOf(reply: Reply, fault: Fault | undefined): number {
  return fault?.fault === 'hang' || fault?.fault === 'reset-before' ? 0 : reply.status;
}

function toldToWait({ headers }: Reply): Pick<RecordedRequest, 'retryAfterMs'> {
  const wait = Number(headers['retry-after-ms'] ?? Number(headers['retry-after']) * 1000);
  return Number.isFinite(wait) ? { retryAfterMs: wait } : {};
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
