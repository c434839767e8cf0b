import { buildSymbol, buildTable, type SymbolParts } from '@docwright/test-support';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../test/run-check.ts';
import { createUniverse } from '../universe.ts';
import { verifyDoc } from '../verify-doc.ts';
import { existence } from './existence.ts';

const get: SymbolParts = {
  kind: 'method',
  name: 'get',
  parent: 'src/store.ts:Store',
  module: 'src/store.ts',
  parameters: [
    { name: 'key', type: { text: 'string', from: 'written' } },
    { name: 'options', destructured: [{ path: 'maxAge' }] },
  ],
};
const others: SymbolParts[] = [
  { kind: 'class', name: 'Store', module: 'src/store.ts' },
  { kind: 'property', name: '#items', parent: 'src/store.ts:Store', module: 'src/store.ts' },
  { kind: 'property', name: 'size', parent: 'src/store.ts:Store', module: 'src/store.ts' },
  { kind: 'property', name: 'lock', parent: 'src/store.ts:Store', module: 'src/store.ts' },
  { kind: 'class', name: 'Cache', module: 'src/cache.ts', extends: [{ text: 'EventEmitter' }] },
  { kind: 'method', name: 'clear', parent: 'src/cache.ts:Cache', module: 'src/cache.ts' },
  { kind: 'enum', name: 'Level', module: 'src/level.ts' },
  { kind: 'enum-member', name: 'High', parent: 'src/level.ts:Level', module: 'src/level.ts' },
  { kind: 'variable', name: 'defaultStore', module: 'src/store.ts' },
  { kind: 'function', name: 'parseQuery', module: 'src/query.ts' },
];
const words = {
  'src/store.ts': [
    'readFile',
    'utf8',
    'user.created',
    'hitCount',
    'Content-Type',
    '-v, --force <path>',
    'https://x.y/',
    'https://a.b/c/d',
    'src/app.ts',
    'item:added',
  ],
  'src/query.ts': ['tokens', 'parseQuery'],
};
const externalNames = { 'src/store.ts': ['EventEmitter', 'z'] };
const check = (summary: string): string[] => runCheck(existence, { summary }, get, { others, words, externalNames });

function doubtsOf(raw: string): string[] {
  const symbol = buildSymbol({ ...get, comment: raw });
  const universe = createUniverse(buildTable([symbol, ...others.map(buildSymbol)]));
  if (symbol.comment === undefined) throw new Error('The comment is gone.');
  return verifyDoc(symbol.comment.doc, symbol, universe, { checks: [existence] })
    .filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code);
}

