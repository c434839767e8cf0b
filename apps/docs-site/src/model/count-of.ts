/** A number with its noun: `1 symbol`, `2 symbols`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
