import { tokenBounds, type SymbolKind } from '@docwright/core/model';
import { escapeHtml } from './escape.ts';
import { piece, type ResolveName } from './highlight.ts';

/**
 * A signature as HTML, with the classes of {@link highlight}. A parser would cost ten times as much, and most of what a page
 * shows is signatures; what a name in one is can be told from the tokens beside it.
 */
export function highlightSignature(signature: string, kind: SymbolKind, resolve?: ResolveName): string {
  return paint(signature, memberKinds.has(kind) ? 'member' : 'statement', resolve);
}

/** A bare type as HTML. */
export function highlightType(type: string, resolve?: ResolveName): string {
  return paint(type, 'type', resolve);
}

const memberKinds: ReadonlySet<SymbolKind> = new Set([
  'constructor',
  'method',
  'accessor',
  'property',
  'enum-member',
  'call-signature',
  'construct-signature',
  'index-signature',
]);

type Form = 'member' | 'statement' | 'type';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const reserved = words(
  'class const default enum export extends false function implements import in interface let new null super this true typeof var',
);
/** Keywords in front of something, names elsewhere. */
const contextual = words(
  'abstract accessor as asserts async await declare get global infer is keyof module namespace of out override private protected public readonly satisfies set static type unique',
);
const modifiers = words(
  'abstract accessor async declare get override private protected public readonly set static const',
);
const typeKeywords = words('class enum interface module namespace type');
const closers = words(') ] } >');

/** A token with its neighbours, and what it stands in. */
interface Place {
  readonly form: Form;
  readonly previous: string;
  readonly next: string;
  readonly afterNext: string;
  /** The innermost open bracket; the empty string outside of all. */
  readonly bracket: string;
  /** The right side of a default or an initialiser. */
  readonly isValue: boolean;
}

function paint(code: string, form: Form, resolve: ResolveName | undefined): string {
  const bounds = tokenBounds(code);
  const textAt = (index: number): string => code.slice(bounds[index] ?? 0, bounds[index + 1] ?? 0);
  const brackets: string[] = [];
  const isAlias = /^(?:declare )?type\b/.test(code);
  let valueDepth = -1;
  let html = '';
  let position = 0;
  let previous = '';
  for (let index = 0; index < bounds.length; index += 2) {
    const token = textAt(index);
    const bracket = brackets.at(-1) ?? '';
    if (closers.has(token)) brackets.pop();
    if (brackets.length < valueDepth || (brackets.length === valueDepth && (token === ',' || token === ';')))
      valueDepth = -1;
    const isValue = valueDepth >= 0;
    const around = { form, previous, next: textAt(index + 2), afterNext: textAt(index + 4), bracket, isValue };
    const start = bounds[index] ?? 0;
    html += escapeHtml(code.slice(position, start)) + piece(token, classOf(token, around), resolve);
    position = start + token.length;
    if (token === '(' || token === '[' || token === '{' || token === '<') brackets.push(token);
    if (token === '=' && bracket !== '<' && !(isAlias && bracket === '')) valueDepth = brackets.length;
    previous = token;
  }
  return html + escapeHtml(code.slice(position));
}

const startsMore = /^[\p{ID_Start}$_#"'`[{*]/u;
const wordLike = /^[\p{ID_Start}$_#]/u;

/** The class of a token: keyword, string, number, type, member or function; the empty string for all else. */
function classOf(token: string, place: Place): string {
  const first = token.charCodeAt(0);
  if (first === 0x22 || first === 0x27 || first === 0x60) return 's';
  if (first >= 0x30 && first <= 0x39) return 'n';
  if (!wordLike.test(token)) return '';
  if (isLabel(place)) return isMember(place) ? 'f' : '';
  if (reserved.has(token) || (token === 'constructor' && place.next === '(')) return 'k';
  if (isMethod(place)) return 'f';
  if (contextual.has(token) && startsMore.test(place.next)) return 'k';
  if (place.previous === 'function') return 'f';
  if (typeKeywords.has(place.previous)) return 't';
  if (isBinding(place) || place.next === 'is') return '';
  return place.isValue ? 'v' : 't';
}

/** `name:` and `name?:` of a parameter or a property, not the middle of a conditional type. */
function isLabel({ next, afterNext, previous }: Place): boolean {
  const isFollowed = next === ':' || (next === '?' && afterNext === ':');
  return isFollowed && startsEntry(previous);
}

function isMethod(place: Place): boolean {
  const { next, afterNext, previous } = place;
  const isCalled = next === '(' || next === '<' || (next === '?' && (afterNext === '(' || afterNext === '<'));
  return isCalled && isMember(place) && startsEntry(previous);
}

/** Entries of object types, and what the signature of a member begins with. */
function isMember({ form, bracket }: Place): boolean {
  return bracket === '{' || (bracket === '' && form === 'member');
}

function startsEntry(previous: string): boolean {
  return ['', '{', '(', '[', ',', ';', '...'].includes(previous) || modifiers.has(previous);
}

/** Names that a signature gives: parameters without a type, parts of a pattern, variables. */
function isBinding({ form, previous, next, bracket }: Place): boolean {
  if (bracket === '') return form !== 'type' && (modifiers.has(previous) || (form === 'member' && previous === ''));
  const isPart = bracket === '{' || bracket === '(';
  return isPart && startsEntry(previous) && [',', '=', '}', ')'].includes(next);
}
