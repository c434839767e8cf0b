/** Values that must not leave the machine, with what stands in their place. */
export type Secrets = ReadonlyMap<string, string>;

/** Puts the placeholders of secrets in their place, in every text of a JSON value. Gives back the value where there are none. */
export function createRedact(secrets: Secrets): <Value>(value: Value) => Value {
  if (secrets.size === 0) return (value) => value;
  // The longest first: one secret may be part of another.
  const values = [...secrets.keys()].toSorted((left, right) => right.length - left.length);
  const pattern = new RegExp(values.map((value) => escape(value)).join('|'), 'gu');
  const known = new WeakMap<object, unknown>();
  const redact = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(pattern, (secret) => secrets.get(secret) ?? secret);
    if (typeof value !== 'object' || value === null) return value;
    // Records are shown many times, and stay the same objects, so that a digest of one is made once.
    const before = known.get(value);
    if (before !== undefined) return before;
    const entries = Object.entries(value).map(([key, each]): [string, unknown] => [key, redact(each)]);
    const isSame = entries.every(([key, each]) => each === (value as Readonly<Record<string, unknown>>)[key]);
    const made: unknown = isSame
      ? value
      : Array.isArray(value)
        ? entries.map(([, each]) => each)
        : Object.fromEntries(entries);
    known.set(value, made);
    return made;
  };
  return <Value>(value: Value) => redact(value) as Value;
}

function escape(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, '\\$&');
}
