import { expect, it } from 'vitest';
import { libGlobals, libMembers, libMembersOf } from '../src/verify/lib-names.ts';

const generator = '../scripts/generate-lib-names.mjs';

it('holds the names of the installed TypeScript; else run scripts/generate-lib-names.mjs', async () => {
  const { collectLibNames } = (await import(generator)) as { collectLibNames: () => unknown };
  const membersOf = Object.fromEntries(
    Object.entries(libMembersOf).map(([name, members]) => [name, members.split(' ')]),
  );
  expect({ globals: libGlobals, members: libMembers, membersOf }).toEqual(collectLibNames());
});
