import { createLogger, createServer, type ViteDevServer } from 'vite';
import type { DocwrightOptions } from '../src/options.ts';
import { plugin } from './bundlers.ts';

/** A development server that is looked at. */
export interface TestServer {
  readonly server: ViteDevServer;
  /** Address of its root. */
  readonly url: string;
  /** Everything it said. */
  readonly said: readonly string[];
}

/** Serves a project, with the other half of the plugin in this thread. */
export async function serve(root: string, options: DocwrightOptions): Promise<TestServer> {
  const said: string[] = [];
  const logger = createLogger('silent');
  logger.info = logger.warn = logger.error = (text: string): void => void said.push(text);
  const server = await createServer({
    root,
    configFile: false,
    customLogger: logger,
    plugins: [plugin.vite(options)],
    server: { host: '127.0.0.1', port: 0 },
    optimizeDeps: { noDiscovery: true },
  });
  await server.listen();
  return { server, url: server.resolvedUrls?.local[0] ?? '', said };
}
