import { retry, type RetryOptions } from '../retry.js';
import type { Entity } from '../store.js';
import { PersistenceAdapter } from './persistence-adapter.js';

/** The part of `localStorage` an adapter needs; both methods may also answer with a promise. */
export interface TextStorage {
  getItem(key: string): string | null | Promise<string | null>;
  setItem(key: string, value: string): void | Promise<void>;
}

export interface JsonLinesOptions<Item extends Entity> {
  /** Under which key all items are kept, as one text. Defaults to `inventory`. */
  key?: string;
  retry?: RetryOptions;
  /** Turns one parsed line into an item again, for items that are more than plain JSON. */
  revive?: (value: unknown) => Item;
}

export class JsonLinesAdapter<Item extends Entity> extends PersistenceAdapter<Item> {
  override readonly name = 'json-lines';
  readonly #storage: TextStorage;
  readonly #options: Required<JsonLinesOptions<Item>>;

  constructor(
    storage: TextStorage,
    { key = 'inventory', retry = {}, revive = (value) => value as Item }: JsonLinesOptions<Item> = {},
  ) {
    super();
    if (key === '') throw new TypeError('A storage key must not be empty');
    this.#storage = storage;
    this.#options = { key, retry, revive };
  }

  override async *read(): AsyncGenerator<Item, void> {
    const { key, retry: retryOptions, revive } = this.#options;
    const text = await retry(() => this.#storage.getItem(key), retryOptions);
    if (text === null) return;
    for (const [index, line] of text.split('\n').entries()) {
      if (line !== '') yield revive(parseLine(line, index + 1));
    }
  }

  override async write(items: Iterable<Item>): Promise<void> {
    const { key, retry: retryOptions } = this.#options;
    const text = Array.from(items, (item) => `${JSON.stringify(item)}\n`).join('');
    await retry(() => this.#storage.setItem(key, text), retryOptions);
  }
}

function parseLine(line: string, lineNumber: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new SyntaxError(`Line ${lineNumber} is not valid JSON`, { cause });
  }
}
