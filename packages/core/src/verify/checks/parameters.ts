import type { Doc, DocParameter, SymbolRecord } from '../../model/index.ts';
import { nothing, type Check, type Seen } from '../check.ts';
import { documentable, signaturesOf, type Signature } from '../signatures.ts';
import type { Universe } from '../universe.ts';

/** Documented parameters and type parameters are those of the signature, in its order. */
export const parameters: Check = {
  name: 'parameters',
  about: `Every \`@param\` and \`@typeParam\` names something that the signature has, in its order and once. Properties are looked up where a parameter is taken apart or its type is known; a type from elsewhere is trusted.`,
  example: {
    code: 'unknown',
    wrong: `/**
 * Splits an amount.
 * @param total - the amount
 * @param count - how many shares there are
 */
export function split(total: number, parts: number): number[] {
  return Array.from({ length: parts }, () => total / parts);
}`,
    right: `/**
 * Splits an amount.
 * @param total - the amount
 * @param parts - how many shares there are
 */
export function split(total: number, parts: number): number[] {
  return Array.from({ length: parts }, () => total / parts);
}`,
  },
  codes: {
    unknown: {
      severity: 'error',
      sentence: '@param {name} documents nothing: {symbol} takes {known}.',
    },
    property: {
      severity: { draft: 'error', human: 'info' },
      sentence: '@param {name} is a property of a parameter; write {path}.',
    },
    overload: {
      severity: { draft: 'error', human: 'info' },
      sentence: '@param {name} belongs to another overload of {symbol}.',
    },
    duplicated: { severity: 'error', sentence: '@param {name} stands there {count} times.' },
    order: {
      severity: { draft: 'error', human: 'warning' },
      sentence: 'The parameters are documented as {documented}, but {symbol} takes {known}.',
    },
    missing: {
      severity: 'info',
      sentence: 'Other parameters of {symbol} are documented, {name} is not.',
    },
    unnamed: { severity: { draft: 'error', human: 'warning' }, sentence: 'A @param names no parameter.' },
    'unknown-type': { severity: 'error', sentence: '@typeParam {name} documents nothing: {symbol} has {known}.' },
    'duplicated-type': { severity: 'error', sentence: '@typeParam {name} stands there {count} times.' },
  },
  looksAround: true,
  mayDoubt: (raw, symbol) => parameterTag.test(raw) && !documentsAllInOrder(raw, symbol),
  run: (doc, symbol, universe) =>
    doc.parameters !== undefined || doc.typeParameters !== undefined ? judge(doc, symbol, universe) : nothing,
};

function* judge(doc: Doc, symbol: SymbolRecord, universe: Universe): Iterable<Seen> {
  yield* checkParameters(doc.parameters ?? [], symbol, universe);
  yield* checkTypeParameters(doc.typeParameters ?? [], symbol, universe);
}

const parameterTag = /@(?:param|arg|argument|typeParam|template)\b/iu;
const everyTag = new RegExp(parameterTag, 'giu');
/** At the start of a line, with a plain name: the form that nearly all have. */
const plainTag =
  /^[ \t]*(?:\/\*)?\*+[ \t]*@(?:(?<value>param|arg|argument)|typeParam|template)[ \t]+(?:\{[^{}\n@]*\}[ \t]*)?(?<name>[A-Za-z_$][\w$]*)(?=[ \t\r\n])/gimu;

