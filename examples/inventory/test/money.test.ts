import { describe, expect, it } from 'vitest';
import { CurrencyMismatchError, isCurrencyCode, Money, parseMoney, splitEvenly, sumMoney } from '../src/index.js';

const euros = (amount: number) => Money.of(amount, 'EUR');

describe('Money', () => {
  it('keeps cents exactly', () => {
    expect(euros(0.1).plus(euros(0.2)).amount).toBe(0.3);
    expect(Money.of(19.99, 'USD').minor).toBe(1999);
    expect(Money.of(500, 'JPY').minor).toBe(500);
  });

  it('rounds halves away from zero', () => {
    expect(Money.of(0.125, 'EUR').minor).toBe(13);
    expect(Money.of(-0.125, 'EUR').minor).toBe(-13);
  });

  it('starts at zero euros', () => {
    expect(Money.zero().toString()).toBe('0.00 EUR');
    expect(Money.zero('JPY').toString()).toBe('0 JPY');
  });

  it('subtracts below zero', () => {
    expect(euros(5).minus(euros(8)).isNegative).toBe(true);
  });

  it('orders amounts of one currency', () => {
    expect(euros(1).compare(euros(2))).toBe(-1);
    expect(euros(2).compare(euros(2))).toBe(0);
    expect(euros(3).compare(euros(2))).toBe(1);
  });

  it('compares across currencies only for equality', () => {
    expect(euros(1).equals(Money.of(1, 'USD'))).toBe(false);
    expect(() => euros(1).compare(Money.of(1, 'USD'))).toThrow(CurrencyMismatchError);
    expect(() => euros(1).plus(Money.of(1, 'USD'))).toThrow('Expected an amount in EUR, got USD');
  });

  it('refuses what is not an amount', () => {
    expect(() => Money.of(Number.NaN, 'EUR')).toThrow(RangeError);
    expect(() => Money.fromMinor(0.5, 'EUR')).toThrow('Minor units must be a safe integer');
  });

  it('survives JSON', () => {
    expect(JSON.stringify({ price: euros(9.5) })).toBe('{"price":"9.50 EUR"}');
  });
});

describe('splitEvenly', () => {
  it('gives the remainder to the first parts', () => {
    expect(splitEvenly(euros(10), 3).map(String)).toEqual(['3.34 EUR', '3.33 EUR', '3.33 EUR']);
    expect(splitEvenly(euros(-1), 3).map(String)).toEqual(['-0.34 EUR', '-0.33 EUR', '-0.33 EUR']);
  });

  it('refuses to make no parts', () => {
    expect(() => splitEvenly(euros(10), 0)).toThrow(RangeError);
  });
});

describe('sumMoney', () => {
  it('adds up', () => {
    expect(sumMoney([euros(1), euros(2.5)]).amount).toBe(3.5);
  });

  it('is zero for nothing', () => {
    expect(sumMoney([], 'GBP').toString()).toBe('0.00 GBP');
  });
});

describe('parseMoney', () => {
  it('reads what toString writes', () => {
    expect(parseMoney('9.50 EUR')?.amount).toBe(9.5);
    expect(parseMoney('-3 GBP')?.minor).toBe(-300);
  });

  it('answers undefined otherwise', () => {
    expect(parseMoney('9.50')).toBeUndefined();
    expect(parseMoney('1 XYZ')).toBeUndefined();
  });
});

describe('isCurrencyCode', () => {
  it.each([
    ['EUR', true],
    ['eur', false],
    ['toString', false],
    [42, false],
  ])('%s: %s', (value, expected) => {
    expect(isCurrencyCode(value)).toBe(expected);
  });
});
