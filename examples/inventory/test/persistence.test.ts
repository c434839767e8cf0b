import { expect, it, vi } from 'vitest';
import { JsonLinesAdapter, MemoryAdapter, type TextStorage } from '../src/index.js';

function storageWith(initial: Record<string, string> = {}): TextStorage {
  const values = new Map(Object.entries(initial));
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  };
}

it('remembers in memory', async () => {
  const adapter = new MemoryAdapter([{ id: 'lamp' }]);
  await expect(adapter.readAll()).resolves.toEqual([{ id: 'lamp' }]);
  await adapter.write([]);
  await expect(adapter.isEmpty()).resolves.toBe(true);
});

it('reads back the lines it wrote', async () => {
  const storage = storageWith();
  await new JsonLinesAdapter(storage).write([{ id: 'lamp' }, { id: 'chair' }]);
  expect(storage.getItem('inventory')).toBe('{"id":"lamp"}\n{"id":"chair"}\n');
  await expect(new JsonLinesAdapter(storage).readAll()).resolves.toEqual([{ id: 'lamp' }, { id: 'chair' }]);
});

it('is empty before the first write', async () => {
  await expect(new JsonLinesAdapter(storageWith()).isEmpty()).resolves.toBe(true);
  await expect(new JsonLinesAdapter(storageWith({ inventory: '{"id":"a"}' })).isEmpty()).resolves.toBe(false);
});

it('names the line that is damaged', async () => {
  const adapter = new JsonLinesAdapter(storageWith({ shop: '{"id":"a"}\n{"id"' }), { key: 'shop' });
  await expect(adapter.readAll()).rejects.toThrow('Line 2 is not valid JSON');
});

it('tries a failing storage again', async () => {
  const getItem = vi.fn<TextStorage['getItem']>().mockRejectedValueOnce(new Error('busy')).mockResolvedValue(null);
  const adapter = new JsonLinesAdapter({ ...storageWith(), getItem }, { retry: { delayMs: 0 } });
  await expect(adapter.readAll()).resolves.toEqual([]);
  expect(getItem).toHaveBeenCalledTimes(2);
});

it('revives items', async () => {
  const revive = (value: unknown) => ({ id: (value as { id: string }).id.toUpperCase() });
  const adapter = new JsonLinesAdapter(storageWith({ inventory: '{"id":"lamp"}' }), { revive });
  await expect(adapter.readAll()).resolves.toEqual([{ id: 'LAMP' }]);
});

it('needs a key', () => {
  expect(() => new JsonLinesAdapter(storageWith(), { key: '' })).toThrow(TypeError);
});
