import type { Compilation, Compiler } from 'webpack';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadVirtual } from '../load-virtual.ts';
import { claim } from '../claim.ts';
import type { BuildReport } from '../records.ts';
import type { Session } from '../session.ts';
import { packageFile } from '../package-file.ts';
import { importPattern, resolveVirtual } from '../virtual-modules.ts';
import { failureText } from './rollup-hooks.ts';

const name = 'docwright';

/** Taps a compiler of webpack, or of Rspack, which has the same hooks. */
export function tapCompiler(compiler: Compiler, session: Session): void {
  session.configure({ root: compiler.context });
  if (!claim(compiler, session)) return;
  serveVirtual(compiler, session);
  compiler.hooks.shutdown.tapPromise(name, () => session.close());
  compiler.hooks.compile.tap(name, () => session.start());
  compiler.hooks.thisCompilation.tap(name, (compilation) => {
    // The first moment at which the errors of modules are known.
    compilation.hooks.seal.tap(name, () => {
      if (compilation.errors.length > 0) session.drop();
      else session.end(listResources(compilation));
    });
    // Behind everything that makes and minimizes chunks, which docs need not wait for.
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
      const report = await session.report();
      if (report === undefined || compilation.errors.length > 0) return;
      emit(report, compilation, compiler);
      session.say(report);
    });
  });
}

/** What the loader is told by the compiler. */
interface LoaderContext {
  addDependency(file: string): void;
  emitWarning(warning: Error): void;
}

/**
 * webpack takes `virtual:` for a protocol before any plugin is asked, so that such imports are led to a file whose loader asks
 * this plugin. A file that exists watches better than one that is only made believe.
 */
function serveVirtual(compiler: Compiler, session: Session): void {
  const loader = fileURLToPath(packageFile('webpack-loader.mjs'));
  const load = async (path: string, context: LoaderContext): Promise<string> => {
    const { code, sources, warning } = await loadVirtual(resolveVirtual(path), session);
    if (warning !== undefined) context.emitWarning(new Error(warning));
    for (const source of sources) context.addDependency(resolve(session.root(), source));
    return code;
  };
  Object.assign(compiler, { [Symbol.for('docwright.loadVirtual')]: load });
  new compiler.webpack.NormalModuleReplacementPlugin(importPattern, (resource) => {
    resource.request = `!!${loader}!${loader}?${encodeURIComponent(resource.request)}`;
  }).apply(compiler);
}

function listResources({ modules }: Compilation): string[] {
  return [...modules].flatMap((module) => {
    const { resource } = module as { readonly resource?: string };
    return resource ?? [];
  });
}

function emit(report: BuildReport, compilation: Compilation, { webpack }: Compiler): void {
  for (const { fileName, source } of report.assets)
    compilation.emitAsset(fileName, new webpack.sources.RawSource(source));
  if (report.failures.length > 0) compilation.errors.push(new webpack.WebpackError(failureText(report)));
}
