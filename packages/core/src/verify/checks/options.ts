import { docTexts, type Doc, type SymbolRecord } from '../../model/index.ts';
import { byText } from '../by-text.ts';
import { nothing, type Check, type Seen } from '../check.ts';
import { namesInCode } from '../mentions.ts';
import type { Universe } from '../universe.ts';

/** What a text calls an option is a property of something that the code takes. */
export const options: Check = {
  name: 'options',
  about:
    'What a text calls an option or a setting, as in "the `retries` option", is a property of what the declaration takes, of its own type or of another type of the project. That a local variable is called so is not enough. Where a type comes from elsewhere, any name of the project counts.',
  example: {
    code: 'unknown',
    wrong: `/** How to ask. */
export interface AskOptions {
  readonly attempts?: number;
}
/** Asks as often as the \`retries\` option says. */
export function ask(options: AskOptions): number {
  const retries = options.attempts ?? 1;
  return retries;
}`,
    right: `/** How to ask. */
export interface AskOptions {
  readonly attempts?: number;
}
/** Asks as often as the \`attempts\` option says. */
export function ask(options: AskOptions): number {
  const retries = options.attempts ?? 1;
  return retries;
}`,
  },
  codes: {
    unknown: {
      severity: { draft: 'error', human: 'info' },
      sentence: 'There is no option `{name}`: nothing that {symbol} takes has a property called so.',
    },
  },
  looksAround: true,
  mayDoubt: (raw) => anyOption.test(raw),
  run: (doc, symbol, universe) => (universe.partial ? nothing : findUnknown(doc, symbol, universe)),
};

/** Without the ends of words, which cost most of the search where case does not count. */
const anyOption = /option|setting/iu;
const list = String.raw`\x60[^\x60\n]+\x60(?:(?:,? (?:and|or)|,)\s+\x60[^\x60\n]+\x60)*`;
const called = new RegExp(
  String.raw`(?<behind>${list})\s+(?:options?|settings?)\b|\b(?:options?|settings?)(?:,? (?:called|named))?\s+(?<before>${list})`,
  'giu',
);

function* findUnknown(doc: Doc, symbol: SymbolRecord, universe: Universe): Iterable<Seen> {
  for (const { part, text } of docTexts(doc)) {
    for (const name of optionsIn(text))
      if (!isOption(name, symbol, universe)) yield { code: 'unknown', part, args: { name, symbol: symbol.name } };
  }
}

/** Simple names of what a text calls options: `retries` of `options.retries`. */
const optionsIn = byText((text: string): readonly string[] => {
  if (!besideCode.test(text)) return [];
  const lists = [...text.matchAll(called)].map(({ groups = {} }) => groups['behind'] ?? groups['before'] ?? '');
  const codes = lists.flatMap((each) => each.match(/(?<=`)[^`\n]*\w[^`\n]*(?=`)/gu) ?? []);
  // A name in upper case is that of a type: `RequestInit` options.
  return codes.flatMap((code) => (/^[a-z_$][\w$.?#]*$/u.test(code) ? namesInCode(code) : [])).map(lastName);
});

/** Without it no list of code is called options. To look for it costs a tenth of the search for lists. */
const besideCode = /\x60\s+(?:option|setting)|\b(?:option|setting)s?(?:,? (?:called|named))?\s+\x60/iu;

function lastName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf('#')) + 1);
}

/** A member of any type of the project, something that is taken, or what a type from elsewhere may have. */
function isOption(name: string, symbol: SymbolRecord, universe: Universe): boolean {
  if (universe.declared(name).some(({ parent }) => parent !== undefined)) return true;
  if (symbol.name === name || symbol.parameters.some((each) => each.name === name)) return true;
  const types = typesInReach(symbol, universe);
  if (types.some((text) => spells(text, name))) return true;
  if (
    symbol.parameters.some(({ destructured = [] }) => destructured.some(({ path }) => path.split('.').includes(name)))
  )
    return true;
  return !types.every((text) => isClosed(text, universe)) && universe.resolveName(name, symbol) !== undefined;
}

/** Types of what a declaration takes, and of the declaration that holds it. */
function typesInReach(symbol: SymbolRecord, { symbol: find, members }: Universe): readonly string[] {
  const holder = symbol.parent === undefined ? undefined : find(symbol.parent);
  const own = [symbol, ...members(symbol.id).byName.values(), ...(holder ? [holder] : [])];
  return own.flatMap(({ parameters, type }) => [
    ...parameters.map((each) => each.type?.text ?? 'unknown'),
    ...(type === undefined ? [] : [type.text]),
  ]);
}

function spells(type: string, name: string): boolean {
  return new Set<string>(type.match(/[\w$]+/gu)).has(name);
}

/** Every name in the type is known: a type of the project without members from elsewhere, or a simple one. */
function isClosed(type: string, { declared, members }: Universe): boolean {
  const names = type.replaceAll(/'[^']*'|"[^"]*"|[\w$]+\??(?=\s*:)/gu, '').match(/[\p{L}$_][\w$]*/gu) ?? [];
  return names.every((name) => {
    if (simple.has(name)) return true;
    const found = declared(name).filter(({ parent }) => parent === undefined);
    return found.length > 0 && found.every(({ id }) => !members(id).open);
  });
}

const simple = new Set(
  'string number boolean bigint symbol void undefined null never true false readonly Promise Array ReadonlyArray Set Map Date RegExp Partial Readonly Required'.split(
    ' ',
  ),
);
