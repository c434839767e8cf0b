import { pathOf, type SymbolRecord, type TaskContext } from '../../model/index.ts';
import { parseExpression } from './parse-code.ts';

/** Something the code names, as the reader of a comment may call it. */
export interface KnownName {
  /** Code that the reader knows it by, without back-ticks: `size`, `options.size`. */
  readonly text: string;
  /** Its type as text, where known. */
  readonly type?: string;
}

/**
 * What the reader of a comment can see: parameters, visible members, exported declarations, the language's library.
 * Local variables and private members cannot be named in a comment, so nothing is said about them.
 */
export interface Reader {
  readonly context: TaskContext;
  /** What an identifier in the body is to the reader. `undefined`: a local variable, or nothing the reader knows. */
  identifier(name: string): KnownName | undefined;
  /** The same for parameters alone, and what is destructured from them. */
  parameter(name: string): KnownName | undefined;
  /** What a member that is reached through `this` is to the reader, private ones too. */
  member(name: string): KnownName | undefined;
  /** The declaration of a member that is reached through `this`, private ones too. */
  sibling(name: string): SymbolRecord | undefined;
  /** The declaration of the project that an identifier names. */
  declaration(name: string): SymbolRecord | undefined;
  /** The same reader, to whom further names are known: the parameters of a returned function. */
  knowing(names: readonly string[]): Reader;
}

const libraryNames = new Set(
  (
    'undefined null NaN Infinity globalThis Array ArrayBuffer BigInt Boolean Date Error EvalError JSON Map Math Number Object Promise Proxy RangeError ' +
    'ReferenceError Reflect RegExp Set String Symbol SyntaxError TypeError URIError URL URLSearchParams Uint8Array WeakMap WeakRef WeakSet ' +
    'AbortController AbortSignal AggregateError Buffer Event EventTarget Intl isFinite isNaN parseFloat parseInt encodeURIComponent ' +
    'decodeURIComponent structuredClone'
  ).split(' '),
);

/** Makes the reader of the comment of one symbol. */
export function createReader(context: TaskContext): Reader {
  const parameters = parameterNames(context.symbol);
  const siblings = new Map((context.siblings ?? []).map((record) => [record.name, record]));
  const declarations = declarationsByName(context);
  const holders = holdersByName(context);
  return {
    context,
    sibling: (name) => siblings.get(name),
    declaration: (name) => (parameters.has(name) ? undefined : declarations.get(name)),
    parameter: (name) => parameters.get(name),
    identifier(name) {
      const parameter = parameters.get(name);
      if (parameter !== undefined) return parameter;
      const record = declarations.get(name) ?? holders.get(name);
      if (record !== undefined)
        return sees(context.symbol, record)
          ? known(name, record.name === name ? typeText(record) : undefined)
          : undefined;
      return libraryNames.has(name) ? { text: name } : undefined;
    },
    member(name) {
      const record = siblings.get(name);
      const seen = record === undefined || isSeen(record) ? name : exposedAs(name, siblings.values());
      if (seen === undefined || /^[#_]/u.test(seen)) return undefined;
      return known(parameters.has(seen) ? `this.${seen}` : seen, record && typeText(record));
    },
    knowing(names) {
      return { ...this, identifier: (name) => (names.includes(name) ? { text: name } : this.identifier(name)) };
    },
  };
}

/** Readers of a public declaration know what is public; others know what is exported, or all of the module. */
function sees(symbol: SymbolRecord, record: SymbolRecord): boolean {
  if (symbol.publicNames.length > 0) return record.publicNames.length > 0;
  return record.exported || (!symbol.exported && record.module === symbol.module);
}

function known(text: string, type: string | undefined): KnownName {
  return type === undefined ? { text } : { text, type };
}

/** A parameter that the body assigns to is a local variable from there on. */
function parameterNames(symbol: SymbolRecord): Map<string, KnownName> {
  const names = boundNames(symbol);
  for (const name of symbol.facts.reassigned ?? []) names.delete(name);
  return names;
}

function boundNames(symbol: SymbolRecord): Map<string, KnownName> {
  const names = new Map<string, KnownName>();
  for (const parameter of symbol.parameters) {
    for (const { path, type } of parameter.destructured ?? [])
      names.set(path.slice(path.lastIndexOf('.') + 1), known(`${parameter.name}.${path}`, type?.text));
    if (parameter.destructured) continue;
    const type = parameter.type?.text;
    names.set(
      parameter.name,
      known(
        parameter.name,
        type !== undefined && parameter.optional && !parameter.default && !parameter.rest
          ? `${type} | undefined`
          : type,
      ),
    );
  }
  return names;
}

function declarationsByName(context: TaskContext): Map<string, SymbolRecord> {
  const found = new Map<string, SymbolRecord>();
  const all = [...(context.used ?? []), ...context.types, context.symbol, ...(context.parent ? [context.parent] : [])];
  for (const record of all) if (record.parent === undefined && !found.has(record.name)) found.set(record.name, record);
  return found;
}

/** The enum or class for a use of its member: who sees the member sees what holds it. */
function holdersByName({ used = [] }: TaskContext): Map<string, SymbolRecord> {
  const found = new Map<string, SymbolRecord>();
  for (const record of used) {
    const name = record.parent === undefined ? undefined : /^[\w$]+/u.exec(pathOf(record.parent))?.[0];
    if (name !== undefined) found.set(name, record);
  }
  return found;
}

/** The type of a declaration, or the class its initialiser constructs. */
export function typeText(record: SymbolRecord): string | undefined {
  if (record.type !== undefined) return record.type.text;
  const value = record.initializer === undefined ? undefined : parseExpression(record.initializer);
  return value?.type === 'NewExpression' && value.callee.type === 'Identifier' ? value.callee.name : undefined;
}

function isSeen(record: SymbolRecord): boolean {
  return !/^[#_]/u.test(record.name) && record.visible && !record.modifiers.includes('private');
}

/** The visible accessor that gives a private field out as it is. */
function exposedAs(name: string, siblings: Iterable<SymbolRecord>): string | undefined {
  for (const record of siblings)
    if (
      record.kind === 'accessor' &&
      isSeen(record) &&
      record.facts.returnExpressions.length === 1 &&
      record.facts.returnExpressions[0] === `this.${name}`
    )
      return record.name;
  return undefined;
}
