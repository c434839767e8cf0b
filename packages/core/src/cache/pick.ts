/** A copy with these properties, as far as they are there. */
export function pick<Item extends object, Name extends keyof Item>(item: Item | undefined, ...names: Name[]): Partial<Pick<Item, Name>> {
  const entries = names.flatMap((name) => (item?.[name] === undefined ? [] : [[name, item[name]] as const]));
  return Object.fromEntries(entries) as Partial<Pick<Item, Name>>;
}

/** A copy without these properties. */
export function omit<Item extends object, Name extends keyof Item>(item: Item, ...names: Name[]): Omit<Item, Name> {
  const left = new Set<PropertyKey>(names);
  return Object.fromEntries(Object.entries(item).filter(([name]) => !left.has(name))) as Omit<Item, Name>;
}
