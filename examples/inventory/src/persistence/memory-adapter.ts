import type { Entity } from '../store.js';
import { PersistenceAdapter } from './persistence-adapter.js';

export class MemoryAdapter<Item extends Entity> extends PersistenceAdapter<Item> {
  override readonly name = 'memory';
  #items: Item[];

  constructor(items: Iterable<Item> = []) {
    super();
    this.#items = [...items];
  }

  override async *read(): AsyncGenerator<Item, void> {
    yield* this.#items;
  }

  override async write(items: Iterable<Item>): Promise<void> {
    this.#items = [...items];
  }

  override async isEmpty(): Promise<boolean> {
    return this.#items.length === 0;
  }
}
