import type { RunRecord } from '@docwright/core/model';
import { symbol, type CacheContent, type Symbols } from './build-cache.ts';

const published = (name: string, entryPoint = '.'): { publicNames: { entryPoint: string; name: string }[] } => ({
  publicNames: [{ entryPoint, name }],
});
const type = (text: string): { text: string; from: 'written' } => ({ text, from: 'written' });
const generated = {
  origin: 'generated' as const,
  provenance: {
    provider: 'azure',
    model: 'gpt-5-mini',
    promptVersion: '3',
    inputTokens: 912,
    outputTokens: 148,
    cost: 0.0021,
  },
  quality: { overall: 90, completeness: 88, clarity: 85, consistency: 100, complexity: 94 },
  losses: [
    { code: 'completeness/throws', points: 12, args: { error: 'RangeError', condition: ' when the store is full' } },
    { code: 'clarity/filler', points: 15, args: { text: 'This is used to' } },
  ],
};

const store: Symbols = {
  Store: symbol('class', 'Store', 'class Store<T extends Entity> implements Iterable<T>', {
    ...published('Store'),
    usedBy: ['src/query/evaluate.ts:evaluate', 'src/persistence/file.ts:FileAdapter#save', 'src/stock.ts:reserve'],
    uses: ['src/store.ts:Entity', 'src/errors.ts:NotFoundError'],
    complexity: 1,
    doc: {
      summary: 'Keeps entities by id, in memory, and changes them in transactions.',
      remarks:
        'All reads see the last committed state. Use {@link Store#transaction} to change several entities at once; see `evaluate` for queries.',
      typeParameters: [{ name: 'T', text: 'What is kept; it carries its own `id`.' }],
      examples: [
        {
          code: "const store = new Store<Item>();\nstore.put({ id: 'bolt', count: 12 });\nconst bolt = store.get('bolt'); // { id: 'bolt', count: 12 }",
          language: 'ts',
        },
      ],
    },
    changelog: [
      { version: '1.2.0', what: 'added', detail: 'first published' },
      { version: '1.4.0', what: 'signature', detail: 'class Store<T> → class Store<T extends Entity>' },
    ],
  }),
  'Store#constructor': symbol('constructor', 'constructor', 'constructor(options: StoreOptions<T> = {})', {
    parent: 'src/store.ts:Store',
    ...published('Store'),
    parameters: [{ name: 'options', type: type('StoreOptions<T>'), optional: true, default: '{}' }],
    uses: ['src/store.ts:StoreOptions'],
    doc: { summary: 'Opens an empty store.', parameters: [{ name: 'options', text: 'Clock and size limit.' }] },
  }),
  'Store#get': symbol('method', 'get', 'get(id: string): T | undefined', {
    parent: 'src/store.ts:Store',
    ...published('Store'),
    ...generated,
    parameters: [{ name: 'id', type: type('string') }],
    returns: 'T | undefined',
    usedBy: ['src/stock.ts:reserve', 'src/query/evaluate.ts:evaluate'],
    complexity: 2,
    facts: { absentReturns: [{ value: 'undefined', condition: '!this.#items.has(id)' }] },
    doc: {
      summary: 'Finds the entity with an id.',
      parameters: [{ name: 'id', text: 'Id of the entity, as {@link Store#put} took it.' }],
      returns: 'The entity, or `undefined` when no entity has this id.',
    },
  }),
  'Store#put': symbol(
    'method',
    'put',
    'put(entity: T, options?: { readonly overwrite?: boolean; readonly expectedVersion?: number }): void',
    {
      parent: 'src/store.ts:Store',
      ...published('Store'),
      ...generated,
      state: 'stale',
      parameters: [
        { name: 'entity', type: type('T') },
        {
          name: 'options',
          type: type('{ readonly overwrite?: boolean; readonly expectedVersion?: number }'),
          optional: true,
        },
      ],
      returns: 'void',
      complexity: 7,
      usedBy: ['src/persistence/file.ts:FileAdapter#load'],
      facts: {
        throws: [{ error: 'ConflictError', condition: 'existing.version !== expectedVersion' }],
        mutates: [{ target: 'this.#items', of: 'this' }],
        examples: [
          {
            code: "store.put({ id: 'bolt', count: 1 });\nexpect(store.size).toBe(1);",
            test: 'test/store.test.ts',
            title: 'adds what is new',
          },
        ],
      },
      doc: {
        summary: 'Adds an entity, or replaces the one with the same id.',
        parameters: [
          { name: 'entity', text: 'What to keep.' },
          { name: 'options', text: 'When to refuse.' },
        ],
        throws: [{ error: 'RangeError', text: 'when the store is full' }],
      },
      commentFindings: [
        {
          code: 'parameters/unknown',
          severity: 'error',
          args: { symbol: 'put', known: 'entity, options', name: 'item' },
        },
      ],
    },
  ),
  'Store#size': symbol('accessor', 'size', 'get size(): number', {
    parent: 'src/store.ts:Store',
    ...published('Store'),
    nothingToAdd: 'the name says it',
  }),
  'Store#transaction': symbol(
    'method',
    'transaction',
    'transaction<R>(run: (draft: Transaction<T>) => Promise<R>): Promise<R>',
    {
      parent: 'src/store.ts:Store',
      ...published('Store'),
      parameters: [{ name: 'run', type: type('(draft: Transaction<T>) => Promise<R>') }],
      returns: 'Promise<R>',
      complexity: 9,
      uses: ['src/store.ts:Transaction'],
      formerIds: ['src/store.ts:Store#transact'],
    },
  ),
  'Store.open': symbol(
    'method',
    'open',
    'static async open<T extends Entity>(adapter: PersistenceAdapter<T>): Promise<Store<T>>',
    {
      parent: 'src/store.ts:Store',
      ...published('Store'),
      parameters: [{ name: 'adapter', type: type('PersistenceAdapter<T>') }],
      returns: 'Promise<Store<T>>',
      uses: ['src/persistence/file.ts:PersistenceAdapter'],
      origin: 'edited',
      doc: {
        summary: 'Opens a store with what an adapter kept.',
        returns: 'The store, once everything is loaded.',
        deprecated: 'Use {@link Store} and load by hand.',
      },
    },
  ),
  'Store##items': symbol('property', '#items', 'readonly #items = new Map<string, T>()', {
    parent: 'src/store.ts:Store',
    visible: false,
  }),
  Entity: symbol('interface', 'Entity', 'interface Entity', {
    ...published('Entity'),
    usedBy: ['src/store.ts:Store'],
    doc: { summary: 'Anything that carries its own id.' },
  }),
  'Entity#id': symbol('property', 'id', 'readonly id: string', {
    parent: 'src/store.ts:Entity',
    ...published('Entity'),
    doc: { summary: 'Unique within one store.' },
  }),
  StoreOptions: symbol('interface', 'StoreOptions', 'interface StoreOptions<T>', {
    ...published('StoreOptions'),
    complexity: 1,
  }),
  'StoreOptions#clock': symbol('property', 'clock', 'readonly clock?: () => Date', {
    parent: 'src/store.ts:StoreOptions',
    ...published('StoreOptions'),
    doc: { summary: 'Where the time comes from.', defaultValue: '`() => new Date()`' },
  }),
  Transaction: symbol('interface', 'Transaction', 'interface Transaction<T>', {
    ...published('Transaction'),
    state: 'review',
    doc: { summary: 'Changes that are kept together or not at all.' },
  }),
  StoreEvent: symbol(
    'type-alias',
    'StoreEvent',
    "type StoreEvent = { kind: 'put'; id: string; version: number } | { kind: 'remove'; id: string } | { kind: 'clear' }",
    {
      ...published('StoreEvent'),
      doc: { summary: 'What a listener hears.' },
    },
  ),
};

