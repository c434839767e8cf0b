import type { Workspace } from '@docwright/core';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildReport, DocsSettings } from '../records.ts';
import { isCurrent, receiptKey, receiptName, usualCacheFolder, type Receipt } from '../recall/receipt.ts';
import { listFolders, stampOf, type FileStamps } from '../recall/stamps.ts';
import type { OpenBuild } from './open-build.ts';

/** As many sets of modules are remembered. */
const mostReports = 4;

/**
 * Keeps what a build found for the next one in which nothing changed. Nothing is kept of a build that left something to do, or
 * that the next one would have to do again.
 */
export async function keepReceipt(settings: DocsSettings, build: OpenBuild, report: BuildReport): Promise<void> {
  const { workspace, inputs, cacheFolder, sources } = build;
  // The short way does not read the configuration, and finds the receipt in its usual place only.
  if (workspace === undefined || inputs === undefined || settings.output.site === true) return;
  if (cacheFolder !== usualCacheFolder(settings)) return;
  const { cache, project, sourcesKey, config } = workspace;
  const [name, key] = [receiptName(settings), receiptKey(settings)];
  const state = `${sourcesKey} ${await cache.contentKey()}`;
  const earlier = await cache.memo.get<KeptReceipt>(name, key);
  const settled = settle(report);
  // Bundlers made folders meanwhile, which the new receipt would have; the earlier one says the same without.
  if (earlier?.state === state && isAmong(settled, earlier.reports) && (await isCurrent(earlier))) return;
  const others = earlier?.state === state ? earlier.reports.filter((each) => !isAbout(each, report.modules)) : [];
  const endings = endingsOf(workspace);
  const receipt: KeptReceipt = {
    state,
    root: project.root,
    sources: [...sources],
    files: [
      ...inputs,
      ...listSources(workspace),
      ...listShards(cacheFolder),
      stamp(join(config.root, config.baseline)),
    ],
    folders: listFolders(project.root, endings),
    endings,
    reports: [settled, ...others].slice(0, mostReports),
  };
  await cache.memo.set(name, key, receipt);
}

interface KeptReceipt extends Receipt {
  /** Of sources and cache. */
  readonly state: string;
}

/** They come from JSON and are made alike, so that equal ones have equal texts. */
function isAmong(report: BuildReport, reports: readonly BuildReport[]): boolean {
  const text = JSON.stringify(report);
  return reports.some((each) => JSON.stringify(each) === text);
}

function isAbout({ modules }: BuildReport, wanted: readonly string[]): boolean {
  return modules.join('\n') === wanted.join('\n');
}

/** What was written once is not written again. */
function settle(report: BuildReport): BuildReport {
  return { ...report, ...(report.generated && { generated: { documented: 0, rejected: 0, failed: 0 } }) };
}

/** As they were when the project was listed, before any was read. */
function listSources({ project: { root, sources, tests } }: Workspace): FileStamps {
  return [...sources, ...tests].map(({ path, size, modified }) => [`${root}/${path}`, `${size} ${modified}`]);
}

/** Folders too, for another shard is nothing that a list of files tells. */
function listShards(folder: string): FileStamps {
  const below = stampOf(join(folder, 'docs')) === '' ? [] : readdirSync(join(folder, 'docs'), { recursive: true });
  return ['index.json', 'docs', ...below.map((name) => join('docs', String(name)))].map((name) =>
    stamp(join(folder, name)),
  );
}

function stamp(path: string): FileStamps[number] {
  return [path, stampOf(path)];
}

/** Scripts are no sources where nothing asks for them, and builds write many. */
function endingsOf({ config, project: { compilerOptions, sources, tests } }: Workspace): string[] {
  const typed = ['.ts', '.tsx', '.mts', '.cts', '.vue', '.svelte'];
  const scripts = ['.js', '.jsx', '.mjs', '.cjs'];
  const hasScripts = [...sources, ...tests].some(({ path }) => scripts.some((ending) => path.endsWith(ending)));
  const mayHave = config.files.length > 0 || compilerOptions['allowJs'] === true || compilerOptions['checkJs'] === true;
  return hasScripts || mayHave ? [...typed, ...scripts] : typed;
}
