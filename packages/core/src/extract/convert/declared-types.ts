import type { ts } from 'ts-morph';
import { declaredSymbols, type SymbolRecord, type TextRange } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';

/** Converts the types that comments of JavaScript declare between the statements of a module. */
export function convertDeclaredTypes(context: ModuleContext): void {
  const { path, text, ids, source, symbols, imports, exports } = context;
  const declared = declaredSymbols({ path, text, ids, gaps: gapsOf(source) });
  for (const symbol of declared.symbols) {
    symbols.push(symbol);
    context.mentions[symbol.id] = namesIn(symbol);
  }
  for (const { local, imported, specifier } of declared.imports) {
    imports.push({ local, imported, specifier });
    exports.push({ exported: local, imported, specifier });
  }
}

/** What stands between statements: white space and comments. */
function gapsOf(source: ts.SourceFile): TextRange[] {
  return [...source.statements, source.endOfFileToken].map((node) => ({
    start: node.pos,
    end: node.getStart(source),
  }));
}

function namesIn({ signature, name }: SymbolRecord): string[] {
  const names = signature.match(/[\p{ID_Start}$_][\p{ID_Continue}$.]*/gu) ?? [];
  return [...new Set(names)].filter((each) => each !== name && each !== 'type' && each !== 'interface');
}
