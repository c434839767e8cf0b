import { ts } from 'ts-morph';
import type { SymbolTable } from '../model/index.ts';
import type { ExampleSource } from './example-source.ts';

/** An example as a module of its own. */
export interface ExampleModule {
  readonly source: ExampleSource;
  /** Path relative to the root of the project, where nothing stands. */
  readonly path: string;
  readonly text: string;
  /** Length of what was written above the code of the example. */
  readonly offset: number;
}

/**
 * Makes a module of an example. Public names that it uses without importing them are imported above its code, first from
 * the package, else from the module of what it is about: most examples leave that to the reader.
 */
export function toModule(source: ExampleSource, index: number, table: SymbolTable): ExampleModule {
  const { symbol } = source.subject;
  const path = `__docwright_example_${String(index)}__.${source.jsx ? 'tsx' : 'ts'}`;
  const code = source.code.replaceAll('\r\n', '\n');
  const free = freeNames(code, source.jsx);
  const own = namesIn(symbol.module, table).filter((name) => free.has(name));
  const entries = table.entryPoints.map(({ module }) => module).filter((module) => module !== symbol.module);
  const taken = new Set(own);
  const lines = own.length > 0 ? [importLine(own, symbol.module)] : [];
  for (const entry of entries) {
    const names = publicNames(entry, table).filter((name) => free.has(name) && !taken.has(name));
    for (const name of names) taken.add(name);
    if (names.length > 0) lines.push(importLine(names, entry));
  }
  const head = `${lines.join(' ')} export {};\n`;
  return { source, path, text: head + code, offset: head.length };
}

function importLine(names: readonly string[], module: string): string {
  return `import { ${names.join(', ')} } from './${module}';`;
}

/** Names that a module exports at its top. */
function namesIn(module: string, { symbols, modules }: SymbolTable): string[] {
  const ids = modules.find(({ path }) => path === module)?.symbols ?? [];
  const found = ids.flatMap((id) => symbols[id] ?? []);
  return unique(found.filter(isExported).map(({ name }) => name));
}

function isExported({ exported, parent, modifiers, name }: SymbolTable['symbols'][string]): boolean {
  return exported && parent === undefined && !modifiers.includes('default') && isName(name);
}

/** Names that an entry point gives out. */
function publicNames(module: string, { symbols, entryPoints }: SymbolTable): string[] {
  const entry = entryPoints.find((each) => each.module === module)?.name;
  const names = Object.values(symbols).flatMap((symbol) =>
    symbol.parent === undefined
      ? symbol.publicNames.filter(({ entryPoint }) => entryPoint === entry).map(({ name }) => name)
      : [],
  );
  return unique(names.filter((name) => isName(name) && name !== 'default'));
}

function isName(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** Identifiers of a code that it neither declares nor imports itself. Scopes do not count: one that is declared anywhere is not free. */
function freeNames(code: string, jsx: boolean): ReadonlySet<string> {
  const kind = jsx ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true, kind);
  const used = new Set<string>();
  const declared = new Set<string>();
  const waiting: ts.Node[] = [file];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (ts.isIdentifier(node)) (isDeclared(node) ? declared : used).add(node.text);
    ts.forEachChild(node, (child) => void waiting.push(child));
  }
  for (const name of declared) used.delete(name);
  return used;
}

function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return false;
  const isNamed =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isClassDeclaration(parent) ||
    ts.isInterfaceDeclaration(parent) ||
    ts.isTypeAliasDeclaration(parent) ||
    ts.isEnumDeclaration(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isNamespaceImport(parent);
  return isNamed && parent.name === node;
}
