import { compareParameters } from './compare-parameters.ts';
import type { DriftSide } from './drift-side.ts';
import type { AbsentReturnFact, ThrowFact } from './facts.ts';
import { splitUnion } from './split-union.ts';

/** One thing that is not as it was when a comment was written. {@link formatDriftChange} gives the sentence. */
export interface DriftChange {
  readonly code: DriftCode;
  /** Words for the sentence of the code, by name. */
  readonly args: Readonly<Record<string, string>>;
}

const sentences = {
  'parameter-added': 'parameter `{name}` was added',
  'parameter-removed': 'parameter `{name}` was removed',
  'parameter-renamed': 'parameter `{before}` is called `{name}`',
  'parameters-reordered': 'the parameters come in another order: {now}, not {before}',
  'parameter-type': '`{name}` takes `{now}`, not `{before}`',
  'parameter-optional': '`{name}` may be left out',
  'parameter-required': '`{name}` must be given',
  'parameter-default': 'the default of `{name}` is `{now}`, not `{before}`',
  'default-added': '`{name}` has the default `{now}`',
  'default-removed': '`{name}` has no default any more; it was `{before}`',
  'value-changed': 'the value is `{now}`, not `{before}`',
  'return-widened': 'it may also return `{added}`',
  'return-narrowed': 'it no longer returns `{removed}`',
  'return-type': 'it returns `{now}`, not `{before}`',
  'throw-added': 'it throws `{error}`{when}',
  'throw-removed': 'it no longer throws `{error}`',
  'throw-condition': 'it throws `{error}`{when}, not{before}',
  'absent-added': 'it may return `{value}`{when}',
  'absent-removed': 'it no longer returns `{value}`',
  'absent-condition': 'it returns `{value}`{when}, not{before}',
  signature: 'the signature is `{now}`, not `{before}`',
} as const;

/** Key into the table of sentences; stable, so that programs may rely on it. */
export type DriftCode = keyof typeof sentences;

/**
 * What changed between the code that a comment was written for and the code as it is: parameters first, then values,
 * results and errors. Says that the signature changed only where it has nothing more exact to say of it. Empty when
 * only what a comment cannot speak of changed.
 */
export function describeDrift(before: DriftSide, now: DriftSide): DriftChange[] {
  const declared = [
    ...(before.parameters && now.parameters ? compareParameters(before.parameters, now.parameters) : []),
    ...compareValues(before.initializer, now.initializer),
    ...compareResults(before.returns, now.returns),
  ];
  const hasOtherSignature =
    before.signature !== undefined && now.signature !== undefined && before.signature !== now.signature;
  const unexplained: DriftChange[] =
    hasOtherSignature && declared.length === 0
      ? [{ code: 'signature', args: { before: before.signature, now: now.signature } }]
      : [];
  const absences = compareAbsences(before.absentReturns, now.absentReturns);
  return [
    ...unexplained,
    ...declared.filter((change) => !isToldBy(absences, change)),
    ...compareThrows(before.throws, now.throws),
    ...absences,
  ];
}

/** That a result may be `undefined` or `null` need not be said once more where it is said when. */
function isToldBy(absences: readonly DriftChange[], { code, args }: DriftChange): boolean {
  return (
    code === 'return-widened' &&
    absences.some((absence) => absence.code === 'absent-added' && absence.args['value'] === args['added'])
  );
}

/** The sentence of a change, without a capital letter and full stop: `parameter \`size\` was added`. */
export function formatDriftChange({ code, args }: DriftChange): string {
  return sentences[code].replaceAll(/\{(\w+)\}/gu, (_, name: string) => args[name] ?? '');
}

/** One line for all changes, with `; ` between them. */
export function formatDrift(changes: readonly DriftChange[]): string {
  return changes.map(formatDriftChange).join('; ');
}

function compareValues(before: string | undefined, now: string | undefined): DriftChange[] {
  if (before === undefined || now === undefined || before === now) return [];
  return [{ code: 'value-changed', args: { before, now } }];
}

function compareResults(before: string | undefined, now: string | undefined): DriftChange[] {
  if (before === undefined || now === undefined || before === now) return [];
  const [old, current] = [settled(before), settled(now)];
  if (old.promise === current.promise) {
    const added = current.members.filter((member) => !old.members.includes(member));
    const removed = old.members.filter((member) => !current.members.includes(member));
    if (added.length === 0 && removed.length === 0) return [];
    if (removed.length === 0) return [{ code: 'return-widened', args: { before, now, added: added.join(' | ') } }];
    if (added.length === 0) return [{ code: 'return-narrowed', args: { before, now, removed: removed.join(' | ') } }];
  }
  return [{ code: 'return-type', args: { before, now } }];
}

/** The members of a union, and of what a promise resolves to. */
function settled(type: string): { readonly promise: boolean; readonly members: readonly string[] } {
  const inner = type.startsWith('Promise<') && type.endsWith('>') ? type.slice('Promise<'.length, -1) : undefined;
  return { promise: inner !== undefined, members: splitUnion(inner ?? type) };
}

function compareThrows(before: readonly ThrowFact[] = [], now: readonly ThrowFact[] = []): DriftChange[] {
  return compareByKey(before, now, ({ error }) => error, {
    added: (error, when) => ({ code: 'throw-added', args: { error, when } }),
    removed: (error) => ({ code: 'throw-removed', args: { error } }),
    changed: (error, when, was) => ({ code: 'throw-condition', args: { error, when, before: was } }),
  });
}

function compareAbsences(
  before: readonly AbsentReturnFact[] = [],
  now: readonly AbsentReturnFact[] = [],
): DriftChange[] {
  const name = ({ value }: AbsentReturnFact): string => (value === 'early' ? 'undefined' : value);
  return compareByKey(before, now, name, {
    added: (value, when) => ({ code: 'absent-added', args: { value, when } }),
    removed: (value) => ({ code: 'absent-removed', args: { value } }),
    changed: (value, when, was) => ({ code: 'absent-condition', args: { value, when, before: was } }),
  });
}

interface Wording {
  readonly added: (key: string, when: string) => DriftChange;
  readonly removed: (key: string) => DriftChange;
  readonly changed: (key: string, when: string, before: string) => DriftChange;
}

/** Compares facts of one kind; those with one key are one thing that happens under several conditions. */
function compareByKey<Fact extends { readonly condition?: string }>(
  before: readonly Fact[],
  now: readonly Fact[],
  keyOf: (fact: Fact) => string,
  wording: Wording,
): DriftChange[] {
  const conditions = (facts: readonly Fact[], key: string): string =>
    facts
      .flatMap((fact) => (keyOf(fact) === key ? [fact.condition ?? ''] : []))
      .sort()
      .join('\n');
  const [old, current] = [new Set(before.map(keyOf)), new Set(now.map(keyOf))];
  const changes: DriftChange[] = [];
  for (const key of current) {
    const [was, is] = [conditions(before, key), conditions(now, key)];
    if (!old.has(key)) changes.push(wording.added(key, whenever(is)));
    else if (was !== is) changes.push(wording.changed(key, whenever(is), whenever(was) || ' always'));
  }
  for (const key of old) if (!current.has(key)) changes.push(wording.removed(key));
  return changes;
}

/** ` when \`a\` or \`b\``; the empty string when it always happens or nothing tells when. */
function whenever(conditions: string): string {
  const known = conditions.split('\n').filter((condition) => condition !== '');
  return known.length === 0 ? '' : ` when ${known.map((condition) => `\`${condition}\``).join(' or ')}`;
}
