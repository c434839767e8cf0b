import type { Doc, SymbolRecord } from '../../model/index.ts';
import { nothing, type Check, type Seen } from '../check.ts';
import { type DocText, docTexts, filler, firstPerson, proseOf } from '../../model/index.ts';

/** How a draft is written. A person writes as they like; the quality score speaks of that. */
export const wording: Check = {
  name: 'wording',
  about:
    'A draft is written plainly: it begins with what matters, does not speak of itself or of its writer, repeats no types that the signature shows, keeps to one language, and is no longer than what it is about deserves. A person writes as they like.',
  example: {
    code: 'filler',
    wrong: `/** This function is used to round prices up to whole cents. */
export function round(price: number): number {
  return Math.ceil(price * 100) / 100;
}`,
    right: `/** Rounds prices up to whole cents. */
export function round(price: number): number {
  return Math.ceil(price * 100) / 100;
}`,
  },
  codes: {
    filler: { severity: { draft: 'error', human: 'off' }, sentence: '"{text}" says nothing; leave it out.' },
    'first-person': {
      severity: { draft: 'error', human: 'off' },
      sentence: '"{text}" speaks of a writer; say what the code does.',
    },
    'repeats-type': {
      severity: { draft: 'error', human: 'off' },
      sentence: '"{text}" repeats the type of {name}, which the signature shows.',
    },
    'mixed-languages': {
      severity: { draft: 'error', human: 'off' },
      sentence: '"{text}" is in another language than the rest.',
    },
    'too-long': {
      severity: { draft: 'warning', human: 'off' },
      sentence: '{words} words are more than {symbol} deserves, which is told in {most}.',
    },
  },
  mayDoubt: () => false,
  run: (doc, symbol, _universe, writer) => (writer === 'draft' ? judge(doc, symbol) : nothing),
};

function* judge(doc: Doc, symbol: SymbolRecord): Iterable<Seen> {
  const texts = docTexts(doc).map((each) => ({ ...each, text: proseOf(each.text) }));
  for (const each of texts) {
    yield* find('filler', filler, each);
    yield* find('first-person', firstPerson, each);
  }
  yield* repeatedTypes(doc);
  yield* otherLanguages(texts);
  yield* length(texts, symbol);
}

function* find(code: string, pattern: RegExp, { part, text }: DocText): Iterable<Seen> {
  const found = pattern.exec(text)?.[0];
  if (found !== undefined) yield { code, part, args: { text: found } };
}

/** `{string} the name`, `(number) how many`, `string - the name`: what JSDoc needs and TypeScript shows. */
const typeFirst =
  /^(?:\{[^{}\n@]{1,80}\}|\((?:string|number|boolean|object|function|array|any)(?:, optional)?\)|`?(?:string|number|boolean|object|function|array)`?\s+[-–:])\s*/iu;

function* repeatedTypes(doc: Doc): Iterable<Seen> {
  const named = [...(doc.parameters ?? []), ...(doc.returns === undefined ? [] : [{ name: '', text: doc.returns }])];
  for (const { name, text } of named) {
    const found = typeFirst.exec(text)?.[0];
    const part = name === '' ? ({ section: 'returns' } as const) : ({ section: 'parameter', name } as const);
    if (found !== undefined)
      yield { code: 'repeats-type', part, args: { text: found.trim(), name: name || 'the result' } };
  }
}

/** Words that are in nearly every sentence of one language, and in none of another. */
const languages: readonly (readonly [name: string, words: RegExp])[] = [
  ['en', /\b(?:the|of|and|is|are|that|with|from|when|which|for|this)\b/giu],
  ['de', /\b(?:der|die|das|und|ist|nicht|wird|eine|einen|einer|für|oder|wenn|von|zu)\b/giu],
  ['fr', /\b(?:le|la|les|des|est|une|et|pour|dans|avec|sont|qui|sur)\b/giu],
  ['es', /\b(?:el|los|las|una|es|y|para|con|del|que|por|son)\b/giu],
  ['pt', /\b(?:o|os|um|uma|é|e|para|com|não|são|que|do|da)\b/giu],
  ['it', /\b(?:il|lo|gli|un|una|è|e|per|con|non|sono|che|di)\b/giu],
];
const scripts: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hani', /\p{Script=Han}/gu],
];

function* otherLanguages(texts: readonly DocText[]): Iterable<Seen> {
  const known = texts.flatMap(({ part, text }) => {
    const language = languageOf(text);
    return language === undefined ? [] : [{ part, text, language }];
  });
  const [first] = known;
  const other = known.find(({ language }) => language !== first?.language);
  if (other !== undefined)
    yield { code: 'mixed-languages', part: other.part, args: { text: other.text.slice(0, 40).trim() } };
}

/** The language or script of a text; undefined for one that is too short to tell. */
function languageOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const script = scripts.find(([, pattern]) => (text.match(pattern)?.length ?? 0) > letters / 3);
  if (script !== undefined && letters > 3) return script[0] === 'Hani' || script[0] === 'Jpan' ? 'Hani' : script[0];
  const counts = languages.map(([name, words]) => ({ name, count: new Set(text.toLowerCase().match(words)).size }));
  const [best, second] = counts.sort((left, right) => right.count - left.count);
  return best !== undefined && best.count >= 3 && best.count > (second?.count ?? 0) * 2 ? best.name : undefined;
}

/** Words that are enough for anything that does so much: a floor, and more for each branch, parameter, error and member. */
function* length(texts: readonly DocText[], symbol: SymbolRecord): Iterable<Seen> {
  const { complexity, parameters, facts, lines, kind } = symbol;
  const properties = parameters.flatMap(({ destructured = [] }) => destructured).length;
  const surface = parameters.length + properties + facts.throws.length + facts.absentReturns.length;
  const isHolder = kind === 'class' || kind === 'interface' || kind === 'namespace' || kind === 'enum';
  const most = 40 + 10 * complexity + 20 * surface + (isHolder ? Math.min(2 * lines, 160) : 0);
  const words = texts.reduce((sum, { text }) => sum + (text.match(/\S+/gu)?.length ?? 0), 0);
  if (words > most)
    yield {
      code: 'too-long',
      part: { section: 'comment' },
      args: { symbol: symbol.name, words: String(words), most: String(most) },
    };
}
