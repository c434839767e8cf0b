import type { SymbolKind } from '@docwright/core/model';
import { anchorOfPath } from '../model/anchor.ts';
import { callPath, kindOf, parseNames, parseQuery, searchNames, type NamesIndex } from '../search/query.ts';
import { searchSignatures } from '../search/signature-query.ts';
import { queryWords, searchText, shardsFor } from '../search/text-query.ts';

/** A line of the palette. */
export interface Result {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly kindName: string;
  readonly module: string;
  /** Relative to the root of the site. */
  readonly url: string;
  /** The words stand in the doc, not in the name. */
  readonly inText: boolean;
}

const limit = 40;
let names: Promise<NamesIndex> | undefined;

/** Answers a query: names at once, docs when their index files are there. `show` may be called twice. */
export async function search(source: string, show: (results: readonly Result[]) => void): Promise<void> {
  const query = parseQuery(source);
  names ??= docwright.load('names').then((text) => parseNames(text ?? ''));
  const index = await names;
  if (query.signature !== undefined) {
    const types = ((await docwright.load('signatures')) ?? '').split('\n');
    const hits = searchSignatures(index, types, query, limit).map(({ number }) => number);
    show(withoutCalls(index, hits).map((number) => resultOf(index, number, false)));
    return;
  }
  const hits = searchNames(index, query, limit);
  const named = withoutCalls(
    index,
    hits.map(({ number }) => number),
  );
  const found = named.map((number) => resultOf(index, number, false));
  show(found);
  const words = queryWords(query.text);
  if (words.length === 0 || hits.length >= limit) return;
  const shards = await loadShards(index, words);
  const known = new Set(hits.map(({ number }) => number));
  const inText = searchText(shards, words, limit).filter(
    (number) => !known.has(number) && (query.kinds === undefined || query.kinds.has(kindOf(index, number))),
  );
  if (inText.length === 0) return;
  const all = new Set(withoutCalls(index, [...named, ...inText]));
  show([...found, ...inText.filter((number) => all.has(number)).map((number) => resultOf(index, number, true))]);
}

/** Numbers without those of call signatures whose holder is among them: both lead to the same lines. */
function withoutCalls(index: NamesIndex, numbers: readonly number[]): number[] {
  const shown = new Set(numbers.map((number) => `${index.modules[number]} ${index.paths[number]}`));
  return numbers.filter((number) => {
    const path = index.paths[number] ?? '';
    const holder = path.replace(callPath, '');
    return holder === path || !shown.has(`${index.modules[number]} ${holder}`);
  });
}

async function loadShards(index: NamesIndex, words: readonly string[]): Promise<Map<string, string>> {
  const shards = await Promise.all(
    shardsFor(words)
      .filter((shard) => index.shards.has(shard))
      .map(async (shard) => [shard, (await docwright.load(`text/${shard}`)) ?? ''] as const),
  );
  return new Map(shards);
}

function resultOf(index: NamesIndex, number: number, inText: boolean): Result {
  const path = index.paths[number] ?? '';
  const module = index.modules[number] ?? 0;
  const kind = kindOf(index, number);
  const page = index.modulePages[module] ?? '';
  return {
    name: path.replace(callPath, '').replaceAll('#', '.').replace(/~\d+$/, ''),
    kind,
    kindName: kind === 'type-alias' ? 'type' : (kind.split('-')[0] ?? kind),
    module: index.modulePaths[module] ?? '',
    url: `${page.split('/').map(encodeURIComponent).join('/')}#${encodeURIComponent(anchorOfPath(path))}`,
    inText,
  };
}