describe('existence', () => {
  it.each([
    '`key`, `get`, `Store`, `this.size`, `this.#items`, `Store#size`, `Store.size` and `Store.prototype`',
    '`options.maxAge` or `maxAge`, and `key.endsWith("x")` or `key.length`',
    '`Level.High`, `defaultStore.size`, `parseQuery()`, `query.parseQuery` and `store.size`',
    '`Cache.clear()`, and `Cache.hitCount`, which a base may add',
    '`EventEmitter.on`, `z.object({})`, `Promise<Store[]>`, `Array.from(list)`, `JSON.parse`, `new Map()`, `process.env.HOME`',
    '`true`, `null`, `undefined`, `string[]`, `\'text\'`, `"a"`, `1`, `-1`, `0x1f`, `[]`, `{}`, `{ a: 1 }`, `a + b`, `!x`, `=>`',
    '`this.lock`, which is a member',
    '`--force`, `-v`, `npm install x`, `src/app.ts`, `package.json`, `./file`, `*.ts`, `@scope/name`, `https://x.y`, `<div>`',
    '`T`, `x`, `yyyy`, `#fff`, `utf8`, `user.created`, `Content-Type`, `async`, `await`, `readonly`',
    '`string | undefined`, `keyof typeof x`, `(a: number) => void`, `Record<string, unknown>`',
    '{@link Store}, {@link Store.get}, {@link Store#size | the size}, {@link https://a.b/c}, {@link size}, {@link #size}',
    '{@link parseQuery} and {@link other-package#Thing} and {@link (Store:class).get}',
    '```ts\nunknownThing()\n```',
    'Emits `item:added`, reads `src/store.ts` and `README.md`, and see https://a.b/c.',
  ])('accepts %s', (summary) => {
    expect(check(summary)).toEqual([]);
  });

  it.each([
    ['See `Store.clear`.', 'unknown Store.clear'],
    ['See `this.items`.', 'unknown this.items'],
    ['See `Level.Low`.', 'unknown Level.Low'],
    ['See `query.tokens`.', 'unknown query.tokens'],
    ['See `Store.utf8`.', 'unknown Store.utf8'],
    ['See `Level.bind`.', 'unknown Level.bind'],
    ['See `this.size.fetchAll`.', 'unknown this.size.fetchAll'],
    ['See `cache.clear.fetchAll`.', 'unknown cache.clear.fetchAll'],
    ['See `Store.log`.', 'unknown Store.log'],
    ['See `this.log`.', 'unknown this.log'],
    ['See `key.fetchAll`.', 'unknown key.fetchAll'],
    ['See `Array.fetchAll(list)`.', 'unknown-word Array.fetchAll'],
    ['See `Math.maximum`.', 'unknown Math.maximum'],
    ['See `Promise.map`.', 'unknown Promise.map'],
    ['See `Promise.prototype.map`.', 'unknown Promise.prototype.map'],
    ['See `fetchAll()`.', 'unknown fetchAll'],
    ['See `HttpClient`.', 'unknown HttpClient'],
    ['See `options.maxSize`.', 'unknown options.maxSize'],
    ['See `Promise<UserRecord>`.', 'unknown UserRecord'],
    ['See `new StoreManager()`.', 'unknown StoreManager'],
    ['See `await loadAll()`.', 'unknown loadAll'],
    ['See `store.fetchAll`.', 'unknown store.fetchAll'],
    ['Waits for `timeout` ms.', 'unknown-word timeout'],
    ['Reads `MAX_SIZE`.', 'unknown-word MAX_SIZE'],
    ['Gives a name such as `fooBar`.', 'unknown-word fooBar'],
    ['See `load(all, now)`.', 'unknown-word load'],
    ['Emits the event `item:removed`.', 'unknown-event'],
    ["On `'item:removed'` events it stops.", 'unknown-event'],
    ['Set by `--fast`.', 'unknown-flag'],
    ['Reads `settings.json`.', 'unknown-file'],
    ['See https://a.b/invented.', 'unknown-address'],
    ['{@link https://other.org | others}', 'unknown-address'],
    ['{@link Missing}', 'unknown-link Missing'],
    ['{@link Store.clear | clears}', 'unknown-link Store.clear'],
    ['{@link #missing}', 'unknown-link this.missing'],
  ])('doubts %s', (summary, seen) => {
    expect(check(summary)).toEqual([seen]);
  });

  it.each(['Cargo.lock', 'bundle.map', 'Next.js', 'Logo.svg'])('takes %s of people to be a file', (path) => {
    expect(runCheck(existence, { summary: `See \`${path}\`.` }, get, { others, words, writer: 'human' })).toEqual([]);
  });

  it('does not judge the addresses of people, and asks further texts', () => {
    const doc = { summary: 'See https://other.org/page and `--fast`.' };
    expect(runCheck(existence, doc, get, { writer: 'human' })).toEqual([]);
    const universe = createUniverse(buildTable([]), { otherTexts: ['Run it with `--fast`: https://other.org/page.'] });
    expect([...existence.run(doc, buildSymbol(get), universe, 'draft')]).toEqual([]);
  });

  it.each([
    'Framework adapters (e.g. `useQuery`) build on it.',
    'Reads it (ie, `useQuery`).',
    'Sizes are given as `WIDTHxHEIGHT`.',
    'What servers [annotate with `readOnlyHint`](https://a.b/c).',
  ])('only mentions %s to people', (summary) => {
    expect(check(summary)).toEqual([expect.stringMatching(/^unknown-word /u)]);
  });

  it.each([
    '/** Calls `this.track(work)`, where `work` reads. */',
    '/**\n * See.\n * ```ts\n * pipe(input, ..., funcN)\n * ```\n * Here, `funcN` is the last.\n */',
    "/**\n * Used by `useQuery`.\n * ```ts\n * import { useQuery } from 'react-query'\n * ```\n */",
  ])('lets people speak of what their code shows: %s', (raw) => {
    expect(doubtsOf(raw)).toEqual([]);
  });

  it('doubts what nothing shows', () => {
    expect(doubtsOf('/** Calls `this.track(work)`, where `workLater` reads, or `workLater`. */')).toEqual([
      'existence/unknown',
      'existence/unknown',
    ]);
  });

  it('looks into every section and says which', () => {
    const doc = { parameters: [{ name: 'key', text: 'see `fooBar`' }], returns: '`bazQux`', see: ['{@link Nope}'] };
    expect(runCheck(existence, doc)).toHaveLength(3);
  });
});
