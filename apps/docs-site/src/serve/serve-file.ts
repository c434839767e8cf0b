import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

/** Answers a request with a file below `folder`, or with its 404 page. Nothing outside is ever read. */
export async function serveFile(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request.url ?? '/');
  const file = path === undefined ? undefined : resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  const content = file?.startsWith(resolve(folder) + sep) === true ? await read(file) : undefined;
  const found = content !== undefined && file !== undefined;
  const body = found ? content : await read(join(folder, '404.html'));
  response.writeHead(found ? 200 : 404, {
    'content-type': found ? (types[extname(file)] ?? 'application/octet-stream') : 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

async function read(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}