const evaluate: Symbols = {
  evaluate: symbol('function', 'evaluate', 'function evaluate<T extends Entity>(store: Store<T>, query: Query): T[]', {
    ...published('evaluate', './query'),
    ...generated,
    parameters: [
      { name: 'store', type: type('Store<T>') },
      { name: 'query', type: type('Query') },
    ],
    returns: 'T[]',
    uses: ['src/store.ts:Store', 'src/query/evaluate.ts:Query', 'src/store.ts:Entity'],
    complexity: 12,
    doc: {
      summary: 'Finds the entities that answer a query.',
      remarks:
        '| Query | Finds |\n| --- | --- |\n| `count > 3` | entities with more than three |\n| `name ~ bolt` | entities whose name holds `bolt` |',
      parameters: [
        { name: 'store', text: 'Where to look.' },
        { name: 'query', text: 'What to look for, from `parse`.' },
      ],
      returns: 'Entities in the order they were put in; empty when nothing matches.',
      examples: [{ title: 'Everything that runs low', code: "evaluate(store, parse('count < 3'))", language: 'ts' }],
    },
  }),
  parse: symbol('function', 'parse', 'function parse(text: string): Query', {
    ...published('parse', './query'),
    parameters: [{ name: 'text', type: type('string') }],
    returns: 'Query',
    complexity: 14,
    uses: ['src/query/evaluate.ts:Query'],
    usedBy: ['src/stock.ts:reserve'],
    facts: { throws: [{ error: 'SyntaxError', condition: 'token === undefined' }] },
  }),
  'parse~2': symbol('function', 'parse', 'function parse(text: TemplateStringsArray, ...values: unknown[]): Query', {
    ...published('parse', './query'),
    returns: 'Query',
  }),
  format: symbol('function', 'format', 'function format(query: Query): string', {
    ...published('format', './query'),
    returns: 'string',
    uses: ['src/query/evaluate.ts:Query'],
    doc: { summary: 'Writes a query as it is read.', returns: 'The text, in as few words as it takes.' },
  }),
  'format~2': symbol('function', 'format', 'function format(query: Query, width: number): string[]', {
    ...published('format', './query'),
    returns: 'string[]',
    uses: ['src/query/evaluate.ts:Query'],
    doc: { summary: 'Writes a query in lines.', deprecated: 'Lines are broken where they are shown.' },
  }),
  Query: symbol('type-alias', 'Query', 'type Query = Comparison | And | Or', {
    ...published('Query', './query'),
    usedBy: ['src/query/evaluate.ts:evaluate', 'src/query/evaluate.ts:parse'],
    doc: { summary: 'A query, parsed.' },
  }),
};

