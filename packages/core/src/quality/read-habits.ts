import { styledTags, type StyledTag } from '../model/index.ts';

/** How a comment is written, as far as its doc does not tell. */
export interface CommentHabits {
  /** Its tags in order, each once. */
  readonly order: readonly StyledTag[];
  /** Parameters with a text, and those of them with a hyphen between. */
  readonly parameters: number;
  readonly hyphens: number;
  /** Tags as only one of the dialects has them. */
  readonly jsdoc: number;
  readonly tsdoc: number;
}

const synonyms: Readonly<Record<string, StyledTag>> = {
  arg: 'param',
  argument: 'param',
  return: 'returns',
  throw: 'throws',
  exception: 'throws',
  default: 'defaultValue',
  template: 'typeParam',
};
const names = new Set<string>(styledTags);
const tagLine = /^[ \t]*(?:\/\*\*|\*)?[ \t]*@(\p{L}+)([^\n]*)/gmu;

/** Reads the habits of a comment from its text. Lines in code blocks that begin with a tag are few, and count. */
export function readHabits(raw: string): CommentHabits {
  const order = new Set<StyledTag>();
  const counts = { parameters: 0, hyphens: 0, jsdoc: 0, tsdoc: 0 };
  for (const [, name = '', rest = ''] of raw.matchAll(tagLine)) {
    const tag = synonyms[name] ?? (names.has(name) ? (name as StyledTag) : undefined);
    if (tag !== undefined) order.add(tag);
    if (tag === 'param') {
      const text = /^\s*(?:\{[^}]*\}\s*)?\[?[\p{ID_Continue}$.]+\]?\s+(\S+)/u.exec(rest)?.[1];
      if (text !== undefined) counts.parameters++;
      if (text === '-') counts.hyphens++;
    }
    if (name === 'template' || name === 'default' || (tag !== undefined && /^\s*\{(?!@)/u.test(rest))) counts.jsdoc++;
    if (name === 'typeParam' || name === 'defaultValue' || name === 'remarks' || /^\s*\{@link/u.test(rest))
      counts.tsdoc++;
  }
  return { order: [...order], ...counts };
}
