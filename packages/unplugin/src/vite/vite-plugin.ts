import type { Plugin, ResolvedConfig } from 'vite';
import type { RollupHooks } from '../bundlers/rollup-hooks.ts';
import { claim } from '../claim.ts';
import type { ResolvedOptions } from '../options.ts';
import type { Session } from '../session.ts';
import { mayBeSource, serveDocs, type DevDocs } from './dev-server.ts';
import { overlayCode, overlayId } from './overlay-code.ts';

/** What Vite has beyond Rollup: its development server. Two plugins, for one of them is not wanted in a build. */
export function vitePlugins(
  session: Session,
  { overlay }: ResolvedOptions,
  hooks: RollupHooks,
): [Partial<Plugin>, Plugin] {
  let config: ResolvedConfig | undefined;
  let docs: DevDocs | undefined;
  const common: Partial<Plugin> = {
    // What docwright writes is no reason to look at anything again.
    config: () => ({ server: { watch: { ignored: ['**/.docwright/**'] } } }),
    configResolved(resolved) {
      config = resolved;
      const { logger, root } = resolved;
      session.configure({
        root,
        log: (text, severity) => (severity === 'warning' ? logger.warn(text) : logger.info(text)),
        isServing: resolved.command === 'serve',
      });
      claim(resolved, session);
    },
    buildStart: () => session.start(),
    buildEnd(error) {
      if (config?.command === 'build') hooks.buildEnd.call(this, error);
    },
    generateBundle: hooks.generateBundle,
    closeBundle: hooks.closeBundle,
  };
  const serving: Plugin = {
    name: 'docwright:serve',
    apply: 'serve',
    enforce: 'pre',
    configureServer(server) {
      if (!session.isResting()) docs = serveDocs(server, session);
    },
    load: { filter: { id: /^\0docwright:overlay/ }, handler: (id) => (id === overlayId ? overlayCode : undefined) },
    transform: {
      order: 'pre',
      filter: { id: { include: /\.(?:[cm]?[jt]s|[jt]sx)$/, exclude: /\/node_modules\// } },
      // Looks, and changes nothing.
      handler(code, id) {
        docs?.see(id, code);
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler() {
        if (!overlay || docs === undefined) return [];
        const src = `${config?.base ?? '/'}@id/${overlayId.replace('\0', '__x00__')}`;
        return [{ tag: 'script', attrs: { type: 'module', src }, injectTo: 'body' }];
      },
    },
    async hotUpdate({ file, read, modules }) {
      if (docs === undefined || this.environment.name !== 'client' || !mayBeSource(file, config?.root ?? '')) return;
      const isOnlyDocs = await docs.change(file, read);
      return isOnlyDocs ? [] : modules;
    },
  };
  return [common, serving];
}
