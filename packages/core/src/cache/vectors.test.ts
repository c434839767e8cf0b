import { expect, it } from 'vitest';
import { createVectorStore } from './vectors.ts';
import type { CacheDisk } from './disk.ts';

function disk(): CacheDisk & { text: string } {
  const fake = {
    text: '',
    readText: () => fake.text,
    append: (_: string, text: string) => Promise.resolve(Boolean((fake.text += text))),
    write: (_: string, text: string | Buffer) => Promise.resolve(Boolean((fake.text = String(text)))),
  };
  return fake as unknown as CacheDisk & { text: string };
}

it('gives vectors back bit by bit, passes over torn lines, and forgets when most are of no use', async () => {
  const fake = disk();
  const store = createVectorStore(fake);
  const vectors = ['a', 'b', 'c'].map((key, place): [string, Float32Array] => [key, Float32Array.of(place, 0.1)]);
  await store.add(new Map(vectors));
  fake.text = fake.text.slice(0, -3);
  expect([...(await store.read()).keys()]).toEqual(['a', 'b']);
  await store.add(new Map(vectors.slice(2)));
  expect(await store.read()).toEqual(new Map(vectors));
  await store.keep(new Set(['a', 'b']));
  expect((await store.read()).size).toBe(3);
  await store.keep(new Set(['a']));
  expect(await store.read()).toEqual(new Map(vectors.slice(0, 1)));
});
