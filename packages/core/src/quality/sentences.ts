import { docTexts, fencePattern, spanPattern, type Doc } from '../model/index.ts';

const fence = new RegExp(fencePattern('fence'), 'gmu');
const span = new RegExp(spanPattern, 'gu');

const known = new WeakMap<Doc, readonly string[]>();

/** The sentences of a doc, examples left out. They are found once: every analyser asks for them. */
export function docSentences(doc: Doc): readonly string[] {
  let sentences = known.get(doc);
  if (sentences === undefined) {
    sentences = docTexts(doc).flatMap(({ text }) => sentencesOf(text));
    known.set(doc, sentences);
  }
  return sentences;
}

/**
 * The sentences of a Markdown text as a reader counts them: a piece of code, a link or an address is one word, an item of a list
 * a sentence. Tables, headings and code blocks are none.
 */
export function sentencesOf(text: string): string[] {
  return text
    .replaceAll(fence, '\n\n')
    .replaceAll(span, 'code')
    .replaceAll(/\{@\w+\s+[^{}|]*\|([^{}]*)\}/gu, '$1')
    .replaceAll(/\{@\w+[^{}]*\}/gu, 'code')
    .replaceAll(/!?\[([^[\]\n]*)\]\([^()\n]*\)/gu, '$1')
    .replaceAll(/https?:\/\/\S+/gu, 'address')
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d{1,9}[.)])\s)/u)
    .filter((paragraph) => !/^\s*(?:\||#{1,6}\s|>|<)/u.test(paragraph))
    .flatMap((paragraph) => paragraph.replaceAll(/\s+/gu, ' ').split(/(?<=[.!?:;])\s(?=[\p{Lu}\d(])|(?<=[:;])\s/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** How many words a sentence has; signs between them are none. */
export function countWords(sentence: string): number {
  return sentence.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}
