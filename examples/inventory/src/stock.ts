import { OutOfStockError } from './errors.js';
import { type CurrencyCode, Money, sumMoney } from './money.js';
import { addQuantities, convert, type Quantity, quantity, stockLevel, StockLevel } from './quantity.js';
import type { Entity } from './store.js';

export interface StockItem extends Entity {
  readonly name: string;
  readonly onHand: Quantity;
  /** Price of one unit of {@link StockItem.onHand}. */
  readonly price: Money;
  readonly tags: readonly string[];
}

export function receive<Item extends StockItem>(item: Item, delivery: Quantity): Item {
  return { ...item, onHand: addQuantities(item.onHand, delivery) };
}

/**
 * Takes a quantity out of an item's stock.
 *
 * @param item - The item to take from; it is left unchanged.
 * @param wanted - How much to take, in the unit of the stock.
 * @returns A copy of the item with less on hand.
 * @throws {@link OutOfStockError} when less than `wanted` is on hand.
 */
export function pick<Item extends StockItem>(item: Item, wanted: Quantity): Item {
  const { value, unit } = item.onHand;
  const taken = convert(wanted, unit).value;
  if (taken > value) throw new OutOfStockError(`Only ${value} ${unit} of ${item.name} left`);
  return { ...item, onHand: quantity(value - taken, unit) };
}

export function totalValue(items: Iterable<StockItem>, currency?: CurrencyCode): Money {
  const values = Array.from(items, (item) => item.price.times(item.onHand.value));
  return sumMoney(values, currency);
}

export const needsReorder = (item: StockItem, low?: number): boolean =>
  stockLevel(item.onHand, low === undefined ? {} : { low }) !== StockLevel.Enough;

/**
 * Finds the item with the lowest price per unit; among equals, the last.
 *
 * @param items - Items priced in the same currency.
 * @returns The item, or `undefined` when there are none.
 */
export function cheapest<Item extends StockItem>(items: readonly Item[]): Item | undefined {
  let best: Item | undefined;
  for (const item of items) {
    if (best === undefined || item.price.compare(best.price) < 0) best = item;
  }
  return best;
}
