import { describe, expect, it } from 'vitest';
import { noFacts, type ParameterRecord, type SymbolRecord, type TaskContext } from '../../../model/index.ts';
import { createReader } from '../reader.ts';
import { phraseCondition } from './phrase-condition.ts';

function record(name: string, rest: Partial<SymbolRecord> = {}): SymbolRecord {
  return {
    id: `src/a.ts:${name}`,
    kind: 'function',
    name,
    module: 'src/a.ts',
    signature: '',
    modifiers: [],
    typeParameters: [],
    parameters: [],
    extends: [],
    implements: [],
    decorators: [],
    exported: true,
    visible: true,
    publicNames: [],
    references: { uses: [], usedBy: [] },
    complexity: 1,
    lines: 1,
    fingerprints: { signature: '', body: '' },
    facts: noFacts,
    location: { range: { start: 0, end: 0 }, line: 1, column: 1, commentAnchor: 0 },
    ...rest,
  };
}

function typed(text: string): { type: { text: string; from: 'written' } } {
  return { type: { text, from: 'written' } };
}

const parameters: ParameterRecord[] = [
  { name: 'size', ...typed('number') },
  { name: 'max', ...typed('number') },
  { name: 'text', ...typed('string') },
  { name: 'note', ...typed('string'), optional: true },
  { name: 'list', ...typed('readonly string[]'), optional: true },
  { name: 'value', ...typed('unknown') },
  { name: 'strict', ...typed('boolean'), optional: true },
  { name: 'seen', ...typed('Set<string>') },
  {
    name: 'options',
    ...typed('Options'),
    destructured: [
      { path: 'limit', ...typed('number') },
      { path: 'signal', ...typed('AbortSignal') },
    ],
  },
];

const siblings = [
  record('#items', { kind: 'property', initializer: 'new Map<string, Item>()' }),
  record('#queue', { kind: 'property', ...typed('Change[] | undefined') }),
  record('#minor', { kind: 'property', ...typed('number') }),
  record('minor', { kind: 'accessor', facts: { ...noFacts, returnExpressions: ['this.#minor'] } }),
  record('capacity', { kind: 'property', ...typed('number') }),
];

const used = [
  record('isUnit', { parameters: [{ name: 'value' }], returns: { text: 'value is Unit', from: 'written' } }),
  record('Unit', { kind: 'enum' }),
  record('isOpen', { returns: { text: 'boolean', from: 'written' } }),
  record('hidden', { kind: 'variable', exported: false }),
];

const context: TaskContext = {
  symbol: record('test', { parameters }),
  members: [],
  uses: [],
  types: [],
  neighbours: [],
  siblings,
  used,
};
const reader = createReader(context);

describe('phraseCondition', () => {
  it.each([
    ['size <= 0', '`size` is 0 or less'],
    ['size < 0', '`size` is negative'],
    ['!(size > 0)', '`size` is not positive'],
    ['0 < size', '`size` is positive'],
    ['size < max', '`size` is less than `max`'],
    ['size >= max', '`size` is at least `max`'],
    ['size > 10', '`size` is greater than 10'],
    ['size >= 10', '`size` is 10 or more'],
    ['size % 2 === 1', '`size % 2` is `1`'],
    ['size === max', '`size` equals `max`'],
    ['text.length > max', '`text.length` is greater than `max`'],
    ['!Number.isInteger(size) || size < 1', '`size` is not an integer or is less than 1'],
    ['!Number.isFinite(size)', '`size` is not a finite number'],
    ["text === ''", '`text` is empty'],
    ['text.length === 0', '`text` is empty'],
    ['!text', '`text` is empty'],
    ['!note', '`note` is empty or `undefined`'],
    ['!list', '`list` is `undefined`'],
    ['list.length > 0', '`list` is not empty'],
    ['!strict', '`strict` is not `true`'],
    ['strict', '`strict` is `true`'],
    ['!value', '`value` is falsy'],
    ["typeof value !== 'string'", '`value` is not a string'],
    ["typeof value === 'object' && value !== null", '`value` is an object'],
    ["typeof value !== 'object' || value === null", '`value` is not an object'],
    ['value == null', '`value` is `undefined` or `null`'],
    ['value === undefined || value === null', '`value` is `undefined` or `null`'],
    ['value !== undefined && value !== null', '`value` is neither `undefined` nor `null`'],
    ['value instanceof RangeError', '`value` is an instance of {@link RangeError}'],
    ["!('id' in value)", '`value` has no property `id`'],
    ['!Array.isArray(value)', '`value` is not an array'],
    ['limit < 0', '`options.limit` is negative'],
    ['signal?.aborted', '`options.signal` is aborted'],
    ['!/^a/.test(text)', '`text` does not match `/^a/`'],
    ["text.startsWith('#')", "`text` starts with `'#'`"],
    ['seen.has(text)', '`text` is in `seen`'],
    ['this.#items.has(text)', 'there is an item for `text`'],
    ['!this.#items.has(value.id)', 'there is no item for `value.id`'],
    ['this.#items.size === 0', 'there are no items'],
    ['this.#minor < 0', '`minor` is negative'],
    ['size > this.capacity', '`size` is greater than `capacity`'],
    ['!isUnit(value)', '`value` is not a {@link Unit}'],
    ['isOpen(value)', '`isOpen(value)` is `true`'],
    ['size === Unit.Piece', '`size` is `Unit.Piece`'],
    [
      'size > 0 && (strict || size > max)',
      '`size` is positive and either `strict` is `true` or `size` is greater than `max`',
    ],
    ['strict || (size > 0 && max > 0)', '`strict` is `true`, or `size` is positive and `max` is positive'],
    ['!(size > 0 && max > 0)', '`size` is not positive or `max` is not positive'],
  ])('%s', (condition, words) => {
    expect(phraseCondition(condition, reader)).toBe(words);
  });

  it.each([
    ['a local variable', 'local === undefined'],
    ['half of it a local variable', 'size > 0 && local'],
    ['a private field', 'this.#queue !== undefined'],
    ['a declaration that is not exported', 'hidden.has(text)'],
    ['a function', 'list.some((entry) => entry.length > 0)'],
    ['loose equality', 'size == max'],
    ['an assignment', '(size = 1) > 0'],
    ['text that was cut off', 'size > 0 && (max'],
    ['brackets that words cannot show', '(size > 0 || max > 0) && (strict || value)'],
  ])('says nothing about %s', (_, condition) => {
    expect(phraseCondition(condition, reader)).toBeUndefined();
  });
});
