import { ownComments, type CommentPlace } from './declaration-comment.ts';
import type { ModuleText } from './module-text.ts';
import { countLineBreaks, type TriviaComment } from './trivia.ts';

/** Comments that tools read and that must stay directly above, or directly before, what they are about. */
const directive = new RegExp(
  String.raw`^/[/*][\s*#]*(?:` +
    [
      '@ts-(?:ignore|expect-error)',
      'eslint-disable-next-line',
      'oxlint-disable-next-line',
      'tslint:disable-next-line',
      'biome-ignore',
      'deno-(?:lint|fmt|coverage)-ignore',
      'prettier-ignore',
      'dprint-ignore',
      'istanbul ignore',
      'c8 ignore',
      'v8 ignore',
      'node:coverage',
      'stryker disable',
      'spell-?checker',
      'cspell:disable-next-line',
      '@?(?:__PURE__|__NO_SIDE_EFFECTS__|__INLINE__|__KEY__|__MANGLE_PROP__)',
      'sourcery skip',
      'knip-ignore',
      'NOSONAR',
      '@vite-ignore',
      'webpack[A-Z]\\w+:',
    ].join('|') +
    ')',
  'u',
);

/**
 * Offset at which a new comment is inserted: the start of the declaration, or of the directive comments attached to it.
 */
export function commentAnchor(place: CommentPlace, source: ModuleText): number {
  let anchor = place.start;
  for (const comment of ownComments(place, source).toReversed()) {
    if (!isAttached(comment, anchor, source.text) || !isDirective(comment, source.text)) break;
    anchor = comment.start;
  }
  return anchor;
}

function isAttached(comment: TriviaComment, anchor: number, text: string): boolean {
  return countLineBreaks(text, comment.end, anchor) <= 1;
}

function isDirective({ start, end }: TriviaComment, text: string): boolean {
  return directive.test(text.slice(start, Math.min(end, start + 120)));
}
