import { buildSymbol } from '@docwright/test-support';
import { describe, expect, it } from 'vitest';
import type { ParameterRecord, TaskContext } from '../../../model/index.ts';
import { createReader } from '../reader.ts';
import { predicateOf } from './operation.ts';
import { phraseOperation } from './phrase-operation.ts';

function parameter(name: string, type: string): ParameterRecord {
  return { name, type: { text: type, from: 'written' } };
}

const parameters = [
  parameter('item', 'Item'),
  parameter('id', 'string'),
  parameter('patch', 'Partial<Item>'),
  parameter('list', 'string[]'),
  parameter('text', 'string'),
  parameter('size', 'number'),
  parameter('max', 'number'),
  parameter('test', '(value: string) => boolean'),
  parameter('operation', '() => string'),
];

const holder = 'src/subject.ts:Store';
const context: TaskContext = {
  symbol: buildSymbol({ kind: 'method', parent: holder, parameters }),
  members: [],
  uses: [],
  types: [buildSymbol({ kind: 'class', name: 'Money' })],
  neighbours: [],
  siblings: [
    buildSymbol({ kind: 'property', parent: holder, name: '#items', type: 'Map<string, Item>', exported: true }),
    buildSymbol({ kind: 'property', parent: holder, name: '#seen', initializer: 'new Set<string>()' }),
    buildSymbol({ kind: 'property', parent: holder, name: '#names', type: 'string[]' }),
    buildSymbol({ kind: 'property', parent: holder, name: '#adapter', type: 'Adapter' }),
    buildSymbol({ kind: 'property', parent: holder, name: 'currency', type: 'string' }),
  ],
};
const reader = createReader(context);

function say(code: string): string | undefined {
  const operation = phraseOperation(code, reader);
  return operation && predicateOf(operation);
}

describe('phraseOperation', () => {
  it.each([
    ['new Money(size, this.currency)', 'creates a {@link Money} from `size` and `currency`'],
    ['{ ...item, id }', 'returns a copy of `item` with a new `id`'],
    ["{ ...item, kind: 'open' }", "returns a copy of `item` with `kind` set to `'open'`"],
    ['{ ...item, ...patch }', 'returns a copy of `item` with the properties of `patch` on top'],
    ['[...new Set(list)]', 'returns the distinct values of `list`'],
    ['[...this.#names]', 'returns all names, as a new array'],
    ['this.#items.get(id)', 'looks up the item for `id`'],
    ['this.#items.has(item.id)', 'checks whether there is an item for `item.id`'],
    ['this.#items.delete(id)', 'removes the item for `id`'],
    ['this.#seen.has(id)', undefined],
    ['this.#names.includes(id)', 'checks whether `id` is one of the names'],
    ['this.#items.size', 'returns the number of items'],
    ['[...this.#items.values()].length', 'returns the number of items'],
    ['size > max', 'checks whether `size` is greater than `max`'],
    ['size > max ? max : size', 'returns `max` when `size` is greater than `max`, otherwise `size`'],
    ["text ?? 'none'", "returns `text`, or `'none'` when that is `undefined` or `null`"],
    ['Math.max(size, 0)', 'returns the larger of `size` and `0`'],
    ['JSON.parse(text) as Item', 'parses `text` as JSON'],
    ['text.trim()', 'returns `text` without white space around it'],
    ["text.split(',')", "splits `text` at each `','`"],
    ['list.filter(test)', 'keeps the elements of `list` for which `test` returns a truthy value'],
    ['operation()', 'calls `operation` and returns its result'],
    ['await test(text)', 'calls `test` with `text` and resolves to its result'],
    ['(value) => value > max', 'returns a function that checks whether `value` is greater than `max`'],
  ])('%s', (code, words) => {
    expect(say(code)).toBe(words);
  });

  it.each([
    ['a local variable', 'new Money(local)'],
    ['a private field', 'this.#adapter.read(id)'],
    ['a method that other types have too', 'item.filter(test)'],
    ['a logical expression that may not be a boolean', 'text && size > 0'],
    ['part of a merger', '{ ...defaults, ...patch }'],
    ['text that was cut off', 'new Money(size, th'],
  ])('says nothing about %s', (_, code) => {
    expect(say(code)).toBeUndefined();
  });
});
