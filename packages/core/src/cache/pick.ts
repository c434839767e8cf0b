// Loops instead of Object.fromEntries and spreads of conditions: these run for every symbol of a project.

/** A copy with these properties, as far as they are there. */
export function pick<Item extends object, Name extends keyof Item>(
  item: Item | undefined,
  ...names: Name[]
): Partial<Pick<Item, Name>> {
  const picked: Partial<Pick<Item, Name>> = {};
  for (const name of names) if (item?.[name] !== undefined) picked[name] = item[name];
  return picked;
}

/** A copy without these properties. */
export function omit<Item extends object, Name extends keyof Item>(item: Item, ...names: Name[]): Omit<Item, Name> {
  const left: Partial<Item> = { ...item };
  for (const name of names) Reflect.deleteProperty(left, name);
  return left as Omit<Item, Name>;
}

/** Properties that may be undefined become optional. */
type Compact<Item> = {
  [Name in keyof Item as undefined extends Item[Name] ? never : Name]: Item[Name];
} & { [Name in keyof Item as undefined extends Item[Name] ? Name : never]?: Exclude<Item[Name], undefined> };

/** A copy without what is undefined. */
export function compact<Item extends object>(item: Item): Compact<Item> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(item)) if (value !== undefined) kept[name] = value;
  return kept as Compact<Item>;
}

/** The list, or undefined when it is empty. */
export function unlessEmpty<Element>(list: readonly Element[]): readonly Element[] | undefined {
  return list.length === 0 ? undefined : list;
}
