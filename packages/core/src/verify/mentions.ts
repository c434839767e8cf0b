import { fencePattern, spanPattern } from '../model/index.ts';
import { byText } from './by-text.ts';

/** Something in a text that stands for a name of the program. */
export interface Mention {
  /** As written: `store.get(id)`. */
  readonly code: string;
  readonly kind: 'code' | 'link';
  /** Names and paths that must exist for the mention to be true; empty when nothing can be said. */
  readonly names: readonly string[];
  /** Where it stands in its text. */
  readonly index: number;
}

/** Code spans and links of a text, outside of fences. */
export const findMentions: (text: string) => readonly Mention[] = byText((text) => {
  if (!/[`{]/u.test(text)) return [];
  const mentions: Mention[] = [];
  for (const { groups = {}, index } of text.matchAll(places)) {
    const { code: span, target } = groups;
    const code = span?.trim() ?? target;
    if (code === undefined) continue;
    const kind = span === undefined ? 'link' : 'code';
    const names = kind === 'link' ? namesInLink(code) : namesInCode(code);
    mentions.push({ code, kind, names, index });
  }
  return mentions;
});

/**
 * True where a mention may as well stand for a value, a word or something made up to show: it has no shape that only identifiers
 * have, or its sentence gives examples.
 *
 * @param text - What {@link findMentions} found it in.
 */
export function isVague({ kind, code, names, index }: Mention, text: string): boolean {
  if (kind === 'link') return false;
  return (
    names.every(isVagueName) || showsArguments(code) || givesExamples(text, index) || labelsAddress(text, index + 1)
  );
}

/** True inside of the text of a link to the web, which is about what is there: `[the \`size\` hint](https://example.com)`. */
function labelsAddress(text: string, index: number): boolean {
  return /^[^[\]]*\]\(https?:/u.test(text.slice(index, index + 300));
}

/** A word in one case, capitalised or of two measures: `timeout`, `GET`, `WIDTHxHEIGHT`. Neither humps in it nor a path. */
function isVagueName(text: string): boolean {
  return /^(?:[\p{Ll}\d_]+|[\p{Lu}\d_]+|\p{Lu}[\p{Ll}\d]+|\p{Lu}+x\p{Lu}+)$/u.test(text);
}

/** A call with arguments is an expression made up for the text: `users.map(pick)`. */
function showsArguments(code: string): boolean {
  return /\([^)]/u.test(code);
}

/** Further back nothing is looked for: a text may hold thousands of mentions. */
const longestSentence = 600;

/** True when the sentence introduced examples before this place: `Gives a name such as`, `Words: `. */
function givesExamples(text: string, index: number): boolean {
  // The full stop of an abbreviation ends no sentence.
  // In lower case, as to look for the ends of words is dear where case does not count.
  const near = text.slice(Math.max(index - longestSentence, 0), index).toLowerCase();
  const before = near.replaceAll(/\b(?:e\.g|i\.e)\./gu, 'such as');
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n\n'), 0);
  return /:\s|\b(?:e\.g|i\.e|ie|such as|like|for example|for instance|as in|examples?|gives|becomes)\b/u.test(
    before.slice(start),
  );
}

const places = new RegExp(
  [
    fencePattern('fence'),
    spanPattern,
    String.raw`\{@link(?:code|plain)?\s+(?<target>[^\s|{}]+)[^{}]*\}`,
    String.raw`\\[\s\S]`,
  ].join('|'),
  'gmu',
);

const name = String.raw`#?[\p{ID_Start}$_][\p{ID_Continue}$]*`;
const path = String.raw`(?:this|super|${name})(?:(?:\?\.|\.#?|##?)${name.slice(2)})*`;
const prefix = String.raw`(?:(?:new|await|typeof|keyof|yield|async|void|return|throw)\s+)*`;
const plainPath = new RegExp(String.raw`^${prefix}(${path})[?!]?(?:\[\])*$`, 'u');
const callOfPath = new RegExp(String.raw`^${prefix}(${path})(?:<[^()]*>)?\([\s\S]*\)[;!]?$`, 'u');
const generic = new RegExp(String.raw`^${prefix}(${path})<([\s\S]+)>(?:\[\])*[?]?$`, 'u');

const pathInLink = new RegExp(String.raw`^${path}(?:\(\))?$`, 'u');

/** Names that the code of a mention stands on. Values, expressions, files, flags and the like stand on none. */
export function namesInCode(code: string): string[] {
  const plain = plainPath.exec(code)?.[1];
  if (plain !== undefined) return isLetBe(plain) ? [] : [plain];
  const called = code.includes('(') ? callOfPath.exec(code)?.[1] : undefined;
  if (called !== undefined) return isLetBe(called) || !isSingleCall(code) ? [] : [called];
  const [, outer, inner] = (code.includes('<') && generic.exec(code)) || [];
  if (outer !== undefined && inner !== undefined) return [outer, ...typeNames(inner)].filter((each) => !isLetBe(each));
  return [];
}

/** True when the parentheses that the call opens close at its end: `a(b)`, not `a(b) + c(d)`. */
function isSingleCall(code: string): boolean {
  let depth = 0;
  const end = code.replace(/[;!]$/u, '').length - 1;
  for (let index = code.indexOf('('); index <= end; index++) {
    if (code[index] === '(') depth++;
    else if (code[index] === ')' && --depth === 0) return index === end;
  }
  return false;
}

/** Type names inside of a generic; single letters and what stands in quotes or behind a dot is let be. */
function typeNames(code: string): string[] {
  return code.replaceAll(/'[^']*'|"[^"]*"/gu, '').match(/(?<![\w$.])[A-Z][\w$]*[a-z][\w$]*(?![\w$:?])/gu) ?? [];
}

/** Reads the target of a link: `Store.get`, `Store#get`, `(Store:class).get`, `package#Store`, `module!Store`. */
export function namesInLink(target: string): string[] {
  if (/^(?:https?|mailto|ftp|file|data):|^[./]|^www\.|\/\/|^@|\//iu.test(target)) return [];
  if (target.startsWith('#')) return [`this.${target.slice(1)}`];
  const local = target
    .replace(/^[\w.-]*!~?/u, '')
    .replaceAll(/\((\w+):[\w-]+\)/gu, '$1')
    .replace(/(?:\(\)|:\w+)$/u, '');
  const found = pathInLink.exec(local)?.[0].replace(/\(\)$/u, '');
  return found === undefined || isLetBe(found) ? [] : [found];
}

/** What looks like a name but stands for a value, a word of the language, a file or an address. */
function isLetBe(text: string): boolean {
  // One letter, once or repeated, stands for anything: `T`, `x`, `yyyy`.
  return (
    language.has(text) ||
    /^(.)\1*$/u.test(text) ||
    /_\d{3,}/u.test(text) ||
    (text.includes('.') && isFile(text)) ||
    (text.startsWith('#') && /^#(?:[\da-f]{3,4}|[\da-f]{6,8})$/iu.test(text))
  );
}

function isFile(path: string): boolean {
  if (fileName.test(path)) return !ofThis.test(path);
  return looksLikeFile(path) && !/^\p{Lu}[\p{L}\d$]*\./u.test(path);
}

const ofThis = /^(?:this|super)[.#]/u;
const fileName =
  /\.(?:[cm]?[jt]sx?|json[5cl]?|mdx?|ya?ml|html?|css|s[ac]ss|less|toml|vue|svelte|astro|sh|com|org|net|io|dev)$/u;
const memberOrFile = /\.(?:txt|lock|env|map|xml|csv|svg|png|jpe?g|gif|webp|pdf|zip|gz|wasm|log|ini|conf|app)$/u;

/** Members of globals that are called as a kind of file is: what a source map belongs to begins with a small letter. */
const ofGlobal = /\.prototype\.|^\p{Lu}\p{Ll}[\p{L}\d]*\.(?:map|log)$/u;

/** True for `Cargo.lock`, which is a file unless something is called `Cargo`. */
export function looksLikeFile(path: string): boolean {
  return memberOrFile.test(path) && !ofThis.test(path) && !ofGlobal.test(path);
}

/** Words of the language and of its types. */
const language = new Set(
  (
    'true false null undefined NaN Infinity this super void never any unknown string number boolean bigint symbol object function ' +
    'async await break case catch class const continue debugger default delete do else enum export extends finally for get if ' +
    'implements import in infer instanceof interface is keyof let module namespace new of override package private protected public ' +
    'readonly require return satisfies set static switch throw try type typeof unique using var while with yield abstract as asserts ' +
    'accessor declare global from constructor prototype arguments'
  ).split(' '),
);
