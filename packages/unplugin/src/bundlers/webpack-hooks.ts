import type { Compilation, Compiler } from 'webpack';
import { claim } from '../claim.ts';
import type { BuildReport } from '../records.ts';
import type { Session } from '../session.ts';
import { portableName, virtualName } from '../virtual-modules.ts';
import { failureText } from './rollup-hooks.ts';

const name = 'docwright';

/** Taps a compiler of webpack, or of Rspack, which has the same hooks. */
export function tapCompiler(compiler: Compiler, session: Session): void {
  session.configure({ root: compiler.context });
  if (!claim(compiler, session)) return;
  takeVirtualNames(compiler);
  compiler.hooks.shutdown.tapPromise(name, () => session.close());
  compiler.hooks.compile.tap(name, () => session.start());
  compiler.hooks.thisCompilation.tap(name, (compilation) => {
    compilation.hooks.finishModules.tap(name, () => {
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

/** webpack takes `virtual:` for a protocol before any plugin is asked. */
function takeVirtualNames(compiler: Compiler): void {
  new compiler.webpack.NormalModuleReplacementPlugin(new RegExp(`^${virtualName}(?:/|$)`), (resource) => {
    resource.request = portableName + resource.request.slice(virtualName.length);
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
