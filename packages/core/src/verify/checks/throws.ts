import type { DocThrows, SymbolRecord, ThrowFact } from '../../model/index.ts';
import type { Check, Seen } from '../check.ts';
import { mayThrow } from '../may-throw.ts';
import { findMentions } from '../mentions.ts';
import type { Universe } from '../universe.ts';

/**
 * Documented errors are thrown. A draft needs a fact for each; a person's word is doubted only where the code cannot
 * throw such an error: the class does not exist, or the body throws other things and calls nothing unknown.
 */
export const throws: Check = {
  name: 'throws',
  about: `Every \`@throws\` names an error that can leave the function, under a condition that the code has. A draft needs a fact for each: a \`throw\` of its own or of a function it calls. A person's word is doubted only where everything that is called is known and cannot throw it.`,
  example: {
    code: 'impossible',
    wrong: `/**
 * Reads a quantity.
 * @throws SyntaxError when the text is no number
 */
export function parse(text: string): number | undefined {
  return text === '' ? undefined : Number(text);
}`,
    right: `/**
 * Reads a quantity.
 * @throws SyntaxError when the text is no number
 */
export function parse(text: string): number {
  if (Number.isNaN(Number(text))) throw new SyntaxError(text);
  return Number(text);
}`,
  },
  codes: {
    unsupported: {
      severity: { draft: 'error', human: 'off' },
      sentence: 'Nothing in {symbol} shows that it throws {error}; it is known to throw {known}.',
    },
    impossible: { severity: { draft: 'error', human: 'warning' }, sentence: 'Nothing in {symbol} can throw {error}.' },
    condition: {
      severity: { draft: 'error', human: 'warning' },
      sentence: '@throws {error} speaks of `{parameter}`, but it is thrown when `{conditions}`.',
    },
    'unknown-class': {
      severity: { draft: 'error', human: 'warning' },
      sentence: 'There is no error class {error}.',
    },
    missing: {
      severity: { draft: 'off', human: 'info' },
      sentence: '{symbol} throws {error}{when}, which no @throws tells.',
    },
    baseless: {
      severity: { draft: 'error', human: 'off' },
      sentence: '{symbol} is not known to throw anything.',
    },
  },
  looksAround: true,
  mayDoubt: (raw, { facts }) => /@(?:throws?|exception)\b/iu.test(raw) || facts.throws.length > 0,
  *run(doc, symbol, universe, writer) {
    for (const each of doc.throws ?? []) {
      const seen = judge(each, symbol, universe);
      if (seen !== undefined)
        yield { ...seen, part: { section: 'throws', ...(each.error !== undefined && { name: each.error }) } };
    }
    if (writer === 'human' && doc.inheritDoc === undefined) yield* missing(doc.throws ?? [], symbol, universe);
  },
};

function judge({ error, text }: DocThrows, symbol: SymbolRecord, universe: Universe): Omit<Seen, 'part'> | undefined {
  const { facts, name } = symbol;
  if (error === undefined)
    return facts.throws.length === 0 && !mayThrow(symbol, 'Error', universe)
      ? { code: 'baseless', args: { symbol: name } }
      : undefined;
  if (universe.resolveName(lastName(error), symbol) === undefined) return { code: 'unknown-class', args: { error } };
  const thrown = facts.throws.filter((fact) => isKindOf(fact.error, error, universe));
  if (thrown.length > 0) return judgeCondition(error, text, thrown, symbol);
  const known = [...new Set(facts.throws.map((fact) => fact.error))].join(', ');
  const args = { symbol: name, error, known: known === '' ? 'nothing' : known };
  const isTold = isOwnClass(error, universe) || isOfParsing(error);
  const cannot = isTold && !mayThrow(symbol, lastName(error), universe);
  return { code: cannot ? 'impossible' : 'unsupported', args };
}

/**
 * A text that speaks of one parameter is wrong where every condition is about others. Conditions on what was worked out
 * from parameters may be about any of them, so that nothing is said of those.
 */
function judgeCondition(
  error: string,
  text: string,
  thrown: readonly ThrowFact[],
  { parameters }: SymbolRecord,
): Omit<Seen, 'part'> | undefined {
  const names = parameters.map(({ name }) => name);
  const spoken = findMentions(text).flatMap((mention) => mention.names.filter((name) => names.includes(name)));
  const [parameter] = spoken;
  const conditions = thrown.flatMap(({ condition, through }) =>
    condition === undefined || through !== undefined ? [] : [condition],
  );
  if (parameter === undefined || conditions.length < thrown.length) return undefined;
  const roots = new Set(conditions.flatMap(rootNames));
  const areAboutParameters = [...roots].every((name) => names.includes(name) || /^\p{Lu}/u.test(name));
  if (!areAboutParameters || spoken.some((name) => roots.has(name))) return undefined;
  return { code: 'condition', args: { error, parameter, conditions: conditions.join(' || ') } };
}

/** Names that an expression reads, without what stands behind their dots, in quotes or is a word of the language. */
function rootNames(expression: string): string[] {
  const code = expression.replaceAll(/'[^']*'|"[^"]*"|`[^`]*`/gu, '');
  const found = code.match(/(?<![\p{ID_Continue}$.])[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [];
  return found.filter((name) => !/^(?:typeof|instanceof|in|null|undefined|true|false|void|new|await)$/u.test(name));
}

function* missing(documented: readonly DocThrows[], { name, facts }: SymbolRecord, universe: Universe): Iterable<Seen> {
  // One without a class may speak of any.
  if (documented.some(({ error }) => error === undefined)) return;
  const thrown = facts.throws.filter(({ through, error }) => through === undefined && isClassName(error));
  for (const { error, condition } of new Map(thrown.map((fact) => [fact.error, fact])).values()) {
    if (documented.some((each) => isKindOf(error, each.error ?? '', universe))) continue;
    const when = condition === undefined ? '' : ` when \`${condition}\``;
    yield { code: 'missing', part: { section: 'throws' }, args: { symbol: name, error, when } };
  }
}

function isClassName(error: string): boolean {
  return /^(?:[\w$]+\.)*\p{Lu}[\w$]*$/u.test(error);
}

/** True when `thrown` is `documented` or, as far as its bases are known, one of its subclasses. */
function isKindOf(thrown: string, documented: string, universe: Universe): boolean {
  const wanted = lastName(documented);
  const seen = new Set([lastName(thrown)]);
  for (const name of seen) {
    if (name === wanted) return true;
    if (universe.partial && isElsewhere(name, universe)) return true;
    if (wanted === 'Error' && /Error$|Exception$/u.test(name)) return true;
    for (const { extends: bases } of universe.declared(name))
      for (const { text } of bases) seen.add(lastName(text.replace(/<.*$/u, '')));
  }
  return false;
}

/** Its bases are not known: it is none of JavaScript's own, and not declared in the part of the project that is. */
function isElsewhere(name: string, universe: Universe): boolean {
  return (
    universe.declared(name).length === 0 && !/^(?:|Aggregate|Eval|Range|Reference|Syntax|Type|URI)Error$/u.test(name)
  );
}

function isOwnClass(error: string, universe: Universe): boolean {
  return universe.declared(lastName(error)).some(({ kind }) => kind === 'class');
}

/** Errors that the engine raises only where it is given source text, patterns or encoded addresses to read. */
function isOfParsing(error: string): boolean {
  return error === 'SyntaxError' || error === 'URIError';
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
