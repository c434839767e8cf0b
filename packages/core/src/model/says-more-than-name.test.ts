import { buildSymbol } from '@docwright/test-support';
import { describe, expect, it } from 'vitest';
import { glanceAt, isStub, saysMoreThanName } from './says-more-than-name.ts';

const says = (name: string, text: string, parent?: string): boolean =>
  saysMoreThanName(text, buildSymbol({ name, ...(parent !== undefined && { parent: `src/a.ts:${parent}` }) }));

describe('saysMoreThanName', () => {
  it.each([
    ['getName', 'Gets the name.'],
    ['getName', 'Returns the name'],
    ['getName', 'Getting names.'],
    ['isReady', 'Checks whether it is ready.'],
    ['userName', 'The username.'],
    ['value', 'The value.'],
    ['Store', 'The `Store` class.'],
    ['createStore', 'Creates a new store instance.'],
    ['options', '{@link options | The options}'],
    ['id', ''],
    ['id', '-'],
  ])('sees that %s: %s restates', (name, text) => {
    expect(says(name, text)).toBe(false);
  });

  it('knows the name of the holder', () => {
    expect(says('close', 'Closes the store.', 'Store')).toBe(false);
    expect(says('close', 'Closes the store for good.', 'Store')).toBe(true);
  });

  it.each([
    ['getName', 'Gets the name in lower case.'],
    ['timeout', 'Timeout in milliseconds.'],
    ['add', 'Adds the specified number of days to the given date.'],
    ['get', 'Gets 3 items.'],
    ['isReady', 'True after `open`.'],
    ['url', 'Where the server listens.'],
    ['name', '名前を返します'],
    ['size', 'How many bytes it may hold.'],
    ['clamp', 'Limits a number to a range.'],
  ])('sees that %s: %s says more', (name, text) => {
    expect(says(name, text)).toBe(true);
  });
});

describe('isStub', () => {
  it.each([
    ...[
      'TODO',
      'TODO: write docs',
      'FIXME',
      'TBD.',
      '...',
      '-',
      'Missing description.',
      'No description provided.',
      'n/a',
    ],
    ...['Description', '[description]', 'Placeholder', 'Add documentation here', 'Lorem ipsum dolor'],
  ])('takes %j for a stub', (text) => {
    expect(isStub(text)).toBe(true);
  });

  it.each([
    'Description of the error.',
    'Documentation comments of a file.',
    'Todo items of a user.',
    'None of them.',
    'The docs.',
  ])('takes %j for text', (text) => {
    expect(isStub(text)).toBe(text === 'The docs.');
  });
});

describe('glanceAt', () => {
  const symbol = buildSymbol({ name: 'openShop', kind: 'function' });

  it.each([
    ['/** Unlocks the doors in the morning. */', 'says'],
    ['/**\n * Unlocks the doors\n * in the morning.\n */', 'says'],
    ['/** @deprecated Call the owner instead. */', 'says'],
    ['/**\n * @returns a key\n */', 'without-summary'],
    ['/** @deprecated */', 'without-summary'],
    // Only to read them tells.
    ['/** Opens the shop. */', 'unsure'],
    ['/** TODO unlock the doors. */', 'unsure'],
    ['/** Description. */', 'unsure'],
    ['/** `unlock` the doors. */', 'unsure'],
    ['/**\n * @returns a key\n * @summary Unlocks the doors.\n */', 'unsure'],
    ['/***/', 'unsure'],
    ['/** */', 'unsure'],
  ] as const)('of %j: %s', (raw, glance) => {
    expect(glanceAt(raw, symbol)).toBe(glance);
  });
});
