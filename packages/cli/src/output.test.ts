import { expect, test } from 'vitest';
import { showsColors } from './output.ts';

const terminal = { write: () => undefined, isTTY: true };
const pipe = { write: () => undefined };

test.each([
  [terminal, {}, true],
  [pipe, {}, false],
  [terminal, { NO_COLOR: '1' }, false],
  [terminal, { NO_COLOR: '' }, true],
  [terminal, { TERM: 'dumb' }, false],
  [pipe, { FORCE_COLOR: '1' }, true],
  [terminal, { FORCE_COLOR: '0' }, false],
  [terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
])('colours follow stream and environment: %j %j', (stream, environment, shown) => {
  expect(showsColors(stream, environment)).toBe(shown);
});
