/*
 * Copyright (c) the inventory contributors
 * SPDX-License-Identifier: MIT
 */

export interface LruCacheOptions<Key, Value> {
  /** Called after an entry was dropped to make room, not after `delete` or `clear`. */
  onEvict?: (key: Key, value: Value) => void;
}

/** A map of limited size: when it is full, the entry that was not used for longest makes room. */
export class LruCache<Key, Value> implements Iterable<[Key, Value]> {
  readonly capacity: number;
  readonly #entries = new Map<Key, Value>();
  readonly #onEvict: LruCacheOptions<Key, Value>['onEvict'];
  #hits = 0;
  #misses = 0;

  constructor(capacity: number, { onEvict }: LruCacheOptions<Key, Value> = {}) {
    if (capacity <= 0) throw new RangeError('The capacity of a cache must be positive');
    this.capacity = capacity;
    this.#onEvict = onEvict;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Share of {@link LruCache.get} calls that found a value, from 0 to 1; 0 before the first call. */
  get hitRate(): number {
    const lookups = this.#hits + this.#misses;
    return lookups === 0 ? 0 : this.#hits / lookups;
  }

  get(key: Key): Value | undefined {
    const value = this.#entries.get(key);
    if (value === undefined && !this.#entries.has(key)) {
      this.#misses += 1;
      return undefined;
    }
    this.#hits += 1;
    this.#entries.delete(key);
    this.#entries.set(key, value as Value);
    return value;
  }

  /** Looks without counting as a use, so the entry keeps its place in the queue. */
  has(key: Key): boolean {
    return this.#entries.has(key);
  }

  set(key: Key, value: Value): this {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.capacity) this.#evictOldest();
    return this;
  }

  getOrCompute(key: Key, compute: (key: Key) => Value): Value {
    if (this.#entries.has(key)) return this.get(key) as Value;
    const value = compute(key);
    this.set(key, value);
    return value;
  }

  delete(key: Key): boolean {
    return this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
    this.#hits = 0;
    this.#misses = 0;
  }

  *[Symbol.iterator](): IterableIterator<[Key, Value]> {
    yield* this.#entries;
  }

  #evictOldest(): void {
    for (const [key, value] of this.#entries) {
      this.#entries.delete(key);
      this.#onEvict?.(key, value);
      return;
    }
  }
}
