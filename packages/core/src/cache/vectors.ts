import type { VectorStore, Vector } from '../retrieve/index.ts';
import type { CacheDisk } from './disk.ts';

const path = 'tmp/vectors.jsonl';

/** A line ends with it, so that one that lost its end can be told. */
const mark = '.';

/** Opens the vectors of a cache folder: a line of key and base64 each. Lines that cannot be read are passed over. */
export function createVectorStore(disk: CacheDisk): VectorStore {
  return {
    read: () => Promise.resolve(readVectors(disk)),
    async add(vectors) {
      // The line break in front closes a line that another process was killed in.
      return disk.append(path, `\n${format(vectors)}`, { durable: true });
    },
    async keep(keys) {
      const vectors = readVectors(disk);
      const kept = new Map([...vectors].filter(([key]) => keys.has(key)));
      if (kept.size * 2 < vectors.size) await disk.write(path, format(kept));
    },
  };
}

function format(vectors: ReadonlyMap<string, Vector>): string {
  return [...vectors]
    .map(
      ([key, { buffer, byteOffset, byteLength }]) =>
        `${key} ${Buffer.from(buffer, byteOffset, byteLength).toString('base64')} ${mark}\n`,
    )
    .join('');
}

function readVectors(disk: CacheDisk): Map<string, Vector> {
  const vectors = new Map<string, Vector>();
  for (const line of disk.readText(path).split('\n')) {
    const [key = '', text = '', end] = line.split(' ');
    const bytes = Buffer.from(text, 'base64');
    if (end !== mark || bytes.length % 4 !== 0) continue;
    const vector = new Float32Array(new Uint8Array(bytes).buffer);
    vectors.set(key, vector);
  }
  return vectors;
}
