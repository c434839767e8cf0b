import type { Doc } from './doc.ts';
import type { Mood } from './mood.ts';
import type { CommentDialect } from './parse-comment.ts';

/** Sections of a comment that start with a tag, in the order that TSDoc writes them. `other` are all tags besides. */
export const styledTags = [
  'remarks',
  'typeParam',
  'param',
  'returns',
  'throws',
  'defaultValue',
  'deprecated',
  'example',
  'see',
  'other',
] as const;

/** A tag that has its place in a house style; `other` stands for all that are not named. */
export type StyledTag = (typeof styledTags)[number];

/** Where a {@link Doc} keeps what stands behind a tag. */
export const tagFields: Readonly<Record<Exclude<StyledTag, 'other'>, keyof Doc>> = {
  remarks: 'remarks',
  typeParam: 'typeParameters',
  param: 'parameters',
  returns: 'returns',
  throws: 'throws',
  defaultValue: 'defaultValue',
  deprecated: 'deprecated',
  example: 'examples',
  see: 'see',
};

/** When a comment has a tag: wherever the code has something for it, where someone cared to write it, or never. */
export type TagUse = 'always' | 'sometimes' | 'never';

/** How the comments of a project are written. Plain data: given in the configuration, or learned from comments. */
export interface HouseStyle {
  /** `auto`: TSDoc, and JSDoc in JavaScript. */
  readonly dialect: CommentDialect | 'auto';
  /** A hyphen stands between the name of a parameter and its text. */
  readonly hyphen: boolean;
  /** Of summaries of what can be called. */
  readonly mood: Mood;
  /** Summaries end with a full stop. */
  readonly stop: boolean;
  /** Tags that are left out follow in the order of {@link styledTags}. */
  readonly order: readonly StyledTag[];
  /** Tags that are left out are written sometimes. */
  readonly tags: Readonly<Partial<Record<StyledTag, TagUse | undefined>>>;
}

/** A style of which only parts are known. */
export type PartialStyle = { readonly [Name in keyof HouseStyle]?: HouseStyle[Name] | undefined };

/** How comments are written where nobody says otherwise. */
export const defaultStyle: HouseStyle = {
  dialect: 'auto',
  hyphen: true,
  mood: 'indicative',
  stop: true,
  order: styledTags,
  tags: {},
};

/** Fills in what a style leaves open. */
export function completeStyle(style: PartialStyle): HouseStyle {
  const { dialect, hyphen, mood, stop, order = [], tags } = style;
  return {
    dialect: dialect ?? defaultStyle.dialect,
    hyphen: hyphen ?? defaultStyle.hyphen,
    mood: mood ?? defaultStyle.mood,
    stop: stop ?? defaultStyle.stop,
    order: [...new Set([...order, ...styledTags])],
    tags: tags ?? defaultStyle.tags,
  };
}
