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
import { readHabits } from './read-habits.ts';
import { applicableTags, hasTag } from './tag-use.ts';
import { joinTallies, tallyOf, type Tally } from './tally.ts';

/** So many comments must show a habit, and this share of them the same one. */
const leastCount = 10;
const leastShare = 0.75;

/** The style that most comments of a project share. What they do not agree on, or seldom show, is left open. */
export function learnStyle(symbols: Iterable<SymbolRecord>): PartialStyle {
  return styleOfHabits(joinTallies([countHabits(symbols)]));
}

/** Counts what comments show of a style. Counts of parts of a project add up to those of the whole. */
export function countHabits(symbols: Iterable<SymbolRecord>): Tally {
  return tallyOf([...symbols].flatMap((symbol) => [...habitsOf(symbol)]));
}

function* habitsOf(symbol: SymbolRecord): Iterable<string> {
  const { comment, kind } = symbol;
  if (comment === undefined || isEmptyDoc(comment.doc) || comment.doc.inheritDoc !== undefined) return;
  const { jsdoc, tsdoc, parameters, hyphens, order } = readHabits(comment.raw);
  const mood = callableKinds.includes(kind) ? moodOf(comment.doc.summary) : undefined;
  const stop = endsWithStop(comment.doc.summary);
  if (jsdoc !== tsdoc) yield `dialect ${jsdoc > tsdoc ? 'jsdoc' : 'tsdoc'}`;
  if (parameters > 0) yield `hyphen ${hyphens * 2 > parameters}`;
  if (mood !== undefined) yield `mood ${mood}`;
  if (stop !== undefined) yield `stop ${stop}`;
  if (order.length > 1) yield 'several tags';
  for (const [index, tag] of order.entries()) for (const later of order.slice(index + 1)) yield `${tag} ${later}`;
  for (const tag of styledTags) if (hasTag(comment.doc, tag)) yield `any ${tag}`;
  for (const tag of applicableTags(symbol)) yield `${hasTag(comment.doc, tag) ? 'with' : 'without'} ${tag}`;
}

/** How often each habit was seen. */
type Habits = ReadonlyMap<string, number>;

/** The style that counts of habits show. */
export function styleOfHabits(habits: Habits): PartialStyle {
  const tags = learnTags(habits);
  const found: PartialStyle = {
    // By itself a file of TypeScript has TSDoc.
    dialect: majority(habits, 'dialect', ['jsdoc', 'tsdoc']) === 'jsdoc' ? 'jsdoc' : undefined,
    hyphen: majority(habits, 'hyphen', [true, false]),
    mood: majority(habits, 'mood', ['imperative', 'indicative']),
    stop: majority(habits, 'stop', [true, false]),
    order: learnOrder(habits),
    tags: Object.keys(tags).length === 0 ? undefined : tags,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function majority<Value extends string | boolean>(
  habits: Habits,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const countOf = (value: Value): number => habits.get(`${name} ${value}`) ?? 0;
  const seen = values.reduce((sum, value) => sum + countOf(value), 0);
  return seen < leastCount ? undefined : values.find((value) => countOf(value) >= seen * leastShare);
}

function learnTags(habits: Habits): Partial<Record<StyledTag, TagUse>> {
  const learned: Partial<Record<StyledTag, TagUse>> = {};
  for (const tag of styledTags) {
    const has = habits.get(`with ${tag}`) ?? 0;
    const seen = has + (habits.get(`without ${tag}`) ?? 0);
    if (seen >= leastCount && has >= seen * leastShare) learned[tag] = 'always';
    // Also where the code gives no reason for it: an example above a method.
    else if (seen >= leastCount * 3 && !habits.has(`any ${tag}`)) learned[tag] = 'never';
  }
  return learned;
}

/** Shares of comments that have a tag where it applies, in steps, so that one comment more seldom changes every score. */
const steps = [0.9, 0.75, 0.5];

/** Tags that half of the comments or more have where the code has something for them, and how many: all but a few count as all. */
export function usualTags(habits: Habits): ReadonlyMap<StyledTag, number> {
  const usual = new Map<StyledTag, number>();
  for (const tag of styledTags) {
    const has = habits.get(`with ${tag}`) ?? 0;
    const seen = has + (habits.get(`without ${tag}`) ?? 0);
    const step = seen < leastCount ? undefined : steps.find((share) => has >= seen * share);
    if (step !== undefined) usual.set(tag, step === steps[0] ? 1 : step);
  }
  return usual;
}

/** So often must a tag stand in front of another one, and in this share of comments with both. */
const leastPairs = 3;

/**
 * The order of tags that comments show; of tags that say nothing of each other, that of TSDoc. Undefined where too few comments have
 * several.
 */
function learnOrder(habits: Habits): readonly StyledTag[] | undefined {
  if ((habits.get('several tags') ?? 0) < leastCount) return undefined;
  const ordered = new Set<StyledTag>();
  const entered = new Set<StyledTag>();
  const add = (tag: StyledTag): void => {
    if (entered.has(tag)) return;
    entered.add(tag);
    for (const other of styledTags) if (standsBefore(other, tag, habits)) add(other);
    ordered.add(tag);
  };
  for (const tag of styledTags) add(tag);
  return [...ordered];
}

function standsBefore(tag: StyledTag, other: StyledTag, habits: Habits): boolean {
  const before = habits.get(`${tag} ${other}`) ?? 0;
  const behind = habits.get(`${other} ${tag}`) ?? 0;
  return before >= leastPairs && before >= (before + behind) * leastShare;
}
