import { expect, it } from 'vitest';
import { createEmbeddingRetriever, type Vector, type VectorStore } from './embedding-retriever.ts';

const symbol = (id: string, body = id) => ({ id, group: 'callable', text: { name: id, signature: '', body } });
const signal = new AbortController().signal;

function memory(): VectorStore & { readonly vectors: Map<string, Vector> } {
  const vectors = new Map<string, Vector>();
  return {
    vectors,
    read: () => Promise.resolve(vectors),
    add(more) {
      for (const [key, vector] of more) vectors.set(key, vector);
      return Promise.resolve(true);
    },
    keep(keys) {
      for (const key of vectors.keys()) if (!keys.has(key)) vectors.delete(key);
      return Promise.resolve();
    },
  };
}

/** A vector of how many letters of each of two kinds a text has. */
function vectorOf(text: string): Vector {
  const counts = ['a', 'b'].map((letter) => text.split(letter).length - 1);
  const length = Math.hypot(...counts) || 1;
  return Float32Array.from(counts.map((count) => count / length));
}

it('finds what is near, and pays for a text once', async () => {
  const asked: string[] = [];
  const store = memory();
  const retriever = createEmbeddingRetriever({
    version: '1',
    store,
    embed: async function* (texts) {
      asked.push(...texts);
      for (const text of texts) yield await Promise.resolve([vectorOf(text)]);
    },
  });
  const candidates = [symbol('aaa'), symbol('bbb'), symbol('aab')];
  const find = () => retriever.find([symbol('aaaa')], candidates, 2, signal);
  const found = await find();
  expect(found.get('aaaa')?.map((match) => match.symbol)).toEqual(['aaa', 'aab']);
  expect(found.get('aaaa')?.[0]?.score).toBeCloseTo(1, 5);
  expect(asked).toHaveLength(4);
  await find();
  expect(asked).toHaveLength(4);
  candidates[1] = symbol('bbb', 'changed');
  await find();
  expect(asked).toHaveLength(5);
  expect(store.vectors.size).toBe(4);
});

it('keeps what was paid for before the trouble', async () => {
  const store = memory();
  const retriever = createEmbeddingRetriever({
    version: '1',
    store,
    embed: async function* ([first = '']) {
      yield await Promise.resolve([vectorOf(first)]);
      throw new Error('down');
    },
  });
  await expect(retriever.find([symbol('a')], [symbol('b')], 1, signal)).rejects.toThrow('down');
  expect(store.vectors.size).toBe(1);
});
