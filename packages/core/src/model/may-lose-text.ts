import { findTag } from './doc-tags.ts';
import type { Doc } from './doc.ts';

/** Messages about a comment of which readers lose a part; the others are about style. */
export const losesText: ReadonlySet<string> = new Set([
  'tsdoc-code-fence-missing-delimiter',
  'tsdoc-inline-tag-missing-right-brace',
  'tsdoc-link-tag-empty',
  'tsdoc-link-tag-invalid-url',
  'tsdoc-missing-deprecation-message',
  'tsdoc-extra-inheritdoc-tag',
  'tsdoc-inheritdoc-incompatible-tag',
  'tsdoc-inheritdoc-incompatible-summary',
  'tsdoc-param-tag-with-invalid-name',
]);

/** Fences that are closed, links to a name or plain address: what is surely read as it is meant. */
const sound = soundPattern(String.raw`[ \t]*`);
/** The same where each line has its star yet. */
const soundInFrame = soundPattern(String.raw`[ \t]*\*?[ \t]*`);

function soundPattern(margin: string): RegExp {
  return new RegExp(
    [
      String.raw`^${margin}(?:\x60{3})[^\x60\n]*\n(?:(?!${margin}\x60{3})[^\n]*\n)*?${margin}\x60{3}[ \t\r]*$`,
      String.raw`\{@link(?:code|plain)? +(?!https?:)[\w$.#/:@()-]+(?: *\|[^{}\n@]+| [^{}|\n@]*)?\}`,
      String.raw`\{@link(?:code|plain)? +https?://[\w./#?=&%-]+\w/?(?: *\|[^{}\n@]+| *)\}`,
    ].join('|'),
    'gmu',
  );
}

const strangeParameter = /@(?:param|arg|argument|typeParam|template)\b(?!\s*(?:\{[^{}]*\}\s*)?\[?[A-Za-z_$])/u;

/**
 * False only when TSDoc is sure to find nothing in a comment of which readers lose a part: an open fence or inline tag, a
 * link without a target, an empty `@deprecated`, a strange `@inheritDoc`, a parameter without a name.
 */
export function mayLoseText(text: string, { deprecated, inheritDoc }: Doc): boolean {
  if (deprecated === '' || inheritDoc !== undefined || strangeParameter.test(text)) return true;
  if (!text.includes('{@') && !text.includes('```')) return false;
  return /\{@|`{3}/u.test(text.replaceAll(sound, ''));
}

/**
 * False only when a comment surely has no tag that is not known, and nothing of which {@link mayLoseText} speaks: a look at it as
 * it is written, delimiters included.
 */
export function mayHaveLosses(raw: string): boolean {
  if (!raw.includes('@') && !raw.includes('```')) return false;
  const rest = raw.includes('{@') || raw.includes('```') ? raw.replaceAll(soundInFrame, '') : raw;
  if (/\{@|`{3}|@inheritdoc/iu.test(rest) || strangeParameter.test(rest)) return true;
  if (/@deprecated(?![ \t]+[A-Za-z`{(])/iu.test(raw)) return true;
  return (rest.match(/(?<![\w.])@[A-Za-z][\w-]*/gu) ?? []).some((tag) => findTag(tag.slice(1)) === undefined);
}
