import { applyEdits, planModuleEdits, proveEdits, type PlannedEdits, type Proof } from '../../src/edit/index.ts';
import { codeTokens, extractModules, type ModuleExtract } from '../../src/extract/index.ts';
import type { Doc, SymbolId, SymbolRecord, SymbolTable } from '../../src/model/index.ts';

/** What became of one file. */
export interface Documented {
  readonly planned: PlannedEdits;
  readonly after: string;
  readonly proof: Proof;
}

/** Extracts one file by itself. */
export async function extractFile(path: string, text: string): Promise<ModuleExtract> {
  const options = { root: '/', compilerOptions: { allowJs: true }, inferTypes: false, tests: new Set<string>() };
  const [extract] = await extractModules([{ path, text }], options);
  if (extract === undefined) throw new Error('one file gives one extract');
  return extract;
}

/** Plans, applies and proves docs for the symbols of one file, replacing every comment. */
export function documentFile(extract: ModuleExtract, text: string, docs: ReadonlyMap<SymbolId, Doc>): Documented {
  const module = extract.path;
  const style = { width: 80 };
  const planned = planModuleEdits({ table: tableOf(extract), module, text, docs, replace: () => true, style });
  const after = applyEdits(text, planned.edits);
  const proof = proveEdits(text, after, (source) => codeTokens(source, module), planned.edits);
  return { planned, after, proof };
}

/** The raw comment of every symbol. */
export function commentsOf(extract: ModuleExtract): Map<SymbolId, string | undefined> {
  return new Map(extract.symbols.map(({ id, comment }) => [id, comment?.raw]));
}

function tableOf({ path, contentHash, symbols }: ModuleExtract): SymbolTable {
  const byId: Record<SymbolId, SymbolRecord> = Object.fromEntries(symbols.map((symbol) => [symbol.id, symbol]));
  const module = { path, contentHash, symbols: symbols.map(({ id }) => id), words: [], externalNames: [] };
  return { entryPoints: [], modules: [module], symbols: byId, problems: [] };
}
