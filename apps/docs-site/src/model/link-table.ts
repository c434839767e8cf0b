import { hashText, moduleOf, pathOf, type ModulePath, type SymbolId } from '@docwright/core/model';
import type { ModuleDigest, SymbolDigest } from './digest.ts';
import { findMoves, type Move } from './find-moves.ts';

/** Answers questions of one page about the rest of the site. */
export interface Lookup {
  /** True when the site shows the symbol. */
  has(id: SymbolId): boolean;
  /** Hash of the doc of a symbol, for a page that shows it too. */
  docOf(id: SymbolId): string | undefined;
  /** The one symbol of the project that is called so; undefined for none and for several. */
  named(name: string): SymbolId | undefined;
  /** Address of what another package of the site gives out, relative to this one's root: `@acme/jobs#Job`. */
  external(name: string): string | undefined;
  /** Symbols that were in the module and are in another one now. */
  movedFrom(module: ModulePath): readonly Move[];
  /** Other modules in the same folder, and its sub-folders. */
  siblings(module: ModulePath): readonly ModulePath[];
}

/** Every symbol of the site by id and by name. */
export interface LinkTable {
  readonly symbols: ReadonlyMap<SymbolId, SymbolDigest>;
  readonly shapes: ReadonlyMap<ModulePath, string>;
  readonly names: ReadonlyMap<string, SymbolId | null>;
  readonly folders: ReadonlyMap<string, readonly ModulePath[]>;
  /** Symbols that left a module, by that module. */
  readonly moves: ReadonlyMap<ModulePath, readonly Move[]>;
  /** Addresses of what other packages give out, by specifier and name. */
  readonly externals: ReadonlyMap<string, string>;
}

/** Builds the table that all links of a site are made from. */
export function createLinkTable(
  digests: readonly ModuleDigest[],
  externals: LinkTable['externals'] = new Map(),
): LinkTable {
  const symbols = new Map<SymbolId, SymbolDigest>();
  const names = new Map<string, SymbolId | null>();
  const folders = new Map<string, ModulePath[]>();
  for (const digest of digests) {
    const folder = folderOf(digest.module);
    const modules = folders.get(folder);
    if (modules === undefined) folders.set(folder, [digest.module]);
    else modules.push(digest.module);
    for (const symbol of digest.symbols) {
      symbols.set(symbol.id, symbol);
      claim(names, symbols, symbol);
    }
  }
  const shapes = new Map(digests.map(({ module, shape }) => [module, shape]));
  return { symbols, names, folders, shapes, externals, moves: findMoves(symbols) };
}

/** Folder of a module; the empty string for the root. */
export function folderOf(module: ModulePath): string {
  return module.slice(0, Math.max(0, module.lastIndexOf('/')));
}

/**
 * A lookup that notes every answer, so that the page is made again when one of them would differ. Links are noted by
 * module: a page has many of them, and what they depend on seldom changes.
 */
export function recordLookups(table: LinkTable, answers: Record<string, string>): Lookup {
  const note = (question: string): void => {
    answers[question] ??= answer(table, question);
  };
  return {
    has(id) {
      note(`module ${moduleOf(id)}`);
      return table.symbols.has(id);
    },
    docOf(id) {
      note(`doc ${id}`);
      return table.symbols.get(id)?.doc;
    },
    named(name) {
      note(`named ${name}`);
      return table.names.get(name) ?? undefined;
    },
    external(name) {
      note(`external ${name}`);
      return table.externals.get(name);
    },
    movedFrom(module) {
      note(`moved ${module}`);
      return table.moves.get(module) ?? [];
    },
    siblings(module) {
      const folder = folderOf(module);
      note(`folder ${folder}`);
      return table.folders.get(folder) ?? [];
    },
  };
}

/** True when every question that a page asked has the answer it had then. */
export function answersHold(table: LinkTable, answers: Readonly<Record<string, string>>): boolean {
  return Object.entries(answers).every(([question, before]) => answer(table, question) === before);
}

function answer(table: LinkTable, question: string): string {
  const space = question.indexOf(' ');
  const subject = question.slice(space + 1);
  switch (question.slice(0, space)) {
    case 'module':
      return table.shapes.get(subject) ?? '';
    case 'doc':
      return table.symbols.get(subject)?.doc ?? '';
    case 'external':
      return table.externals.get(subject) ?? '';
    case 'moved':
      return (
        table.moves
          .get(subject)
          ?.map(({ from, to }) => `${from} ${to}`)
          .join('\n') ?? ''
      );
    case 'named':
      return table.names.get(subject) ?? '';
    default:
      return hashText((table.folders.get(subject) ?? []).join(' ')).slice(0, 10);
  }
}

/** The public one wins, then the top-level one; a tie means that the name says nothing. */
function claim(
  names: Map<string, SymbolId | null>,
  symbols: ReadonlyMap<SymbolId, SymbolDigest>,
  symbol: SymbolDigest,
): void {
  if (symbol.id.includes('~')) return;
  const name = pathOf(symbol.id).replaceAll('#', '.');
  const known = names.get(name);
  if (known === undefined) names.set(name, symbol.id);
  else if (known === null) return;
  else {
    const other = symbols.get(known);
    const isTie = (other?.public ?? false) === (symbol.public ?? false);
    if (isTie && moduleOf(known) !== moduleOf(symbol.id)) names.set(name, null);
    else if (symbol.public === true) names.set(name, symbol.id);
  }
}
