import { resolve } from 'node:path';
import { openCache, type Cache, type CacheFileSystem, type FileStamp, type ReadExtracts } from '../cache/index.ts';
import type { ResolvedConfig, Secrets } from '../config/index.ts';
import type { ModuleExtract, SourceText } from '../extract/index.ts';
import { hideSecrets } from './hide-secrets.ts';
import { hashText, stableJson, type ModulePath, type Problem, type SymbolTable } from '../model/index.ts';
import { hasTelemetry, type PipelineEvent } from '../monitor/index.ts';
import { listProject, readSources, type ProjectFiles } from '../project/index.ts';
import { version } from '../version.ts';

/** A project with its cache, opened for one run. */
export interface Workspace {
  readonly config: ResolvedConfig;
  readonly project: ProjectFiles;
  readonly cache: Cache;
  readonly signal: AbortSignal;
  /** Keys by the name of their variable; for providers only. */
  readonly secrets: Secrets;
  /** Hash of what the symbol table depends on: file names, sizes and times, configuration, version of docwright. */
  readonly sourcesKey: string;
  /** Reads the project; the second call gives the same table. */
  readTable(): Promise<SymbolTable>;
  /** Keys of modules: each changes with everything that the records of the module say. */
  moduleKeys(): Promise<ReadonlyMap<ModulePath, string>>;
  readonly emit: (event: PipelineEvent) => void;
  /** Everything reported with {@link Workspace.report} so far. */
  readonly problems: readonly Problem[];
  readonly report: (problem: Problem) => void;
}

/** Options of {@link openWorkspace}. */
export interface WorkspaceOptions {
  readonly config: ResolvedConfig;
  readonly onEvent?: (event: PipelineEvent) => void;
  /** As `loadConfig` gives them. Default: none. */
  readonly secrets?: Secrets;
  /** Aborts the run between answers; finished work is kept. */
  readonly signal?: AbortSignal;
  /** Of the cache. Default: the real disk. */
  readonly fileSystem?: CacheFileSystem;
}

interface LinkedProject {
  readonly table: SymbolTable;
  readonly moduleKeys: () => ReadonlyMap<ModulePath, string>;
}

/**
 * Lists the project's files and opens its cache. Reads no source and loads no compiler yet.
 */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { config, signal = new AbortController().signal } = options;
  const problems: Problem[] = [];
  const observe = hasTelemetry() ? (await import('../monitor/observe-events.ts')).observeEvents(version) : undefined;
  const emit = (event: PipelineEvent): void => {
    observe?.(event);
    options.onEvent?.(event);
  };
  const report = (problem: Problem): void => {
    problems.push(problem);
    emit({ type: 'problem', problem });
  };
  emit({ type: 'stage-start', stage: 'list' });
  const project = await listProject(config);
  for (const problem of project.problems) report(problem);
  const cache = openCache({
    folder: resolve(config.root, config.cacheFolder),
    root: config.root,
    onProblem: report,
    ...(options.fileSystem && { fileSystem: options.fileSystem }),
    extractKey: stableJson({
      version,
      hidden: 'secrets',
      types: config.inferTypes,
      compilerOptions: project.compilerOptions,
    }),
  });
  emit({ type: 'stage-end', stage: 'list' });
  let linked: Promise<LinkedProject> | undefined;
  const readLinked = (): Promise<LinkedProject> => (linked ??= linkProject(workspace));
  const workspace: Workspace = {
    config,
    project,
    cache,
    signal,
    secrets: options.secrets ?? new Map<string, string>(),
    // How the site and the pages look is nothing that a run depends on.
    sourcesKey: hashText(stableJson({ project, config: { ...config, site: undefined, markdown: undefined }, version })),
    readTable: async () => (await readLinked()).table,
    moduleKeys: async () => (await readLinked()).moduleKeys(),
    emit,
    problems,
    report,
  };
  return workspace;
}

async function linkProject(workspace: Workspace): Promise<LinkedProject> {
  const { project, cache, emit, report } = workspace;
  const files = [...project.sources, ...project.tests];
  emit({ type: 'stage-start', stage: 'extract', total: files.length });
  const stored = await cache.readExtracts<ModuleExtract>(
    files,
    async ({ path }) => (await readSources(project.root, [path])).files.map(({ text }) => hashText(text))[0],
  );
  const { extracts } = stored;
  if (stored.changed.length > 0) {
    const fresh = await extractChanged(workspace, stored);
    for (const [path, hash] of await cache.writeExtracts(fresh)) stored.extractHashes.set(path, hash);
    for (const extract of fresh) extracts.set(extract.path, extract);
  }
  emit({ type: 'stage-end', stage: 'extract' });
  emit({ type: 'stage-start', stage: 'link' });
  const { linkModules, keyModules } = await import('../link/index.ts');
  const table = linkModules([...extracts.values()], project);
  for (const problem of table.problems) report(problem);
  emit({ type: 'stage-end', stage: 'link' });
  let keys: ReadonlyMap<ModulePath, string> | undefined;
  return { table, moduleKeys: () => (keys ??= keyModules(table, extracts, stored.extractHashes)) };
}

async function extractChanged(
  { config, project, signal, report }: Workspace,
  { extracts, changed, outdated }: ReadExtracts<ModuleExtract, FileStamp>,
): Promise<ModuleExtract[]> {
  const texts = new Map<ModulePath, string>();
  const read = async (paths: readonly ModulePath[]): Promise<readonly SourceText[]> => {
    const { files, problems } = await readSources(project.root, paths);
    for (const problem of problems) report(problem);
    for (const { path, text } of files) texts.set(path, text);
    return files;
  };
  const { extractModules } = await import('../extract/index.ts');
  const fresh = await extractModules(await read(changed.map(({ path }) => path)), {
    root: project.root,
    compilerOptions: project.compilerOptions,
    inferTypes: config.inferTypes,
    signal,
    tests: new Set(project.tests.map(({ path }) => path)),
    earlier: {
      extracts: new Map([...outdated, ...extracts]),
      current: new Set([...project.sources, ...project.tests].map(({ path }) => path)),
      read,
    },
  });
  return hideSecrets(fresh, (path) => texts.get(path));
}
