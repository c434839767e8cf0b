import { format } from 'node:util';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect } from 'vitest';

// A red run in CI is about the change in hand: properties draw the same cases there each time, and new ones everywhere else.
if (process.env.CI) (await import('fast-check')).default.configureGlobal({ seed: 20_251_122 });

// Silence is asserted: a test that expects a warning spies on the console itself, any other warning fails it.
const heard: string[] = [];

console.warn = (...args: unknown[]) => heard.push(`console.warn: ${format(...args)}`);
console.error = (...args: unknown[]) => heard.push(`console.error: ${format(...args)}`);
process.on('warning', (warning) => heard.push(`process warning: ${warning.name}: ${warning.message}`));

beforeEach(() => {
  heard.length = 0;
});

afterEach(async () => {
  await setImmediate(); // process warnings are emitted on the next tick
  expect(heard, 'unexpected warnings').toEqual([]);
});
