import type { DriftChange } from './describe-drift.ts';
import type { ParameterRecord } from './symbol.ts';

/** A parameter, or a property taken out of one, under the name that documentation gives it. */
interface Named {
  readonly name: string;
  /** Name of the parameter that a property is taken out of. */
  readonly holder?: string;
  readonly type?: string;
  readonly optional: boolean;
  readonly default?: string;
}

/** What became of the parameters of a signature, in the order in which they stand now. */
export function compareParameters(before: readonly ParameterRecord[], now: readonly ParameterRecord[]): DriftChange[] {
  const [old, current] = [before.flatMap(flatten), now.flatMap(flatten)];
  const origins = findOrigins(old, current);
  const changes: DriftChange[] = [];
  for (const each of current) {
    const was = origins.get(each);
    if (was === undefined) changes.push({ code: 'parameter-added', args: { name: each.name } });
    else changes.push(...compare(was, each));
  }
  const kept = new Set(origins.values());
  // With a parameter go the properties taken out of it.
  const gone = old.filter((each) => !kept.has(each));
  for (const { name, holder } of gone)
    if (!gone.some((other) => other.name === holder)) changes.push({ code: 'parameter-removed', args: { name } });
  return [...changes, ...compareOrder(before, now)];
}

function flatten({ name, type, optional, default: value, destructured = [] }: ParameterRecord): Named[] {
  const properties = destructured.map((property) => ({
    name: `${name}.${property.path}`,
    holder: name,
    ...(property.type && { type: property.type.text }),
    optional: property.optional === true || property.default !== undefined,
    ...(property.default !== undefined && { default: property.default }),
  }));
  const own = {
    name,
    ...(type && { type: type.text }),
    optional: optional === true,
    ...(value !== undefined && { default: value }),
  };
  return [own, ...properties];
}

/** Which parameter each one was before: that of its name, else one that is gone from its place and has its type. */
function findOrigins(before: readonly Named[], now: readonly Named[]): Map<Named, Named> {
  const origins = new Map<Named, Named>();
  const byName = new Map(before.map((each) => [each.name, each]));
  for (const each of now) {
    const same = byName.get(each.name);
    if (same !== undefined) origins.set(each, same);
  }
  const kept = new Set(origins.values());
  const gone = before.filter((each) => !kept.has(each));
  for (const each of now) {
    if (origins.has(each)) continue;
    const renamed = gone.find((old) => isRenamed(old, each, { before, now, origins }));
    if (renamed === undefined) continue;
    origins.set(each, renamed);
    gone.splice(gone.indexOf(renamed), 1);
  }
  return origins;
}

interface Sides {
  readonly before: readonly Named[];
  readonly now: readonly Named[];
  readonly origins: ReadonlyMap<Named, Named>;
}

/** It stands at the same place among its siblings, and takes the same type as far as both are known. */
function isRenamed(old: Named, each: Named, { before, now, origins }: Sides): boolean {
  const holder = now.find(({ name }) => name === each.holder);
  const holderBefore = holder === undefined ? each.holder : (origins.get(holder)?.name ?? each.holder);
  if (old.holder !== holderBefore) return false;
  if (old.type !== undefined && each.type !== undefined && old.type !== each.type) return false;
  // Below a renamed holder every path is another one.
  if (old.holder !== undefined && pathOf(old) === pathOf(each)) return true;
  return placeOf(old, before) === placeOf(each, now);
}

function pathOf({ name, holder = '' }: Named): string {
  return name.slice(holder.length + 1);
}

function placeOf(each: Named, all: readonly Named[]): number {
  return all.filter(({ holder }) => holder === each.holder).indexOf(each);
}

function* compare(before: Named, now: Named): Iterable<DriftChange> {
  const { name } = now;
  const isBelowRenamed = now.holder !== undefined && before.holder !== now.holder && pathOf(before) === pathOf(now);
  if (before.name !== name && !isBelowRenamed) yield { code: 'parameter-renamed', args: { name, before: before.name } };
  if (before.type !== undefined && now.type !== undefined && before.type !== now.type)
    yield { code: 'parameter-type', args: { name, before: before.type, now: now.type } };
  const change = compareDefaults(before, now);
  if (change !== undefined) yield change;
  else if (before.optional !== now.optional)
    yield { code: now.optional ? 'parameter-optional' : 'parameter-required', args: { name } };
}

function compareDefaults({ default: before }: Named, { name, default: now }: Named): DriftChange | undefined {
  if (before === now) return undefined;
  if (before === undefined) return { code: 'default-added', args: { name, now: now ?? '' } };
  if (now === undefined) return { code: 'default-removed', args: { name, before } };
  return { code: 'parameter-default', args: { name, before, now } };
}

function compareOrder(before: readonly ParameterRecord[], now: readonly ParameterRecord[]): DriftChange[] {
  const [old, current] = [before.map(({ name }) => name), now.map(({ name }) => name)];
  const [shared, sharedNow] = [
    old.filter((name) => current.includes(name)),
    current.filter((name) => old.includes(name)),
  ];
  if (shared.join() === sharedNow.join()) return [];
  return [{ code: 'parameters-reordered', args: { before: shared.join(', '), now: sharedNow.join(', ') } }];
}
