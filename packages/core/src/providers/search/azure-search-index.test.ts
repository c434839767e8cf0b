import { startSearchServer, type SearchServer } from '@docwright/test-support';
import { afterEach, expect, it } from 'vitest';
import { createSearchRetriever } from '../../retrieve/index.ts';
import { openAzureSearchIndex } from './azure-search-index.ts';

const servers: SearchServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const signal = new AbortController().signal;
const symbol = (id: string, body = '') => ({
  id,
  group: 'callable',
  text: { name: id.split(':')[1] ?? '', signature: '', body },
});

async function open(key = 'search-key') {
  const server = await startSearchServer();
  servers.push(server);
  let indexed: Readonly<Record<string, string>> = {};
  const store = {
    read: () => Promise.resolve(indexed),
    write: (now: Readonly<Record<string, string>>) => Promise.resolve(void (indexed = now)),
  };
  const index = await openAzureSearchIndex({ endpoint: server.url, index: 'docs', key });
  return { server, retriever: createSearchRetriever(index, store) };
}

it('searches in an index that holds what is documented, and sends only what changed', async () => {
  const { server, retriever } = await open();
  const candidates = [symbol('a:parseMoney'), symbol('a:formatMoney'), symbol('a:openStore')];
  const found = await retriever.find([symbol('b:parseDate'), symbol('a:parseMoney')], candidates, 2, signal);
  expect(found.get('b:parseDate')).toEqual([{ symbol: 'a:parseMoney', score: 1 }]);
  expect(found.get('a:parseMoney')).toEqual([{ symbol: 'a:formatMoney', score: 1 }]);
  expect(server.requests.slice(0, 2)).toEqual(["PUT /indexes('docs')", "POST /indexes('docs')/docs/search.index"]);
  expect(server.documents.size).toBe(3);

  const before = server.requests.length;
  await retriever.find([symbol('b:x')], candidates, 2, signal);
  expect(server.requests.slice(before)).toEqual(["POST /indexes('docs')/docs/search.post.search"]);
  await retriever.find([], [symbol('a:parseMoney', 'changed')], 2, signal);
  expect([...server.documents.values()]).toEqual([
    expect.objectContaining({ symbol: 'a:parseMoney', text: 'parse money\n\nchanged' }),
  ]);
});

it('fails with what the service says, without the key', async () => {
  const { retriever } = await open('wrong-search-key');
  const failed = retriever.find([symbol('b:x')], [symbol('a:x')], 1, signal);
  await expect(failed).rejects.toThrow(/Forbidden/u);
  await expect(failed).rejects.not.toThrow(/wrong-search-key/u);
});
