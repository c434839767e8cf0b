import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A document as the server keeps it. */
export type SearchServerDocument = Readonly<Record<string, unknown>>;

/** A running server that speaks as Azure AI Search does, as far as docwright asks it. */
export interface SearchServer {
  /** `http://127.0.0.1:4010`. */
  readonly url: string;
  /** `PUT /indexes('docs')`, in the order of arrival. */
  readonly requests: readonly string[];
  /** By their keys. */
  readonly documents: ReadonlyMap<string, SearchServerDocument>;
  close(): Promise<void>;
}

/**
 * Starts a server on 127.0.0.1 with one index: it is made by `PUT`, filled by `docs/search.index`, and searched by
 * `docs/search.post.search`, where a document scores one for each word that it shares. What else is asked is refused.
 *
 * @param key - The key that is let in.
 */
export async function startSearchServer(key = 'search-key'): Promise<SearchServer> {
  const requests: string[] = [];
  const documents = new Map<string, SearchServerDocument>();
  const server = createServer((request, response) => {
    void handle(request, response);
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://loopback').pathname);
    requests.push(`${request.method} ${path}`);
    const body = JSON.parse((await readText(request)) || '{}') as Record<string, unknown>;
    const [status, answer] = replyTo(request, path, body);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  function replyTo(
    { method, headers }: IncomingMessage,
    path: string,
    body: Record<string, unknown>,
  ): [number, unknown] {
    if (headers['api-key'] !== key) return [403, { error: { code: '403', message: 'Forbidden' } }];
    if (method === 'PUT' && /^\/indexes\('\w+'\)$/u.test(path)) return [201, body];
    if (path.endsWith('/docs/search.index')) return [200, { value: index(documents, body) }];
    if (path.endsWith('/docs/search.post.search')) return [200, { value: search(documents, body) }];
    return [404, { error: { code: 'ResourceNotFound', message: 'Nobody planned this.' } }];
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    documents,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function index(documents: Map<string, SearchServerDocument>, { value }: Record<string, unknown>): unknown[] {
  return (value as Record<string, unknown>[]).map(({ '@search.action': action, ...document }) => {
    const key = String(document['key']);
    if (action === 'delete') documents.delete(key);
    else documents.set(key, document);
    return { key, status: true, statusCode: 200, errorMessage: null };
  });
}

function search(documents: ReadonlyMap<string, SearchServerDocument>, body: Record<string, unknown>): unknown[] {
  const words = new Set(wordsOf(body['search']));
  const group = /^group eq '(\w+)'$/u.exec(String(body['filter']))?.[1];
  return [...documents.values()]
    .filter((document) => document['group'] === group)
    .map(({ symbol, text }) => ({ symbol, '@search.score': wordsOf(text).filter((word) => words.has(word)).length }))
    .filter((hit) => hit['@search.score'] > 0)
    .sort((left, right) => right['@search.score'] - left['@search.score'])
    .slice(0, Number(body['top']));
}

function wordsOf(text: unknown): string[] {
  return [...new Set(String(text).toLowerCase().match(/\w+/gu))];
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
