import { describe, expect, test } from 'vitest';
import {
  addQuantities,
  convert,
  dimensionOf,
  formatQuantity,
  isUnit,
  parseQuantity,
  quantity,
  stockLevel,
  StockLevel,
  tryConvert,
  Unit,
} from '../src/index.js';

test('quantity counts pieces unless told otherwise', () => {
  expect(quantity(3)).toEqual({ value: 3, unit: 'pc' });
  expect(quantity(1.5, Unit.Litre)).toEqual({ value: 1.5, unit: 'l' });
});

test('quantity refuses less than nothing', () => {
  expect(() => quantity(-1)).toThrow(RangeError);
  expect(() => quantity(Infinity)).toThrow('A quantity is zero or more, got Infinity');
});

test('parseQuantity', () => {
  expect(parseQuantity('2.5 kg')).toEqual({ value: 2.5, unit: 'kg' });
  expect(parseQuantity('12')).toEqual({ value: 12, unit: 'pc' });
  expect(parseQuantity('a dozen')).toBeUndefined();
  expect(parseQuantity('3 miles')).toBeUndefined();
});

test('formatQuantity', () => {
  expect(formatQuantity(250, 'ml')).toBe('250 ml');
  expect(formatQuantity({ value: 2, unit: 'pc' })).toBe('2 pc');
});

test('isUnit', () => {
  expect(isUnit('kg')).toBe(true);
  expect(isUnit('stone')).toBe(false);
});

test('dimensionOf', () => {
  expect(dimensionOf('ml')).toBe('volume');
});

describe('convert', () => {
  test('within a dimension', () => {
    expect(convert({ value: 1.5, unit: 'kg' }, 'g')).toEqual({ value: 1500, unit: 'g' });
    expect(convert({ value: 250, unit: 'ml' }, 'l')).toEqual({ value: 0.25, unit: 'l' });
  });

  test('across dimensions', () => {
    expect(() => convert({ value: 1, unit: 'kg' }, 'l')).toThrow('Cannot express mass in l');
    expect(tryConvert({ value: 1, unit: 'kg' }, 'l')).toBeUndefined();
  });
});

test('addQuantities answers in the unit of the left one', () => {
  expect(addQuantities({ value: 1, unit: 'kg' }, { value: 500, unit: 'g' })).toEqual({ value: 1.5, unit: 'kg' });
  expect(() => addQuantities(quantity(1), quantity(1, 'kg'))).toThrow(RangeError);
});

test('stockLevel', () => {
  expect(stockLevel(quantity(0))).toBe(StockLevel.Out);
  expect(stockLevel(quantity(9))).toBe(StockLevel.Low);
  expect(stockLevel(quantity(10))).toBe(StockLevel.Enough);
  expect(stockLevel(quantity(10), { low: 20 })).toBe(StockLevel.Low);
});
