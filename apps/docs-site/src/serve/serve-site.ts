import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, isAbsolute, join } from 'node:path';
import { renderSite, type SiteResult } from '../build/render-site.ts';
import type { SiteOptions, SitePackage } from '../model/options.ts';
import { createFeed } from './feed.ts';
import { serveFile } from './serve-file.ts';
import { watchFiles } from './watch-files.ts';

/** Options of {@link serveSite}. */
export interface ServeOptions extends Omit<SiteOptions, 'out' | 'live'> {
  /** Default: `tmp/site` in the cache folder, so that a second start makes only what changed. */
  readonly out?: string;
  /** Default 4400; 0 for any free one. */
  readonly port?: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** Told of every build. */
  readonly onBuild?: (result: SiteResult) => void;
}

/** A running dev server. */
export interface SiteServer {
  readonly url: string;
  /** Stops watching and closes all connections. */
  close(): Promise<void>;
}

/**
 * Serves the site of a project and keeps it up to date: what changes in the cache, the guides or the README is made again
 * and shown in the open page.
 *
 * @throws The system's error when the port is taken or the output folder cannot be written.
 */
export async function serveSite(options: ServeOptions): Promise<SiteServer> {
  const { cache, root = dirname(cache), port = 4400, host = '127.0.0.1' } = options;
  const cacheFolder = isAbsolute(cache) ? cache : join(root, cache);
  const out = options.out ?? join(cacheFolder, 'tmp/site');
  const feed = createFeed();
  const build = async (): Promise<void> => {
    const result = await renderSite({ ...options, root, out, live: true });
    feed.tell(result.written);
    options.onBuild?.(result);
  };
  const watched = [{ ...options, root, cache: cacheFolder }, ...(options.packages ?? [])].flatMap(sourcesOf);
  const stopWatching = await watchFiles(watched, build);
  const server = createServer((request, response) => {
    if (!feed.accept(request, response)) void serveFile(out, request, response);
  });
  const url = await start(server, port, host).catch(async (error: unknown) => {
    await stopWatching();
    throw error;
  });
  return {
    url,
    async close() {
      await stopWatching();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What a site is made of that may change while it is served. */
function sourcesOf({ cache, root = dirname(cache), guides = ['docs'] }: Omit<SitePackage, 'path'>): string[] {
  const sources = ['README.md', ...guides].map((path) => join(root, path));
  return [join(cache, 'index.json'), join(cache, 'docs'), join(cache, 'tmp/positions.json'), ...sources];
}

function start(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${address.port}/`);
    });
  });
}
