import { extractModule } from '../../src/extract/extract-module.ts';
import type { ModuleExtract } from '../../src/extract/index.ts';
import { pathOf, type SymbolRecord } from '../../src/model/index.ts';

/** Extracts one text; its extension says which syntax is meant. */
export function extractText(text: string, path = 'file.ts'): ModuleExtract {
  return extractModule(path, text);
}

/** The symbol of a text that has a path such as `Store#get`; the first one by default. */
export function symbolOf(text: string, path?: string, file = 'file.ts'): SymbolRecord {
  const { symbols } = extractText(text, file);
  const found = symbols.find(({ id }) => path === undefined || pathOf(id) === path);
  if (found === undefined) throw new Error(`no symbol ${path ?? ''} in ${text}`);
  return found;
}
