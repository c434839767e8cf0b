import { ConflictError, DuplicateItemError, MissingItemError } from './errors.js';
import { EventEmitter, type Listener } from './event-emitter.js';
import { LruCache } from './lru-cache.js';
import { MemoryAdapter } from './persistence/memory-adapter.js';
import type { PersistenceAdapter } from './persistence/persistence-adapter.js';
import { compile, type Predicate } from './query/evaluate.js';

export interface Entity {
  /** Identifies the item within its store; it never changes. */
  readonly id: string;
}

export type Change<Item extends Entity> =
  | { readonly type: 'put'; readonly item: Item; readonly previous: Item | undefined }
  | { readonly type: 'remove'; readonly item: Item };

export type StoreEvents<Item extends Entity> = {
  change: [change: Change<Item>];
  rollback: [reason: unknown];
};

/** What may be done to a store inside {@link Store.transaction}. */
export interface Transaction<Item extends Entity> {
  /** Finds an item by its id, as it stands within the transaction. */
  get(id: string): Item | undefined;
  /** Stores an item, replacing the one with the same id. */
  put(item: Item): void;
  /** Takes an item out and says whether there was one. */
  remove(id: string): boolean;
}

export interface FindOptions {
  offset?: number;
  /** The most items to return; all of them when left out. */
  limit?: number;
}

/** The content of a store at one moment; plain data if the items are. */
export interface Snapshot<Item extends Entity> {
  readonly version: 1;
  readonly items: readonly Item[];
}

const QUERY_CACHE_SIZE = 50;

/**
 * Keeps items by id in memory and tells listeners about every change. Nothing is
 * persisted until {@link Store.save} is called.
 */
export default class Store<Item extends Entity> implements Transaction<Item> {
  readonly #adapter: PersistenceAdapter<Item>;
  readonly #events = new EventEmitter<StoreEvents<Item>>();
  readonly #queries = new LruCache<string, Predicate<Item>>(QUERY_CACHE_SIZE);
  #items = new Map<string, Item>();
  #queue: Change<Item>[] | undefined;

  constructor(adapter: PersistenceAdapter<Item> = new MemoryAdapter<Item>()) {
    this.#adapter = adapter;
  }

  /** Creates a store that starts with everything the adapter holds. */
  static async open<Item extends Entity>(adapter: PersistenceAdapter<Item>): Promise<Store<Item>> {
    const store = new Store(adapter);
    for await (const item of adapter.read()) store.#items.set(item.id, item);
    return store;
  }

  static from<Item extends Entity>(items: Iterable<Item>): Store<Item> {
    const store = new Store<Item>();
    for (const item of items) store.add(item);
    return store;
  }

  /** Gets the item count. */
  get itemCount(): number {
    return this.#items.size;
  }

  get(id: string): Item | undefined {
    return this.#items.get(id);
  }

  require(id: string): Item {
    const item = this.#items.get(id);
    if (item === undefined) throw new MissingItemError(id);
    return item;
  }

  add(item: Item): void {
    if (this.#items.has(item.id)) throw new DuplicateItemError(item.id);
    this.put(item);
  }

  put(item: Item): void {
    const previous = this.#items.get(item.id);
    if (previous === item) return;
    this.#items.set(item.id, item);
    this.#record({ type: 'put', item, previous });
  }

  update(id: string, patch: Partial<Omit<Item, 'id'>>): Item;
  update(id: string, change: (item: Item) => Item): Item;
  update(id: string, change: Partial<Omit<Item, 'id'>> | ((item: Item) => Item)): Item {
    const item = this.require(id);
    const next = typeof change === 'function' ? change(item) : { ...item, ...change };
    if (next.id !== id) throw new ConflictError(`The id of "${id}" cannot be changed`);
    this.put(next);
    return next;
  }

  remove(id: string): boolean {
    const item = this.#items.get(id);
    if (item === undefined) return false;
    this.#items.delete(id);
    this.#record({ type: 'remove', item });
    return true;
  }

  /**
   * Runs several changes as one: either all of them happen, or none does.
   *
   * Listeners hear of the changes after `work` has returned.
   *
   * @param work - Makes the changes; it must not be asynchronous.
   * @returns What `work` returned.
   * @throws {@link ConflictError} when another transaction is still running.
   * @throws {@link TypeError} when `work` returns a promise.
   */
  transaction<Result>(work: (transaction: Transaction<Item>) => Result): Result {
    if (this.#queue !== undefined) throw new ConflictError('A transaction is already running');
    const before = new Map(this.#items);
    const changes: Change<Item>[] = (this.#queue = []);
    let result: Result;
    try {
      result = work(this);
      if (result instanceof Promise) throw new TypeError('A transaction must be synchronous');
    } catch (error) {
      this.#items = before;
      this.#events.emit('rollback', error);
      throw error;
    } finally {
      this.#queue = undefined;
    }
    for (const change of changes) this.#events.emit('change', change);
    return result;
  }

  find(query: string, { offset = 0, limit = Infinity }: FindOptions = {}): Item[] {
    if (offset < 0) throw new RangeError('The offset of a page must not be negative');
    const matches = this.#queries.getOrCompute(query, (source) => compile<Item>(source));
    return [...this.#items.values()].filter(matches).slice(offset, offset + limit);
  }

  on<Name extends keyof StoreEvents<Item>>(event: Name, listener: Listener<StoreEvents<Item>[Name]>): () => void {
    return this.#events.on(event, listener);
  }

  /** Yields every change that happens after the first call of `next`, until `signal` aborts. */
  async *changes(signal?: AbortSignal): AsyncGenerator<Change<Item>, void> {
    const pending: Change<Item>[] = [];
    let wake = () => {};
    const stopListening = this.on('change', (change) => {
      pending.push(change);
      wake();
    });
    signal?.addEventListener('abort', () => wake(), { once: true });
    try {
      while (!signal?.aborted) {
        const change = pending.shift();
        if (change !== undefined) yield change;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      stopListening();
    }
  }

  snapshot(): Snapshot<Item> {
    return { version: 1, items: [...this.#items.values()] };
  }

  /**
   * Replaces all items with those of a {@link StoreSnapshot}, without telling listeners.
   *
   * @param snapshot - Items taken earlier from this store or another one.
   */
  restore(snapshot: Snapshot<Item>): void {
    this.#items = new Map(snapshot.items.map((item) => [item.id, item]));
  }

  async save(): Promise<void> {
    await this.#adapter.write(this.#items.values());
  }

  #record(change: Change<Item>): void {
    if (this.#queue !== undefined) this.#queue.push(change);
    else this.#events.emit('change', change);
  }
}
