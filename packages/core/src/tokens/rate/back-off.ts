/**
 * How long to wait before trying again, in milliseconds: exponential with full jitter, so that many who failed at once
 * do not come back at once, and never at once.
 *
 * @param tries - How often it was tried; from 1.
 * @param random - From 0 to below 1.
 */
export function backOff(tries: number, random: number): number {
  return 250 + random * Math.min(30_000, 500 * 2 ** tries);
}
