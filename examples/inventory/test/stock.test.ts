import { describe, expect, it } from 'vitest';
import {
  cheapest,
  Money,
  needsReorder,
  OutOfStockError,
  pick,
  quantity,
  receive,
  type StockItem,
  totalValue,
} from '../src/index.js';

const flour: StockItem = {
  id: 'flour',
  name: 'Flour',
  onHand: quantity(12, 'kg'),
  price: Money.of(1.2, 'EUR'),
  tags: ['baking'],
};
const jug: StockItem = { ...flour, id: 'jug', name: 'Jug', onHand: quantity(2), price: Money.of(8, 'EUR') };

it('receives in another unit', () => {
  expect(receive(flour, quantity(500, 'g')).onHand).toEqual({ value: 12.5, unit: 'kg' });
});

describe('pick', () => {
  it('leaves the item unchanged', () => {
    expect(pick(flour, quantity(250, 'g')).onHand).toEqual({ value: 11.75, unit: 'kg' });
    expect(flour.onHand.value).toBe(12);
  });

  it('takes no more than there is', () => {
    expect(() => pick(jug, quantity(3))).toThrow(OutOfStockError);
    expect(() => pick(jug, quantity(1, 'l'))).toThrow(RangeError);
  });
});

it('values the stock', () => {
  expect(totalValue([flour, jug]).toString()).toBe('30.40 EUR');
  expect(totalValue([]).amount).toBe(0);
});

it('knows what to reorder', () => {
  expect(needsReorder(jug)).toBe(true);
  expect(needsReorder(flour)).toBe(false);
  expect(needsReorder(flour, 20)).toBe(true);
});

it('finds the cheapest', () => {
  expect(cheapest([jug, flour])).toBe(flour);
  expect(cheapest([])).toBeUndefined();
});
