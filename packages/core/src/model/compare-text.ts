/** Orders texts by code unit: the same order on every machine, whatever its language. For `sort`. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