/** True where a look at the comment tells that its tags name all parameters in order, and type parameters that there are. */
function documentsAllInOrder(raw: string, { parameters: own, typeParameters }: SymbolRecord): boolean {
  // A fence or an inline tag may hide a tag.
  if (/`{3}|~{3}|\{@[^{}]*@/u.test(raw)) return false;
  const tags = [...raw.matchAll(plainTag)].map(({ groups = {} }) => groups);
  if (tags.length !== raw.match(everyTag)?.length) return false;
  const names = tags.filter(({ value }) => value !== undefined).map(({ name }) => name);
  const types = tags.filter(({ value }) => value === undefined).map(({ name }) => name);
  const areAll = names.length === 0 || (names.length === own.length && own.every(({ name }, at) => name === names[at]));
  return areAll && new Set(types).size === types.length && types.every((type) => hasName(typeParameters, type));
}

function hasName(list: readonly { readonly name: string }[], wanted: string | undefined): boolean {
  return list.some(({ name }) => name === wanted);
}

function* checkParameters(
  documented: readonly DocParameter[],
  symbol: SymbolRecord,
  universe: Universe,
): Iterable<Seen> {
  if (documented.length === 0) return;
  if (isWhole(documented, symbol)) return;
  yield* duplicates(documented, 'duplicated', 'parameter');
  const own = documentable(symbol, universe);
  if (own === undefined) return;
  let unknown = 0;
  for (const name of new Set(documented.map((each) => each.name))) {
    const code = name === '' ? 'unnamed' : judgeName(name, own, symbol, universe);
    if (code === 'unknown') unknown++;
    if (code !== undefined)
      yield {
        ...named(code, 'parameter', name),
        args: { ...argsOf(symbol, own.names), name, path: pathTo(name, own.parameters) },
      };
  }
  yield* order(documented, own.names, symbol);
  // A name that is not there is most likely meant for one that is: said once.
  if (unknown === 0) yield* missing(documented, own.names, symbol);
}

/** What nearly all are: all parameters, in order. */
function isWhole(documented: readonly DocParameter[], { parameters: own }: SymbolRecord): boolean {
  return documented.length === own.length && own.every(({ name }, at) => name === documented[at]?.name);
}

function judgeName(name: string, own: Signature, symbol: SymbolRecord, universe: Universe): string | undefined {
  if (own.knows(name) || name === 'this') return undefined;
  if (pathTo(name, own.parameters) !== '') return 'property';
  const [, ...others] = signaturesOf(symbol, universe);
  return others.some((other) => other.knows(name)) ? 'overload' : 'unknown';
}

/** `options.size` for the name `size` where a parameter is taken apart; the empty string where none is. */
function pathTo(name: string, list: SymbolRecord['parameters']): string {
  const holder = list.find(({ destructured = [] }) =>
    destructured.some(({ path }) => path === name || path.endsWith(`.${name}`)),
  );
  const property = holder?.destructured?.find(({ path }) => path === name || path.endsWith(`.${name}`));
  return holder === undefined || property === undefined ? '' : `${holder.name}.${property.path}`;
}

function* order(documented: readonly DocParameter[], known: readonly string[], symbol: SymbolRecord): Iterable<Seen> {
  const top = [...new Set(documented.map(({ name }) => name.replace(/[.[].*$/u, '')))].filter((name) =>
    known.includes(name),
  );
  const sorted = known.filter((name) => top.includes(name));
  if (top.join() === sorted.join()) return;
  yield {
    code: 'order',
    part: { section: 'parameter' },
    args: { ...argsOf(symbol, sorted), documented: top.join(', ') },
  };
}

function* missing(documented: readonly DocParameter[], known: readonly string[], symbol: SymbolRecord): Iterable<Seen> {
  const described = new Set(documented.map(({ name }) => name.replace(/[.[].*$/u, '')));
  if (!known.some((name) => described.has(name))) return;
  for (const name of known)
    if (!described.has(name) && !name.startsWith('_'))
      yield { ...named('missing', 'parameter', name), args: { ...argsOf(symbol, known), name } };
}

function* checkTypeParameters(
  documented: readonly DocParameter[],
  symbol: SymbolRecord,
  universe: Universe,
): Iterable<Seen> {
  yield* duplicates(documented, 'duplicated-type', 'typeParameter');
  // In JavaScript the tag itself declares the type parameter.
  if (/\.[cm]?jsx?$/u.test(symbol.module)) return;
  for (const { name } of documented) {
    if (name === '' || hasTypeParameter(name, symbol, universe)) continue;
    const known = symbol.typeParameters.map((each) => each.name);
    yield { ...named('unknown-type', 'typeParameter', name), args: { ...argsOf(symbol, known), name } };
  }
}

/** Its own, its holder's, one of another overload, or one that its type spells. */
function hasTypeParameter(name: string, symbol: SymbolRecord, universe: Universe): boolean {
  if (hasName(symbol.typeParameters, name)) return true;
  const spelt = `${symbol.signature} ${symbol.type?.text ?? ''} ${symbol.returns?.text ?? ''}`;
  if (new Set<string>(spelt.match(/[\w$]+/gu)).has(name)) return true;
  const holder = symbol.parent === undefined ? undefined : universe.symbol(symbol.parent);
  if (holder !== undefined && hasTypeParameter(name, holder, universe)) return true;
  return signaturesOf(symbol, universe).some(({ typeNames }) => typeNames.includes(name));
}

function* duplicates(
  documented: readonly DocParameter[],
  code: string,
  section: 'parameter' | 'typeParameter',
): Iterable<Seen> {
  if (documented.length < 2) return;
  const counts = new Map<string, number>();
  for (const { name } of documented) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const [name, count] of counts)
    if (count > 1 && name !== '') yield { ...named(code, section, name), args: { name, count: String(count) } };
}

function named(code: string, section: 'parameter' | 'typeParameter', name: string): Pick<Seen, 'code' | 'part'> {
  return { code, part: { section, name } };
}

function argsOf({ name }: SymbolRecord, known: readonly string[]): Record<string, string> {
  return { symbol: name, known: known.length === 0 ? 'none' : known.join(', ') };
}
