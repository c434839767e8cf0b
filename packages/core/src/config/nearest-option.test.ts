import { expect, test } from 'vitest';
import { nearestOption } from './nearest-option.ts';

test.each([
  ['scpoe', 'scope'],
  ['style.widht', 'style.width'],
  ['width', 'style.width'],
  ['check.fales', 'check.false'],
  ['providr', 'provider'],
  ['Scope', 'scope'],
  ['chek', 'check'],
  ['somethingElse', undefined],
])('%s: %s', (written, meant) => {
  expect(nearestOption(written)).toBe(meant);
});
