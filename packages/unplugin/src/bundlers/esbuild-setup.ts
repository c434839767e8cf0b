import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { BuildOptions, BuildResult, OnEndResult, PluginBuild } from 'esbuild';
import { claim } from '../claim.ts';
import type { BuildAsset } from '../records.ts';
import type { Session } from '../session.ts';
import { failureText } from './rollup-hooks.ts';

/** Hooks of esbuild. It tells its graph in the metafile only, which is therefore switched on. */
export function setUpEsbuild(build: PluginBuild, session: Session): void {
  const { initialOptions } = build;
  const folder = initialOptions.absWorkingDir ?? process.cwd();
  session.configure({ root: folder });
  if (!claim(initialOptions, session)) return;
  initialOptions.metafile = true;
  build.onStart(() => session.start());
  build.onDispose(() => void session.close());
  build.onEnd(async (result): Promise<OnEndResult> => {
    if (result.errors.length > 0 || result.metafile === undefined) return {};
    session.end(Object.keys(result.metafile.inputs).map((path) => resolve(folder, path)));
    const report = await session.report();
    if (report === undefined) return {};
    await emit(report.assets, initialOptions, result, folder);
    session.say(report);
    return report.failures.length > 0 ? { errors: [{ text: failureText(report) }] } : {};
  });
}

/** As esbuild does with its own files: onto the disk, or to the caller when it writes nothing. */
async function emit(
  assets: readonly BuildAsset[],
  { outdir, outfile, write }: BuildOptions,
  result: BuildResult,
  folder: string,
): Promise<void> {
  const target = resolve(folder, outdir ?? (outfile === undefined ? '.' : dirname(outfile)));
  for (const { fileName, source } of assets) {
    const path = resolve(target, fileName);
    if (write === false) {
      const contents = Buffer.from(source);
      result.outputFiles?.push({ path, contents, hash: '', text: source });
      continue;
    }
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, source);
  }
}