const file: Symbols = {
  PersistenceAdapter: symbol('interface', 'PersistenceAdapter', 'interface PersistenceAdapter<T>', {
    ...published('PersistenceAdapter'),
    doc: { summary: 'Where a store keeps its entities between runs.' },
  }),
  'PersistenceAdapter#save': symbol('method', 'save', 'save(entities: Iterable<T>): Promise<void>', {
    parent: 'src/persistence/file.ts:PersistenceAdapter',
    ...published('PersistenceAdapter'),
    returns: 'Promise<void>',
    doc: {
      summary: 'Keeps all entities, in place of those kept before.',
      throws: [{ error: 'Error', text: 'when they cannot be kept' }],
    },
  }),
  FileAdapter: symbol('class', 'FileAdapter', 'class FileAdapter<T> implements PersistenceAdapter<T>', {
    ...published('FileAdapter'),
    uses: ['src/persistence/file.ts:PersistenceAdapter'],
    doc: { summary: 'Keeps entities in a file of JSON lines.' },
  }),
  'FileAdapter#save': symbol('method', 'save', 'async save(entities: Iterable<T>): Promise<void>', {
    parent: 'src/persistence/file.ts:FileAdapter',
    ...published('FileAdapter'),
    inheritsFrom: 'src/persistence/file.ts:PersistenceAdapter#save',
    origin: 'inherited',
    state: 'fresh',
    returns: 'Promise<void>',
  }),
  'FileAdapter#load': symbol('method', 'load', 'async load(): Promise<T[]>', {
    parent: 'src/persistence/file.ts:FileAdapter',
    ...published('FileAdapter'),
    state: 'rejected',
    complexity: 4,
    returns: 'Promise<T[]>',
  }),
};

