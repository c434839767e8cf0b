import { relative } from 'node:path';
import type { DevEnvironment, EnvironmentModuleNode, ViteDevServer } from 'vite';
import { loadVirtual } from '../load-virtual.ts';
import type { BuildReport } from '../records.ts';
import type { Session } from '../session.ts';
import { resolvedPattern } from '../virtual-modules.ts';
import { inspectorPage } from './inspector-page.ts';
import { overlayId, readyEvent, reportEvent, type OverlayReport } from './overlay-code.ts';

/** Address of the inspector, below the base of the server. */
export const inspectorPath = '__docwright/';

/** Keeps docs in step with the sources while a server runs. */
export interface DevDocs {
  /** Remembers the text of a source as it is served. */
  see(id: string, text: string): void;
  /**
   * A file changed: reads it again beside everything else.
   *
   * @returns True when only its docs changed, so that nothing that runs has to be replaced.
   */
  change(file: string, read: () => string | Promise<string>): Promise<boolean>;
}

/** Adds inspector and messages to a server. */
export function serveDocs(server: ViteDevServer, session: Session): DevDocs {
  const client = server.environments.client;
  const base = `${server.config.base}${inspectorPath}`;
  const texts = new Map<string, string>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const next = last.then(act, act);
    last = next.catch((error: unknown) => server.config.logger.warn(`docwright: ${String(error)}`));
    return next;
  };

  async function look(): Promise<BuildReport | undefined> {
    session.end(listFiles(client));
    const report = await session.report();
    if (report === undefined) return undefined;
    session.say(report);
    client.hot.send(reportEvent, toOverlay(report, base));
    return report;
  }

  client.hot.on(readyEvent, () => void inTurn(look));
  server.middlewares.use(`/${inspectorPath.slice(0, -1)}`, (_, response) => {
    void inTurn(look).then((report) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(inspectorPage(report));
    });
  });
  server.httpServer?.once('close', () => void session.close());
  void session.started().then((build) => build && server.watcher.unwatch(build.cacheFolder));

  return {
    see: (id, text) => void texts.set(id, text),
    async change(file, read) {
      const before = texts.get(file);
      const after = await read();
      texts.set(file, after);
      session.start();
      void inTurn(async () => {
        await updateVirtual(client, session);
        await look();
      });
      if (before === undefined) return false;
      // Builds have no use for it.
      const { isDocEdit } = await import('./is-doc-edit.ts');
      return isDocEdit(before, after);
    },
  };
}

/** Sends those virtual modules to the page whose docs changed. */
async function updateVirtual(client: DevEnvironment, session: Session): Promise<void> {
  for (const [id, module] of client.moduleGraph.idToModuleMap) {
    if (!resolvedPattern.test(id) || id === overlayId || !isLoaded(module)) continue;
    const { code } = await loadVirtual(id, session);
    if (session.served.get(id) === code) continue;
    client.moduleGraph.invalidateModule(module);
    await client.reloadModule(module);
  }
}

function isLoaded({ transformResult, importers }: EnvironmentModuleNode): boolean {
  return transformResult !== null || importers.size > 0;
}

function listFiles({ moduleGraph }: DevEnvironment): string[] {
  return [...moduleGraph.idToModuleMap.keys()];
}

function toOverlay({ findings, coverage }: BuildReport, inspector: string): OverlayReport {
  return {
    findings: findings.map(({ module, line, message }) => ({
      place: line === undefined ? module : `${module}:${line}`,
      message,
    })),
    documented: coverage?.percent ?? 100,
    inspector,
  };
}

/** True for files that docs can come from. */
export function mayBeSource(file: string, root: string): boolean {
  return (
    /\.(?:[cm]?[jt]s|[jt]sx)$/u.test(file) && !file.includes('/node_modules/') && !relative(root, file).startsWith('..')
  );
}
