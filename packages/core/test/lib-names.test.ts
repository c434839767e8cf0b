import { expect, it } from 'vitest';
// @ts-expect-error The generator is plain JavaScript.
import { collectLibNames } from '../scripts/generate-lib-names.mjs';
import { libGlobals, libMembers } from '../src/verify/lib-names.ts';

it('holds the names of the installed TypeScript; else run scripts/generate-lib-names.mjs', () => {
  expect({ globals: libGlobals, members: libMembers }).toEqual(collectLibNames());
});
