import { normalizeTokens, type Fingerprints } from './fingerprint.ts';
import { hashText } from './hash.ts';
import { joinNormal } from './join-normal.ts';
import { numberLocals } from './number-locals.ts';
import type { TextRange } from './symbol.ts';
import { tokenBounds } from './tokenize.ts';

/**
 * Which text of a declaration each fingerprint covers. Extraction and the lint rules find these ranges in
 * different syntax trees; both follow the rules here, so that their fingerprints agree.
 *
 * - `signature` starts behind comments, decorators and the words `export`, `default` and `declare`, and ends where the
 *   body starts: before `{` of functions, classes, interfaces, enums, namespaces and aliased object types,
 *   behind `=>` of arrow functions, before `=` of variables and properties. Without a body it goes to the end.
 * - `body` of a function goes from `{`, or from the first token of an arrow's expression, to its end. That of a variable
 *   or property is its initialiser. That of a class, interface, enum or aliased object type is the
 *   signatures of its members, in source order. Namespaces have none.
 * - A function, arrow or class expression bound to a name (parentheses and `satisfies` around it left away) continues the
 *   signature: `const f = (a: A): B =>` is signature, what follows is body.
 * - A variable that is not the first of its statement, or is bound by a pattern, starts with the statement's keyword.
 * - An overload's body is that of the implementation. Getter and setter of one name join their signatures and their bodies.
 *
 * Each range is normalised by itself, so that a separator at its end never counts. The order of members does not count
 * either, but in an enum, where the place may give the value; nor do the names that a body gives to what it declares for
 * itself.
 */
export interface FingerprintRanges {
  readonly signature: readonly TextRange[];
  readonly body: readonly TextRange[];
  /** The order of the parts of the body counts: they are the members of an enum. */
  readonly ordered?: true;
}

/** The tokens of one text, split once and looked up by range. */
export interface TokenIndex {
  /** Starts and ends of all tokens, in turns. */
  readonly all: readonly number[];
  /** Texts of the tokens that start inside the range. */
  slice(range: TextRange): string[];
  /** The same, normalised as {@link normalizeTokens} does and with line breaks between them. */
  normal(range: TextRange): string;
  /** False when nothing in the range looks like the declaration of a local name. */
  declares(range: TextRange): boolean;
  /** Starts and ends of the tokens inside the range, in turns. */
  bounds(range: TextRange): number[];
  /** Start of the first token at or behind an offset; the end of the text when there is none. */
  startFrom(offset: number): number;
  /** Start of the last token before an offset; 0 when there is none. */
  startBefore(offset: number): number;
}

/** Splits a text into tokens, for {@link fingerprintRanges}. */
export function indexTokens(text: string): TokenIndex {
  const all = tokenBounds(text);
  const between = ({ start, end }: TextRange): [number, number] => [firstAt(all, start), firstAt(all, end)];
  return {
    all,
    slice(range) {
      const [from, to] = between(range);
      const texts: string[] = [];
      for (let index = from; index < to; index += 2) texts.push(text.slice(all[index], all[index + 1]));
      return texts;
    },
    normal(range) {
      const [from, to] = between(range);
      return joinNormal(text, all, from, to);
    },
    declares: ({ start, end }) => /\b(?:const|let|var)\b/u.test(text.slice(start, end)),
    bounds(range) {
      const [from, to] = between(range);
      return all.slice(from, to);
    },
    startFrom: (offset) => all[firstAt(all, offset)] ?? text.length,
    startBefore: (offset) => all[firstAt(all, offset) - 2] ?? 0,
  };
}

/** Both fingerprints of a declaration. */
export function fingerprintRanges({ signature, body, ordered }: FingerprintRanges, tokens: TokenIndex): Fingerprints {
  return { signature: hashed(joined(signature, tokens)), body: bodyHash(body, ordered, tokens) };
}

/** The last body of each text: overloads stand together, and all have that of the implementation. */
const lastBodies = new WeakMap<TokenIndex, { readonly range: TextRange; readonly hash: string }>();

function bodyHash(ranges: readonly TextRange[], ordered: boolean | undefined, tokens: TokenIndex): string {
  const [only] = ranges;
  if (only === undefined || ranges.length > 1) return hashed(bodyText(ranges, ordered, tokens));
  const last = lastBodies.get(tokens);
  if (last?.range.start === only.start && last.range.end === only.end) return last.hash;
  const hash = hashed(bodyText(ranges, ordered, tokens));
  lastBodies.set(tokens, { range: only, hash });
  return hash;
}

function bodyText(ranges: readonly TextRange[], ordered: boolean | undefined, tokens: TokenIndex): string {
  const [only] = ranges;
  if (only === undefined) return '';
  if (ranges.length === 1) return tokens.declares(only) ? withoutLocals(only, tokens) : tokens.normal(only);
  if (ordered === true) return joined(ranges, tokens);
  return ranges
    .map((range) => tokens.normal(range))
    .sort()
    .join('\n');
}

function withoutLocals(range: TextRange, tokens: TokenIndex): string {
  return numberLocals(normalizeTokens(tokens.slice(range))).join('\n');
}

function joined(ranges: readonly TextRange[], tokens: TokenIndex): string {
  const [only] = ranges;
  if (only !== undefined && ranges.length === 1) return tokens.normal(only);
  return ranges
    .map((range) => tokens.normal(range))
    .filter((text) => text !== '')
    .join('\n');
}

/** Of short texts: half of all properties in a client of an API are one of some hundred. */
const knownHashes = new Map<string, string>();
const mostKnown = 4000;
const longestKnown = 64;

function hashed(text: string): string {
  if (text === '') return '';
  if (text.length > longestKnown) return hashText(text);
  const known = knownHashes.get(text);
  if (known !== undefined) return known;
  if (knownHashes.size === mostKnown) knownHashes.clear();
  const hash = hashText(text);
  knownHashes.set(text, hash);
  return hash;
}

/** Position in `bounds` of the first token that starts at or behind an offset. */
function firstAt(bounds: readonly number[], offset: number): number {
  let low = 0;
  let high = bounds.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle * 2] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}
