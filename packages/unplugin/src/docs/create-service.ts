import { checkDocs, limitCheck, type CurrentDocs, type Workspace } from '@docwright/core';
import type { CacheShard, Finding } from '@docwright/core/model';
import type { DocsService, DocsSettings, Note } from '../records.ts';
import { describeModule } from './describe-module.ts';
import { generateFor, type GeneratedFor } from './generate-for.ts';
import { keepReceipt } from './keep-receipt.ts';
import { notesOfProblems } from './notes-of-problems.ts';
import { openBuild, type OpenBuild } from './open-build.ts';
import { readDocs } from './read-docs.ts';
import { renderAssets } from './render-assets.ts';
import { emptyReport, findingsOf, renderReport } from './render-report.ts';
import { selectSources } from './select-sources.ts';

/** Opens the half of the plugin that knows the core. It reads nothing before a build starts. */
export function createDocsService(settings: DocsSettings): DocsService {
  let current: BuildRun | undefined;
  const running = (): BuildRun => (current ??= startRun(settings));
  return {
    async start() {
      current = startRun(settings);
      const { cacheFolder, workspace } = await current.open;
      return { cacheFolder, isUsable: workspace !== undefined };
    },
    prepare: (files) => running().prepare(files),
    docsOf: (modules) => running().docsOf(modules),
    finish: (files) => running().finish(files),
    close: () => Promise.resolve(),
  };
}

interface BuildRun extends Pick<DocsService, 'prepare' | 'docsOf' | 'finish'> {
  readonly open: Promise<OpenBuild>;
}

function startRun(settings: DocsSettings): BuildRun {
  const open = openBuild(settings);
  const warm = open.then(readAhead);
  // Who asks for something of this build hears of its failure.
  warm.catch(() => undefined);
  let last: Promise<unknown> = warm;
  /** One thing at a time: runs over one cache in one process would lose to each other. */
  const inTurn = <Result>(act: () => Promise<Result>): Promise<Result> => {
    const next = last.then(act, act);
    last = next.catch(() => undefined);
    return next;
  };
  const generated: GeneratedFor[] = [];
  const asked = new Set<string>();

  /** What a provider failed on in this build is for the next one to try again. */
  async function generate(build: OpenBuild, modules: readonly string[]): Promise<void> {
    if (build.workspace === undefined || !build.generates) return;
    if (generated.length > 0 && modules.every((module) => asked.has(module))) return;
    generated.push(await generateFor(build.workspace, modules));
    for (const module of modules) asked.add(module);
  }

  async function docs(build: OpenBuild): Promise<CurrentDocs | undefined> {
    const { workspace } = build;
    if (workspace === undefined) return undefined;
    return readDocs(workspace, generated.at(-1)?.isSettled === true);
  }

  return {
    open,
    prepare: (files) =>
      inTurn(async () => {
        const build = await open;
        const { workspace } = build;
        if (workspace === undefined) return;
        await generate(build, selectSources(files, workspace.project.root, build.sources));
        // It is kept, and given again when the build has ended.
        await checkDocs(workspace);
      }),
    docsOf: (wanted) =>
      inTurn(async () => {
        const build = await open;
        const modules = wanted === 'all' ? [...build.sources] : wanted.filter((each) => build.sources.has(each));
        await generate(build, modules);
        return pick((await docs(build))?.shards ?? [], modules).map(describeModule);
      }),
    finish: (files) =>
      inTurn(async () => {
        const build = await open;
        const { workspace } = build;
        if (workspace === undefined) return emptyReport(settings, build.notes);
        const modules = selectSources(files, workspace.project.root, build.sources);
        await generate(build, modules);
        const found = limitCheck(await checkDocs(workspace), new Set(modules));
        const outcome = joinGenerated(generated);
        const notes = [...(await noteMissingCache(settings, workspace)), ...notesOf(build, workspace, outcome)];
        const messageOf = await loadMessages(findingsOf(found, build));
        const report = renderReport({ settings, build, modules, found, outcome, notes, messageOf });
        const rendered = await renderAssets({ settings, build, modules, docs: () => docs(build) });
        const whole = { ...report, assets: rendered.assets, notes: [...notes, ...rendered.notes] };
        if (!build.generates || isFinished(outcome)) await keepReceipt(settings, build, whole);
        return whole;
      }),
  };
}

/** The sentences of findings come with all checks, which a build without findings need not load. */
async function loadMessages(findings: readonly Finding[]): Promise<(finding: Finding) => string> {
  return findings.length === 0 ? ({ code }) => code : (await import('@docwright/core/verify')).formatFinding;
}

/** Reads the project while the bundler works, unless all is known from the last build. */
async function readAhead({ workspace, generates }: OpenBuild): Promise<void> {
  if (workspace === undefined) return;
  const { isNothingToDo } = await import('./generate-for.ts');
  if (generates ? await isNothingToDo(workspace) : await isChecked(workspace)) return;
  await workspace.readTable();
}

async function isChecked({ cache, sourcesKey }: Workspace): Promise<boolean> {
  return (await cache.memo.get('check', `${sourcesKey} ${await cache.contentKey()}`)) !== undefined;
}

function pick(shards: readonly CacheShard[], modules: readonly string[]): CacheShard[] {
  const byModule = new Map(shards.map((shard) => [shard.module, shard]));
  return modules.flatMap((module) => byModule.get(module) ?? []);
}

function joinGenerated(runs: readonly GeneratedFor[]): GeneratedFor {
  return {
    documented: sum(runs.map(({ documented }) => documented)),
    rejected: sum(runs.map(({ rejected }) => rejected)),
    failed: sum(runs.map(({ failed }) => failed)),
    notes: runs.flatMap(({ notes }) => notes),
    isSettled: runs.at(-1)?.isSettled ?? false,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Nothing is left that the next build would try again. */
function isFinished({ isSettled, failed, notes }: GeneratedFor): boolean {
  return isSettled && failed === 0 && notes.length === 0;
}

function notesOf(build: OpenBuild, { problems }: Workspace, outcome: GeneratedFor): Note[] {
  const all = [...build.notes, ...notesOfProblems(problems), ...outcome.notes];
  return [...new Map(all.map((note) => [note.text, note])).values()];
}

/** Where docs are only checked, nothing else tells that no doc can be stale yet. */
async function noteMissingCache({ mode }: DocsSettings, { cache, config }: Workspace): Promise<Note[]> {
  if (mode !== 'check' || (await cache.readIndex()) !== undefined) return [];
  const args = { file: `${config.cacheFolder}/index.json` };
  return notesOfProblems([{ code: 'cache-missing', severity: 'info', args }]);
}
