import { describe, expect, it, vi } from 'vitest';
import {
  type Change,
  ConflictError,
  DuplicateItemError,
  MemoryAdapter,
  MissingItemError,
  Store,
} from '../src/index.js';

interface Product {
  readonly id: string;
  readonly price: number;
}

const lamp: Product = { id: 'lamp', price: 12 };
const chair: Product = { id: 'chair', price: 40 };

describe('reading', () => {
  const store = Store.from([lamp, chair]);

  it('finds by id', () => {
    expect(store.get('lamp')).toBe(lamp);
    expect(store.get('sofa')).toBeUndefined();
    expect(store.require('chair')).toBe(chair);
    expect(() => store.require('sofa')).toThrow(MissingItemError);
    expect(store.itemCount).toBe(2);
  });

  it('finds by query, a page at a time', () => {
    expect(store.find('price > 20')).toEqual([chair]);
    expect(store.find('id', { offset: 1, limit: 1 })).toEqual([chair]);
    expect(() => store.find('id', { offset: -1 })).toThrow(RangeError);
  });
});

describe('writing', () => {
  it('refuses a second item with the same id', () => {
    const store = Store.from([lamp]);
    expect(() => store.add({ id: 'lamp', price: 1 })).toThrow(DuplicateItemError);
  });

  it('updates by patch or by function', () => {
    const store = Store.from([lamp]);
    expect(store.update('lamp', { price: 10 })).toEqual({ id: 'lamp', price: 10 });
    expect(store.update('lamp', (item) => ({ ...item, price: item.price / 2 }))).toEqual({ id: 'lamp', price: 5 });
    expect(() => store.update('lamp', () => chair)).toThrow(ConflictError);
  });

  it('says whether there was something to remove', () => {
    const store = Store.from([lamp]);
    expect(store.remove('lamp')).toBe(true);
    expect(store.remove('lamp')).toBe(false);
  });

  it('tells listeners what changed, and nothing when nothing did', () => {
    const store = Store.from([lamp]);
    const listener = vi.fn();
    store.on('change', listener);
    store.put(lamp);
    store.put(chair);
    expect(listener).toHaveBeenCalledExactlyOnceWith({ type: 'put', item: chair, previous: undefined });
  });
});

describe('transaction', () => {
  it('reports its changes once it is through', () => {
    const store = new Store<Product>();
    const listener = vi.fn();
    store.on('change', listener);
    const count = store.transaction((transaction) => {
      transaction.put(lamp);
      transaction.put(chair);
      expect(listener).not.toHaveBeenCalled();
      return 2;
    });
    expect(listener).toHaveBeenCalledTimes(count);
  });

  it('undoes everything when it fails', () => {
    const store = Store.from([lamp]);
    const failure = new Error('changed my mind');
    const onRollback = vi.fn();
    store.on('rollback', onRollback);
    const work = () =>
      store.transaction((transaction) => {
        transaction.remove('lamp');
        throw failure;
      });
    expect(work).toThrow(failure);
    expect(store.get('lamp')).toBe(lamp);
    expect(onRollback).toHaveBeenCalledWith(failure);
  });

  it('is neither nested nor asynchronous', () => {
    const store = new Store<Product>();
    expect(() => store.transaction(() => store.transaction(() => 1))).toThrow(ConflictError);
    expect(() => store.transaction(async () => 1)).toThrow(TypeError);
  });
});

it('takes and restores snapshots', () => {
  const store = Store.from([lamp]);
  const snapshot = store.snapshot();
  store.put(chair);
  store.restore(snapshot);
  expect(store.snapshot()).toEqual({ version: 1, items: [lamp] });
});

it('streams changes until aborted', async () => {
  const store = new Store<Product>();
  const controller = new AbortController();
  const seen: Change<Product>[] = [];
  const reading = (async () => {
    for await (const change of store.changes(controller.signal)) seen.push(change);
  })();
  store.put(lamp);
  store.remove('lamp');
  await vi.waitFor(() => expect(seen).toHaveLength(2));
  controller.abort();
  await reading;
  expect(seen.map(({ type }) => type)).toEqual(['put', 'remove']);
});

it('opens what was saved', async () => {
  const adapter = new MemoryAdapter<Product>();
  const store = await Store.open(adapter);
  store.add(lamp);
  await store.save();
  expect((await Store.open(adapter)).get('lamp')).toEqual(lamp);
});
