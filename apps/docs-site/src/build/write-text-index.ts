import { groupBy, hashText } from '@docwright/core/model';
import { patchShard, textIndex, type WordChange } from '../search/text-index.ts';
import { shardOf } from '../search/words.ts';
import { dataScript, readDataScript, searchFile } from './data-script.ts';
import type { Manifest } from './manifest.ts';
import type { Output } from './output.ts';
import type { ReadModule } from './read-modules.ts';

/** Words of all docs, kept for the next build: modules separated by form feeds, their symbols by line breaks. */
export const wordsFile = '.docwright-words.txt';
const textFile = /^search\/text\/(.+)\.js$/;

/**
 * Writes the full-text index. While symbols keep their numbers, only shards with words that came or went are touched:
 * the whole index costs more than all else that a small change needs.
 */
export async function writeTextIndex(from: {
  readonly output: Output;
  readonly read: readonly ReadModule[];
  readonly known: Manifest;
}): Promise<{ readonly shards: readonly string[]; readonly structure: string }> {
  const { output, read, known } = from;
  const structure = hashText(read.map(({ digest }) => `${digest.module} ${digest.symbols.length}`).join('\n'));
  const isNumberedAsBefore = structure === known.structure && output.keep(wordsFile);
  const isSame = isNumberedAsBefore && read.every(({ words }) => words === undefined);
  const shards = isSame ? keepAll(output) : await update(from, isNumberedAsBefore);
  return { shards, structure };
}

async function update(
  { output, read, known }: Parameters<typeof writeTextIndex>[0],
  isPatch: boolean,
): Promise<string[]> {
  const before = await wordsBefore(output, known);
  const words = read.map((module) => module.words ?? before.get(module.digest.module) ?? '');
  await output.write(wordsFile, words.join('\f'));
  if (isPatch) return patch(output, changesOf(read, before));
  // A module without symbols has no line of its own.
  const lines = read.map(({ digest }, position) => (words[position] ?? '').split('\n').slice(0, digest.symbols.length));
  return writeAll(output, lines.flat());
}

async function writeAll(output: Output, words: readonly string[]): Promise<string[]> {
  const index = textIndex(words);
  for (const [shard, text] of index) await write(output, shard, text);
  return [...index.keys()].sort();
}

async function patch(output: Output, changes: readonly WordChange[]): Promise<string[]> {
  const shards = new Set(keepAll(output));
  for (const [shard, own] of groupBy(changes, ({ word }) => shardOf(word))) {
    const text = shards.has(shard) ? readDataScript(await output.read(searchFile(`text/${shard}`))) : '';
    const patched = patchShard(text, own);
    if (patched === '') output.drop(searchFile(`text/${shard}`));
    else await write(output, shard, patched);
    if (patched === '') shards.delete(shard);
    else shards.add(shard);
  }
  return [...shards].sort();
}

function changesOf(read: readonly ReadModule[], before: ReadonlyMap<string, string>): WordChange[] {
  const changes: WordChange[] = [];
  let first = 0;
  for (const { digest, words } of read) {
    if (words !== undefined) {
      const old = (before.get(digest.module) ?? '').split('\n');
      for (const [position, line] of words.split('\n').entries()) {
        changes.push(...difference(old[position] ?? '', line, first + position));
      }
    }
    first += digest.symbols.length;
  }
  return changes;
}

function difference(before: string, after: string, symbol: number): WordChange[] {
  if (before === after) return [];
  const [old, now] = [new Set(before.split(' ')), new Set(after.split(' '))];
  return [
    ...[...old].filter((word) => word !== '' && !now.has(word)).map((word) => ({ word, symbol, isAdded: false })),
    ...[...now].filter((word) => word !== '' && !old.has(word)).map((word) => ({ word, symbol, isAdded: true })),
  ];
}

async function wordsBefore(output: Output, known: Manifest): Promise<Map<string, string>> {
  const modules = Object.keys(known.modules);
  if (modules.length === 0) return new Map();
  const texts = (await output.read(wordsFile)).split('\f');
  return new Map(modules.map((module, position) => [module, texts[position] ?? '']));
}

function keepAll(output: Output): string[] {
  const shards = output.known().flatMap((path) => textFile.exec(path)?.[1] ?? []);
  return shards.filter((shard) => output.keep(searchFile(`text/${shard}`))).sort();
}

function write(output: Output, shard: string, text: string): Promise<void> {
  return output.write(searchFile(`text/${shard}`), dataScript(`text/${shard}`, text));
}
