import type { BuildReport } from '../records.ts';
import type { Session } from '../session.ts';

/** What the hooks need of the context that Rollup, Rolldown and Vite call them with. */
interface GraphContext {
  getModuleIds(): Iterable<string>;
}

interface OutputContext {
  emitFile(file: { type: 'asset'; fileName: string; source: string }): string;
  error(message: string): never;
}

interface CloseContext {
  readonly meta: { readonly watchMode: boolean };
}

/** Hooks that Rollup, Rolldown and Vite have alike. */
export interface RollupHooks {
  readonly buildEnd: (this: GraphContext, error?: Error) => void;
  readonly generateBundle: (this: OutputContext) => Promise<void>;
  readonly closeBundle: (this: CloseContext) => Promise<void>;
  readonly closeWatcher: () => Promise<void>;
}

/**
 * The graph is known when the modules are loaded; docs are waited for when chunks have been made, so that both go on beside
 * each other. The bundler is asked for the graph once, in place of a hook that it would call for each module.
 */
export function rollupHooks(session: Session): RollupHooks {
  return {
    buildEnd(error) {
      if (error === undefined) session.end([...this.getModuleIds()]);
      else session.drop();
    },
    async generateBundle() {
      const report = await session.report();
      if (report === undefined) return;
      for (const { fileName, source } of report.assets) this.emitFile({ type: 'asset', fileName, source });
      session.say(report);
      if (report.failures.length > 0) this.error(failureText(report));
    },
    async closeBundle() {
      if (!this.meta.watchMode) await session.close();
    },
    closeWatcher: () => session.close(),
  };
}

/** Why docwright fails a build, in a sentence. */
export function failureText({ failures }: BuildReport): string {
  return `docwright fails the build: ${failures.join('; ')}.`;
}
