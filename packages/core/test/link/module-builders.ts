import type { ModuleExtract } from '../../src/extract/module-extract.ts';
import {
  noFacts,
  type Facts,
  type ParameterRecord,
  type SymbolKind,
  type SymbolRecord,
  type TypeText,
} from '../../src/model/index.ts';
import type { ProjectFiles } from '../../src/project/project-files.ts';

/** What a test says about a symbol; the rest is empty. */
export type SymbolParts = Partial<Omit<SymbolRecord, 'id' | 'name' | 'module' | 'facts'>> & {
  readonly facts?: Partial<Facts>;
  readonly mentions?: readonly string[];
};

/** What a test says about a module. Symbols by path: `{ 'Store#get': { kind: 'method' } }`. */
export type ModuleParts = Partial<Pick<ModuleExtract, 'exports' | 'starExports' | 'usages' | 'problems'>> & {
  readonly symbols?: Readonly<Record<string, SymbolParts>>;
  /** `'parse from ./parse.ts'`, `'* as query from ./query.ts'`, `'parse as read from ./parse.ts'`. */
  readonly imports?: readonly string[];
};

/** A module as extraction gives it. A top-level symbol is exported unless its modifiers say otherwise. */
export function buildModule(path: string, parts: ModuleParts = {}): ModuleExtract {
  const { symbols = {}, imports = [], exports = [], starExports = [], problems = [], usages } = parts;
  return {
    path,
    contentHash: `hash of ${path}`,
    symbols: Object.entries(symbols).map(([name, symbol]) => buildSymbol(path, name, symbol)),
    imports: imports.map(readImport),
    exports,
    starExports,
    mentions: Object.fromEntries(
      Object.entries(symbols).map(([name, { mentions = [] }]) => [`${path}:${name}`, mentions]),
    ),
    words: [],
    problems,
    ...(usages && { usages }),
  };
}

/** A project whose files are these modules. */
export function buildProject(modules: readonly ModuleExtract[], parts: Partial<ProjectFiles> = {}): ProjectFiles {
  const entries = (isTest: boolean): ProjectFiles['sources'] =>
    modules
      .filter(({ usages }) => (usages !== undefined) === isTest)
      .map(({ path }) => ({ path, size: 1, modified: 1 }));
  return {
    root: '/project',
    compilerOptions: {},
    sources: entries(false),
    tests: entries(true),
    entryPoints: [],
    problems: [],
    ...parts,
  };
}

/** A type as written in the source. */
export function written(text: string): TypeText {
  return { text, from: 'written' };
}

/** Parameters from `size: number`, `name?: string`, `...rest: T[]`. */
export function parameters(...texts: readonly string[]): ParameterRecord[] {
  return texts.map((text) => {
    const [, rest, name = '', optional, type] = /^(\.\.\.)?([\w$]+)(\?)?(?::\s*(.*))?$/su.exec(text) ?? [];
    return {
      name,
      ...(type !== undefined && { type: written(type) }),
      ...((optional ?? rest) !== undefined && { optional: true as const }),
      ...(rest !== undefined && { rest: true as const }),
    };
  });
}

function buildSymbol(module: string, path: string, { facts, ...given }: SymbolParts): SymbolRecord {
  const [, holder, name = ''] = /^(?:(.*?)[#.])?(#?[^#.]+)$/su.exec(path) ?? [];
  return {
    id: `${module}:${path}`,
    kind: holder === undefined ? 'function' : 'method',
    name: name.replace(/~\d+$/u, ''),
    module,
    ...(holder !== undefined && { parent: `${module}:${holder}` }),
    signature: path,
    modifiers: holder === undefined ? ['export'] : [],
    typeParameters: [],
    parameters: [],
    extends: [],
    implements: [],
    decorators: [],
    exported: false,
    visible: true,
    publicNames: [],
    references: { uses: [], usedBy: [] },
    complexity: 1,
    lines: 1,
    fingerprints: { signature: '', body: '' },
    location: { range: { start: 0, end: 0 }, line: 1, column: 1, commentAnchor: 0 },
    ...withoutMentions(given),
    facts: { ...noFacts, ...facts },
  };
}

function withoutMentions(parts: Omit<SymbolParts, 'facts'>): Partial<SymbolRecord> {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== 'mentions'));
}

function readImport(text: string): ModuleExtract['imports'][number] {
  const [, imported = '', local, specifier = ''] = /^(\S+)(?: as (\S+))? from (\S+)$/u.exec(text) ?? [];
  return { imported, local: local ?? imported, specifier };
}

/** The kinds that tests name most, so that they read as a sentence. */
export const kind = (name: SymbolKind): { readonly kind: SymbolKind } => ({ kind: name });
