/**
 * Keeps what was made of a value for as long as that value is there: pages of one build ask the same of the same lists. The
 * value must not change after it was asked about.
 */
export function keepFor<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const kept = new WeakMap<From, Made>();
  return (from) => {
    const known = kept.get(from);
    if (known !== undefined) return known;
    const made = make(from);
    kept.set(from, made);
    return made;
  };
}
