import type { ReplaceComments } from '../config/index.ts';
import { recordApplied } from '../cache/index.ts';
import { dueDoc, isComponent } from '../model/index.ts';
import type { CacheContent, Doc, ModuleEdits, ModulePath, Problem, SymbolId, SymbolTable } from '../model/index.ts';
import { readSources } from '../project/index.ts';
import { openLayout } from './open-layout.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Options of {@link planApply}. */
export interface ApplyOptions {
  /** Ids whose comments are written. Default: all with a verified doc. */
  readonly only?: readonly SymbolId[];
  /** Default: `apply.replace` of the configuration. */
  readonly replace?: ReplaceComments;
}

/** New text of one module, proven to differ from the old one in comments only. */
export interface PlannedModule {
  readonly edits: ModuleEdits;
  readonly before: string;
  readonly after: string;
}

/** Edits of all modules, and what could not be planned. */
export interface ApplyPlan {
  readonly modules: readonly PlannedModule[];
  readonly problems: readonly Problem[];
}

/**
 * Turns the verified docs of the cache into new texts of the modules. Writes nothing: the caller writes `after`
 * where the file still holds `before`. Where nothing was due before and nothing changed since, no source is read.
 */
export async function planApply(workspace: Workspace, options: ApplyOptions = {}): Promise<ApplyPlan> {
  const { cache, sourcesKey } = workspace;
  const isWhole = options.only === undefined && options.replace === undefined;
  const key = `${sourcesKey} ${await cache.contentKey()}`;
  if (isWhole && (await cache.memo.get<boolean>('nothing-due', key)) === true) return nothingDue;
  const table = await workspace.readTable();
  const due = dueDocs(table, await cache.readAll(), {
    replace: options.replace ?? workspace.config.apply.replace,
    ...(options.only && { only: new Set(options.only) }),
  });
  if (due.size === 0) {
    if (isWhole) await cache.memo.set('nothing-due', key, true);
    return nothingDue;
  }
  workspace.emit({ type: 'stage-start', stage: 'edit', total: due.size });
  const plan = await planModules(workspace, table, due);
  workspace.emit({ type: 'stage-end', stage: 'edit' });
  return plan;
}

/**
 * Notes in the cache which comments stand in the sources now, so that a later change of one is known as an edit.
 * Call it with the modules of {@link planApply} that were really written.
 */
export async function recordWritten(workspace: Workspace, modules: readonly PlannedModule[]): Promise<void> {
  if (modules.length === 0) return;
  const { cache } = workspace;
  const index = await cache.readIndex();
  if (index === undefined) return;
  const shards = recordApplied(
    await cache.readAll(),
    modules.map(({ edits }) => edits),
  );
  await cache.write({ shards, index });
  await cache.positions.shift(modules);
}

const nothingDue: ApplyPlan = { modules: [], problems: [] };

type Due = ReadonlyMap<ModulePath, ReadonlyMap<SymbolId, Doc>>;

/** Fresh generated docs whose comment is missing from the source or may be replaced, by module. */
function dueDocs(
  table: SymbolTable,
  cached: CacheContent,
  { replace, only }: { replace: ReplaceComments; only?: ReadonlySet<SymbolId> },
): Due {
  const due = new Map<ModulePath, Map<SymbolId, Doc>>();
  for (const [module, shard] of cached) {
    // Of a component only the script is known, which is not what would be written.
    if (isComponent(module)) continue;
    for (const [id, entry] of Object.entries(shard.symbols)) {
      const symbol = table.symbols[id];
      if (symbol === undefined || (only && !only.has(id))) continue;
      const doc = dueDoc(symbol, entry, replace !== 'none');
      if (doc === undefined) continue;
      const docs = due.get(module) ?? new Map<SymbolId, Doc>();
      due.set(module, docs.set(id, doc));
    }
  }
  return due;
}

async function planModules({ config, project }: Workspace, table: SymbolTable, due: Due): Promise<ApplyPlan> {
  const [{ codeTokens }, edit] = await Promise.all([import('../extract/index.ts'), import('../edit/index.ts')]);
  const { files, problems } = await readSources(project.root, [...due.keys()]);
  const modules: PlannedModule[] = [];
  const { layout, problem } = await openLayout(project.root, config.apply.templates);
  if (problem !== undefined) return { modules, problems: [problem] };
  const trouble: Problem[] = [...problems];
  for (const { path: module, text: before } of files) {
    const docs = due.get(module) ?? new Map<SymbolId, Doc>();
    // Which comments may be replaced was decided with `due`.
    const planned = edit.planModuleEdits({
      table,
      module,
      text: before,
      docs,
      replace: () => true,
      style: config.style,
      ...(layout && { layout }),
    });
    trouble.push(...planned.problems);
    if (planned.edits.length === 0) continue;
    const after = edit.applyEdits(before, planned.edits);
    const proof = edit.proveEdits(before, after, (text) => codeTokens(text, module), planned.edits);
    if (proof.proven) modules.push({ edits: planned, before, after });
    else trouble.push(unproven(module, proof.message));
  }
  return { modules, problems: trouble };
}

function unproven(module: ModulePath, message: string): Problem {
  return { code: 'edit-unproven', severity: 'error', args: { file: module, message }, place: { module } };
}
