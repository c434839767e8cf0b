import { fencePattern, spanPattern } from './markdown-code.ts';

const fence = new RegExp(fencePattern('fence'), 'gmu');
const span = new RegExp(spanPattern, 'gu');

/** A text without its fences, code spans and escaped characters: what a reader takes for sentences. */
export function proseOf(text: string): string {
  return text
    .replaceAll(fence, '')
    .replaceAll(span, '')
    .replaceAll(/\\[\s\S]/gu, '');
}
