import type { Doc, DocPart, SymbolRecord } from '../../model/index.ts';
import { byText } from '../by-text.ts';
import type { Check, Seen } from '../check.ts';
import type { Universe } from '../universe.ts';

/** A default that the doc states is the one in the code, as far as both are literals. */
export const defaults: Check = {
  name: 'defaults',
  about: `A default that is stated, in \`@defaultValue\` or in words, is the one in the code. Where an option is taken apart by several functions, they must agree before anything is said.`,
  example: {
    code: 'wrong',
    wrong: `/**
 * Tries again.
 * @param attempts - how often; defaults to 5
 */
export function retry(attempts = 3): number {
  return attempts;
}`,
    right: `/**
 * Tries again.
 * @param attempts - how often; defaults to 3
 */
export function retry(attempts = 3): number {
  return attempts;
}`,
  },
  codes: {
    wrong: { severity: 'error', sentence: 'The default is `{actual}`, not `{stated}`.' },
    unsupported: {
      severity: { draft: 'error', human: 'off' },
      sentence: 'Nothing in the code shows that the default of {name} is `{stated}`.',
    },
    required: {
      severity: { draft: 'error', human: 'warning' },
      sentence: '{name} has no default: a caller must give it.',
    },
  },
  looksAround: true,
  mayDoubt: (raw, { kind }) =>
    /default/iu.test(raw) &&
    (kind === 'property'
      ? /@default/iu.test(raw) || anyClaim.test(raw)
      : /@arg|@param/iu.test(raw) && anyClaim.test(raw)),
  *run(doc, symbol, universe) {
    for (const claim of claims(doc, symbol, universe)) yield* judge(claim);
  },
};

/** A value behind the word, whatever frame and line breaks stand between them. */
const anyClaim =
  /\bdefaults?(?:[\s*]+value)?(?:[\s*]*(?:is|to|of|[:=]))*[\s*]*(?:[`'"\d]|-\d|true|false|null|undefined)/iu;

interface Claim {
  readonly part: DocPart;
  readonly name: string;
  /** Literal in the text. */
  readonly stated: string;
  /** Source text in the code; absent when there is no default. */
  readonly actual?: string;
  readonly required: boolean;
}

function* claims(doc: Doc, symbol: SymbolRecord, universe: Universe): Iterable<Claim> {
  // An initial value is the default of a member only: what a constant says of defaults is about something else.
  if (symbol.kind === 'property') yield* ownClaims(doc, symbol, universe);
  for (const { name: path, text } of doc.parameters ?? []) {
    const stated = statedDefault(text);
    const actual = stated === undefined ? undefined : findDefault(path, symbol);
    if (stated !== undefined && actual !== undefined)
      yield { part: { section: 'parameter', name: path }, name: path, stated, ...actual };
  }
}

function* ownClaims(doc: Doc, symbol: SymbolRecord, universe: Universe): Iterable<Claim> {
  const inTag = plainValue(doc.defaultValue ?? '');
  const inProse = statedDefault(doc.summary);
  if (inTag === undefined && inProse === undefined) return;
  const actual = symbol.initializer ?? agreedDefault(symbol, universe);
  const own = { name: symbol.name, required: false, ...(actual !== undefined && { actual }) };
  if (inTag !== undefined) yield { ...own, part: { section: 'tag', name: 'defaultValue' }, stated: inTag };
  if (inProse !== undefined) yield { ...own, part: { section: 'summary' }, stated: inProse };
}

/**
 * The default of an option that has none itself: the one that functions which take its type give it when they take it
 * apart, as long as they agree.
 */
function agreedDefault({ kind, name, parent }: SymbolRecord, universe: Universe): string | undefined {
  const holder = kind === 'property' && parent !== undefined ? universe.symbol(parent) : undefined;
  if (holder === undefined || holder.kind === 'class') return undefined;
  const users = holder.references.usedBy.flatMap((id) => universe.symbol(id) ?? []);
  const given = users
    .flatMap(({ parameters }) => parameters)
    .filter(({ type }) => type !== undefined && isTypeOf(type.text, holder.name))
    .map(({ destructured = [] }) => destructured.find(({ path }) => path === name)?.default);
  const known = new Set(given.filter((text) => text !== undefined));
  return known.size === 1 && !given.includes(undefined) ? [...known][0] : undefined;
}

function isTypeOf(text: string, name: string): boolean {
  return text === name || text.startsWith(`${name}<`);
}

function findDefault(path: string, { parameters }: SymbolRecord): Pick<Claim, 'actual' | 'required'> | undefined {
  const [top = '', ...rest] = path.split('.');
  const parameter = parameters.find(({ name }) => name === top);
  if (parameter === undefined) return undefined;
  if (rest.length === 0) {
    const required = parameter.optional !== true && /^(?:string|number|boolean)$/u.test(parameter.type?.text ?? '');
    return { required, ...(parameter.default !== undefined && { actual: parameter.default }) };
  }
  const property = parameter.destructured?.find((each) => each.path === rest.join('.'));
  if (property?.default === undefined) return undefined;
  return { required: false, actual: property.default };
}

function* judge({ part, name, stated, actual, required }: Claim): Iterable<Seen> {
  if (actual === undefined) {
    yield { code: required ? 'required' : 'unsupported', part, args: { name, stated } };
    return;
  }
  const [left, right] = [literalValue(stated), literalValue(actual)];
  // A word without quotes may be a string or the name of a constant.
  if (left === undefined || right === undefined || left === right || `"${stated}"` === right) return;
  yield { code: 'wrong', part, args: { stated, actual } };
}

const literal = String.raw`-?(?:\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?|0x[\da-f]+)n?|'[^'\n]*'|"[^"\n]*"|true|false|null|undefined`;
const inTicks =
  /(?:^|[.,;:([–-]\s*|\b(?:it|which|and|that)\s+)(?:the )?defaults?(?: value)?(?: is| to| of|:| =|=)*\s*`([^`\n]+)`/iu;
const inWords = new RegExp(
  String.raw`(?:^|[.,;:([–-]\s*|\b(?:it|which|and|that)\s+)(?:[tT]he )?[dD]efaults?(?: value)?(?: is| to| of|:| =|=)\s*(${literal})(?=[.,;)\]]*(?:\s*$|\s+[A-Z(]|\)))`,
  'u',
);

/** The literal in `Defaults to \`3\`.`, `(default: 3)`; not the number in `defaults to 3 seconds`. */
const statedDefault = byText((text) => {
  if (!/default/iu.test(text)) return undefined;
  return plainValue(inTicks.exec(text)?.[0].replace(/^[^`]*/u, '') ?? inWords.exec(text)?.[1] ?? '');
});

/** A text that is one literal, in back-ticks or bare. */
function plainValue(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^`([^`]*)`[.,;]?$/u, '$1')
    .trim();
  return bare === '' || /[\s(]/u.test(bare.replaceAll(/'[^']*'|"[^"]*"/gu, '')) ? undefined : bare;
}

/** A literal in one form: strings in double quotes, numbers as JavaScript prints them. Undefined for anything else. */
function literalValue(text: string): string | undefined {
  const string = /^(['"`])([^\\]*)\1$/su.exec(text)?.[2];
  if (string !== undefined) return `"${string}"`;
  if (/^(?:true|false|null|undefined)$/u.test(text)) return text;
  const digits = text.replaceAll('_', '').replace(/n$/u, '');
  return /^[-+]?(?:\d|0x)/iu.test(digits) && !Number.isNaN(Number(digits)) ? String(Number(digits)) : undefined;
}
