import {
  callableKinds,
  isEmptyDoc,
  moodOf,
  styledTags,
  type PartialStyle,
  type StyledTag,
  type SymbolRecord,
  type TagUse,
} from '../model/index.ts';
import { endsWithStop } from './consistency.ts';
import { readHabits, type CommentHabits } from './read-habits.ts';
import { applicableTags, hasTag } from './tag-use.ts';

/** So many comments must show a habit, and this share of them the same one. */
const leastCount = 10;
const leastShare = 0.75;

/** The style that most comments of a project share. What they do not agree on, or seldom show, is left open. */
export function learnStyle(symbols: Iterable<SymbolRecord>): PartialStyle {
  const written = [...symbols].filter(
    ({ comment }) => comment !== undefined && !isEmptyDoc(comment.doc) && comment.doc.inheritDoc === undefined,
  );
  const habits = written.map(({ comment }) => readHabits(comment?.raw ?? ''));
  const summaries = written.map(({ comment, kind }) => ({ text: comment?.doc.summary ?? '', kind }));
  const tags = learnTags(written);
  const found: PartialStyle = {
    dialect: learnDialect(habits),
    hyphen: majority(habits.flatMap(({ parameters, hyphens }) => (parameters === 0 ? [] : [hyphens * 2 > parameters]))),
    mood: majority(summaries.flatMap(({ text, kind }) => (callableKinds.includes(kind) ? (moodOf(text) ?? []) : []))),
    stop: majority(summaries.flatMap(({ text }) => endsWithStop(text) ?? [])),
    order: learnOrder(habits),
    tags: Object.keys(tags).length === 0 ? undefined : tags,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function majority<Value extends string | boolean>(seen: readonly Value[]): Value | undefined {
  if (seen.length < leastCount) return undefined;
  return [...new Set(seen)].find((value) => seen.filter((each) => each === value).length >= seen.length * leastShare);
}

/** Which dialect is used where they differ; by itself a file of TypeScript has TSDoc. */
function learnDialect(habits: readonly CommentHabits[]): 'jsdoc' | undefined {
  const seen = habits.flatMap(({ jsdoc, tsdoc }) => (jsdoc === tsdoc ? [] : [jsdoc > tsdoc ? 'jsdoc' : 'tsdoc']));
  return majority(seen) === 'jsdoc' ? 'jsdoc' : undefined;
}

function learnTags(symbols: readonly SymbolRecord[]): Partial<Record<StyledTag, TagUse>> {
  const uses = new Map(styledTags.map((tag) => [tag, { seen: 0, has: 0 }]));
  for (const symbol of symbols)
    for (const tag of applicableTags(symbol)) {
      const use = uses.get(tag);
      if (use === undefined) continue;
      use.seen++;
      if (symbol.comment !== undefined && hasTag(symbol.comment.doc, tag)) use.has++;
    }
  const learned: Partial<Record<StyledTag, TagUse>> = {};
  for (const [tag, { seen, has }] of uses) {
    if (seen >= leastCount && has >= seen * leastShare) learned[tag] = 'always';
    else if (seen >= leastCount * 3 && has === 0) learned[tag] = 'never';
  }
  return learned;
}

/** Undefined while comments order tags as TSDoc does, or too few have several. */
function learnOrder(habits: readonly CommentHabits[]): readonly StyledTag[] | undefined {
  const several = habits.filter(({ order }) => order.length > 1);
  if (several.length < leastCount) return undefined;
  const votes = new Map<string, number>();
  for (const { order } of several)
    for (const [index, tag] of order.entries())
      for (const later of order.slice(index + 1)) votes.set(`${tag} ${later}`, (votes.get(`${tag} ${later}`) ?? 0) + 1);
  const lead = (tag: StyledTag, other: StyledTag): number =>
    (votes.get(`${tag} ${other}`) ?? 0) - (votes.get(`${other} ${tag}`) ?? 0) || places(other) - places(tag);
  const wins = (tag: StyledTag): number => styledTags.filter((other) => other !== tag && lead(tag, other) > 0).length;
  return [...styledTags].sort((left, right) => wins(right) - wins(left) || places(left) - places(right));
}

function places(tag: StyledTag): number {
  return styledTags.indexOf(tag);
}
