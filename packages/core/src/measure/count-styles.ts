import type { ModulePath, SymbolRecord, SymbolTable } from '../model/index.ts';
import { countStyle, type StyleCounts } from '../quality/index.ts';
import { version } from '../version.ts';
import type { Workspace } from '../workspace/workspace.ts';

const memoName = 'style-counts';

/** By module, what it showed when it had this key. */
type Known = Readonly<Record<ModulePath, { readonly key: string; readonly counts: StyleCounts }>>;

/** Counts what each module shows of the style of the project. What unchanged modules show is known from runs before. */
export async function countStyles(workspace: Workspace, { modules, symbols }: SymbolTable): Promise<StyleCounts[]> {
  const known = (await workspace.cache.memo.get<Known>(memoName, version)) ?? {};
  const keys = await workspace.moduleKeys();
  const counted: Record<ModulePath, Known[ModulePath]> = {};
  let isNew = modules.length !== Object.keys(known).length;
  for (const { path, symbols: ids } of modules) {
    const key = keys.get(path) ?? '';
    const before = Object.hasOwn(known, path) ? known[path] : undefined;
    if (before?.key === key && key !== '') counted[path] = before;
    else {
      const own = ids.map((id) => symbols[id]).filter((symbol): symbol is SymbolRecord => symbol !== undefined);
      counted[path] = { key, counts: countStyle(own) };
      isNew = true;
    }
  }
  if (isNew) await workspace.cache.memo.set(memoName, version, counted);
  return Object.values(counted).map(({ counts }) => counts);
}
