/** What a request asks for, read from its URL. */
export interface Route {
  readonly operation: 'chat' | 'embeddings';
  /** `dated` and `v1` are Azure's two styles; `plain` is that of OpenAI and of what imitates it. */
  readonly style: 'dated' | 'v1' | 'plain';
  /** Named by the URL of the dated style; by the body of the others. */
  readonly deployment?: string;
  readonly apiVersion?: string;
}

const operations: Readonly<Record<string, Route['operation']>> = {
  'chat/completions': 'chat',
  embeddings: 'embeddings',
};

/** Reads the URL of a request. Undefined for what the server does not serve. */
export function readRoute(url: string): Route | undefined {
  const { pathname, searchParams } = new URL(url, 'http://loopback');
  const dated = /^\/openai\/deployments\/([^/]+)\/(.+)$/u.exec(pathname);
  const named = /^\/(openai\/v1|v1)\/(.+)$/u.exec(pathname);
  const operation = operations[dated?.[2] ?? named?.[2] ?? ''];
  if (operation === undefined) return undefined;
  const apiVersion = searchParams.get('api-version') ?? undefined;
  const version = apiVersion === undefined ? {} : { apiVersion };
  if (dated?.[1] !== undefined)
    return { operation, style: 'dated', deployment: decodeURIComponent(dated[1]), ...version };
  return { operation, style: named?.[1] === 'v1' ? 'plain' : 'v1', ...version };
}