const stock: Symbols = {
  reserve: symbol(
    'function',
    'reserve',
    'async function reserve(store: Store<Item>, id: string, count: number, signal?: AbortSignal): Promise<Reservation>',
    {
      ...published('reserve'),
      parameters: [
        { name: 'store', type: type('Store<Item>') },
        { name: 'id', type: type('string') },
        { name: 'count', type: type('number') },
        { name: 'signal', type: type('AbortSignal'), optional: true },
      ],
      returns: 'Promise<Reservation>',
      uses: ['src/store.ts:Store', 'src/query/evaluate.ts:parse', 'src/errors.ts:NotFoundError'],
      complexity: 6,
      facts: {
        throws: [{ error: 'NotFoundError', condition: 'item === undefined', through: 'src/store.ts:Store#get' }],
      },
      doc: {
        summary: 'Sets units of an item aside.',
        throws: [{ error: 'RangeError', text: 'when `count` is not positive' }],
      },
    },
  ),
  LOW: symbol('variable', 'LOW', 'const LOW = 3', {
    ...published('LOW'),
    doc: { summary: 'Below this count an item runs low.' },
  }),
  Level: symbol('enum', 'Level', 'enum Level', { ...published('Level') }),
  'Level.Low': symbol('enum-member', 'Low', "Low = 'low'", { parent: 'src/stock.ts:Level', ...published('Level') }),
  'Level.Full': symbol('enum-member', 'Full', "Full = 'full'", {
    parent: 'src/stock.ts:Level',
    ...published('Level'),
    doc: { summary: 'Nothing more fits.' },
  }),
};

const errors: Symbols = {
  NotFoundError: symbol('class', 'NotFoundError', 'class NotFoundError extends Error', {
    ...published('NotFoundError'),
    usedBy: ['src/stock.ts:reserve', 'src/store.ts:Store'],
    doc: {
      summary: 'No entity has the id that was asked for.',
      see: ['{@link Store#get}', 'https://example.com/errors'],
    },
  }),
};

/** A small library as docwright would record it, with every state and origin in it. */
export const realisticCache: CacheContent = {
  packageName: 'inventory',
  packageVersion: '1.4.0',
  entryPoints: [
    { name: '.', module: 'src/index.ts' },
    { name: './query', module: 'src/query/evaluate.ts' },
  ],
  modules: {
    'src/errors.ts': errors,
    'src/persistence/file.ts': file,
    'src/query/evaluate.ts': evaluate,
    'src/stock.ts': stock,
    'src/store.ts': store,
  },
};

/** README, guides and package.json of the same library. */
export const realisticProject: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'inventory',
    version: '1.4.0',
    description: 'An in-memory inventory store with transactions and a small query language.',
    repository: 'github:example/inventory',
  }),
  'README.md':
    '# inventory\n\n[![build](https://example.com/badge.svg)](https://example.com)\n\nKeeps stock in memory.\n\n## Start\n\n```ts\nimport { Store } from "inventory";\n\nconst store = new Store();\n```\n\nRead [how queries work](docs/queries.md) or see `Store`.\n',
  'docs/queries.md':
    '---\ntitle: Queries\norder: 2\n---\n# Queries\n\nA query is text. See [evaluate](../src/query/evaluate.ts) and ![a picture](picture.svg).\n\n## Comparison\n\n`count > 3`\n\n## Joining\n\n### And\n\nText.\n\n[Back](start.md#first-steps)\n',
  'docs/start.md':
    '---\norder: 1\n---\n# Getting started\n\n## First steps\n\n1. Install it.\n2. Open a {@link Store}.\n',
  'docs/picture.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#6a8"/></svg>',
};

/** Runs that docwright would have noted: nine days, uneven. */
export const realisticRuns: readonly RunRecord[] = Array.from({ length: 9 }, (_, day) => {
  const requests = ((day * 7) % 5) + 1;
  const use = { requests, inputTokens: 9_000 * requests, outputTokens: 2_000, cost: 0.02 * requests };
  return {
    ...use,
    startedAt: `2026-03-0${day + 1}T09:00:00.000Z`,
    provider: 'azure',
    drafted: 10,
    accepted: 9,
    rejected: 1,
    failed: 0,
    coverage: 40 + 5 * day,
    models: { 'gpt-5-mini': use },
  };
});
