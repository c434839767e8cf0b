import type { Entity } from '../store.js';

/** Where a store keeps its items between runs. Subclass it to support another medium. */
export abstract class PersistenceAdapter<Item extends Entity> {
  abstract readonly name: string;

  /** Yields the stored items in the order they were written; nothing when there are none yet. */
  abstract read(): AsyncGenerator<Item, void>;

  /** Replaces everything stored with `items`. */
  abstract write(items: Iterable<Item>): Promise<void>;

  async readAll(): Promise<Item[]> {
    const items: Item[] = [];
    for await (const item of this.read()) items.push(item);
    return items;
  }

  async isEmpty(): Promise<boolean> {
    for await (const _ of this.read()) return false;
    return true;
  }
}
