import { format } from 'node:util';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect } from 'vitest';

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
