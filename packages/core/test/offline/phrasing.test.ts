import { describe, expect, it } from 'vitest';
import { documentSource } from './document-sources.ts';

/** What one declaration gets; its name comes first in the source unless it is given. */
async function commentOf(source: string, path?: string): Promise<string | undefined> {
  const name = path ?? /(?:function\*?|class|interface|type|enum|const)\s+([\w$]+)/u.exec(source)?.[1] ?? '';
  return (await documentSource(source))[name];
}

describe('functions', () => {
  it.each([
    [
      'a copy',
      'export function rename<T extends { name: string }>(item: T, name: string): T { return { ...item, name }; }',
      'Returns a copy of `item` with a new `name`.',
    ],
    [
      'a limit',
      'export function clamp(value: number, low: number, high: number): number { return Math.min(Math.max(value, low), high); }',
      'Returns `value`, but at least `low` and at most `high`.',
    ],
    [
      'a condition',
      'export function isEmpty(list: readonly string[]): boolean { return list.length === 0; }',
      'Checks whether `list` is empty.',
    ],
    [
      'a predicate that tests more',
      "export function isName(value: unknown): value is string { return typeof value === 'string' && value.length > 0; }",
      'Checks whether `value` is a string and is not empty.',
    ],
    [
      'an assertion',
      "export function assertPositive(size: number): void { if (size <= 0) throw new RangeError('too small'); }",
      'Asserts that `size` is positive.\n\n@throws {@link RangeError} when `size` is 0 or less.',
    ],
    [
      'a callback',
      'export async function load(read: (path: string) => Promise<string>, path: string): Promise<string> { return await read(path); }',
      'Calls `read` with `path` and resolves to its result.',
    ],
    [
      'a function that is returned',
      'export const over = (limit: number) => (value: number): boolean => value > limit;',
      'Returns a function that checks whether `value` is greater than `limit`.',
    ],
    [
      'what is given back as it came',
      'export const identity = <T>(value: T): T => value;',
      'Returns `value` unchanged.',
    ],
    ['an empty body', 'export function noop(): void {}', 'Does nothing.'],
    [
      'an argument that changes',
      'export function fill(target: string[], more: string[]): void { for (const each of more) target.push(each); }',
      'Fills `target` in place.',
    ],
    [
      'a search',
      'export function open(tasks: Task[]) { return tasks.filter((task) => task.done === false); }',
      'Returns every `task` of `tasks` where `task.done` is `false`.',
    ],
    [
      'a text taken apart',
      "export function parsePort(text: string): number | undefined { if (text === '') return undefined; return Number(text); }",
      'Parses a port from `text`.\n\n@returns `undefined` when `text` is empty.',
    ],
  ])('says %s', async (_, source, comment) => {
    expect(await commentOf(source)).toBe(comment);
  });

  it.each([
    [
      'a name and types that say it all',
      'export function isString(value: unknown): value is string { return typeof value === "string"; }',
    ],
    [
      'what only local variables tell',
      'export function total(list: number[]): number { let sum = 0; for (const each of list) sum += each; return sum; }',
    ],
    [
      'a parameter that was assigned since',
      'export function trim(text: string): string { text = text.trim(); return text; }',
    ],
    [
      'an error of a loop',
      'export function check(sizes: number[], strict: boolean): void { for (const size of sizes) if (strict) throw new Error(); }',
    ],
    [
      'checks of what cannot happen',
      "export function reach(size: number): void { if (size > 0) throw new Error('Unreachable'); }",
    ],
  ])('says nothing about %s', async (_, source) => {
    expect(await commentOf(source)).toBeUndefined();
  });

  it('tells defaults', async () => {
    const source =
      'export function repeat(text: string, times = 2, glue = ""): string { const parts = []; return parts.join(); }';
    expect(await commentOf(source)).toBe('Repeats `text`. `times` defaults to `2`. `glue` defaults to `""`.');
  });

  it('takes the texts of options from their type, and the defaults from the code', async () => {
    const source = `
      export interface PadOptions {
        /** How wide the text gets. Defaults to 5. */
        width?: number;
      }
      export function pad(text: string, { width = 8 }: PadOptions = {}): string { const wide = text; return wide; }`;
    expect(await commentOf(source, 'pad')).toBe(
      'Pads `text`.\n\n@param options.width - How wide the text gets. Defaults to `8`.',
    );
  });

  it('carries conditions over calls, and names the call where it cannot', async () => {
    const source = `
      export function checkSize(size: number): void { if (size < 0) throw new RangeError('negative'); }
      export function resize(size: number): void { checkSize(size); }
      export function grow(size: number): void { checkSize(size + 1); }`;
    const comments = await documentSource(source);
    expect(comments['resize']).toContain('@throws {@link RangeError} when `size` is negative.');
    expect(comments['grow']).toContain('@throws {@link RangeError} when {@link checkSize} does.');
  });

  it('is brief about an attempt', async () => {
    const source = `
      export function parseSize(text: string): number { if (text === '') throw new SyntaxError('empty'); return Number(text); }
      export function tryParseSize(text: string): number | undefined { try { return parseSize(text); } catch { return undefined; } }`;
    expect(await commentOf(source, 'tryParseSize')).toBe(
      'Like {@link parseSize}, but returns `undefined` instead of throwing.',
    );
  });

  it('shows an example from the tests', async () => {
    const test = "import { add } from './index.ts';\nit('adds', () => { expect(add(1, 2)).toBe(3); });";
    const comments = await documentSource('export function add(a: number, b: number): number { return a + b; }', {
      test,
    });
    expect(comments['add']).toBe('@example\n```ts\nadd(1, 2) // => 3\n```');
  });

  it('tells overloads apart by what they take', async () => {
    const source = `
      export function format(value: number): string;
      export function format(value: number, digits: number): string;
      export function format(value: number, digits = 2): string { if (digits < 0) throw new RangeError('no'); return value.toFixed(digits); }`;
    const comments = await documentSource(source);
    expect(comments['format']).toBeUndefined();
    expect(comments['format~2']).toContain('@throws {@link RangeError} when `digits` is negative.');
  });
});

describe('classes', () => {
  const source = `
    export interface PoolOptions { size?: number; mode?: 'fast' | 'slow' }
    export class Pool {
      readonly #workers = new Map<string, string>();
      timeout = 5000;
      constructor({ size = 4, mode = 'fast' }: PoolOptions = {}) {}
      get count(): number { return this.#workers.size; }
      has(id: string): boolean { return this.#workers.has(id); }
      get(id: string): string | undefined { return this.#workers.get(id); }
      add(id: string, worker: string): this {
        if (this.#workers.has(id)) throw new PoolError('Already there');
        this.#workers.set(id, worker);
        return this;
      }
      remove(id: string): boolean { return this.#workers.delete(id); }
      clear(): void { this.#workers.clear(); }
      list(): string[] { return [...this.#workers.values()]; }
      reset(): void { this.clear(); this.refill(3); }
      refill(size: number): void { for (let count = 0; count < size; count++) this.#workers.set(String(count), ''); }
    }
    export class PoolError extends Error {}`;

  it.each([
    [
      'Pool#constructor',
      "Creates a {@link Pool}. `options.size` defaults to `4`. `options.mode` defaults to `'fast'`.",
    ],
    ['Pool#timeout', 'Starts as `5000`.'],
    ['Pool#count', 'The number of workers.'],
    ['Pool#has', 'Checks whether there is a worker for `id`.'],
    ['Pool#get', 'Looks up the worker for `id`.\n\n@returns `undefined` when there is none.'],
    [
      'Pool#add',
      'Adds `worker` for `id`.\n\n@returns This instance, so that calls can be chained.\n@throws {@link PoolError} when there is a worker for `id`.',
    ],
    ['Pool#remove', 'Removes the worker for `id`.\n\n@returns `true` when there was one.'],
    ['Pool#clear', 'Removes all workers.'],
    ['Pool#list', 'Returns all workers, as a new array.'],
    ['Pool#reset', 'Calls `clear`, then `refill(3)`.'],
    ['Pool#refill', undefined],
    ['PoolError', 'Thrown by {@link Pool.add}.'],
    ['PoolOptions', undefined],
    ['PoolOptions#size', 'Defaults to `4`.'],
  ])('%s', async (path, comment) => {
    expect((await documentSource(source))[path]).toBe(comment);
  });

  it('names a private field by the accessor that gives it out', async () => {
    const source = `export class Money {
      #minor = 0;
      get minor(): number { return this.#minor; }
      get isNegative(): boolean { return this.#minor < 0; }
    }`;
    expect(await documentSource(source)).toEqual({ 'Money#isNegative': 'Whether `minor` is negative.' });
  });
});

describe('types', () => {
  const source = `
    export interface Item { id: string; size?: number }
    export interface Priced extends Item { price: number; currency: string }
    export interface RenderSettings { mode: Mode }
    export function draw(settings: RenderSettings): void { settings.mode; }
    export type Mode = 'dark' | 'light';
    export type Part = Pick<Item, 'id' | 'size'>;
    export type Rest = Omit<Item, 'id'>;
    export type Loose = Partial<Item>;
    export async function fetchAll(): Promise<string[]> { return []; }
    export type Fetched = Awaited<ReturnType<typeof fetchAll>>;
    export const units = ['a', 'b'] as const;
    export type Unit = (typeof units)[number];
    export interface Leaf { kind: 'leaf' }
    export interface Branch { kind: 'branch'; left: Tree }
    export type Tree = Leaf | Branch;
    export type Event = { type: 'open'; id: string } | { type: 'close' };
    export const drawAgain = draw;`;

  it.each([
    ['Priced', 'An {@link Item} with `price` and `currency`.'],
    ['RenderSettings', 'Options of {@link draw}.'],
    ['Mode', 'What {@link RenderSettings.mode} can be.'],
    ['Part', 'The `id` and `size` of {@link Item}.'],
    ['Rest', '{@link Item} without `id`.'],
    ['Loose', '{@link Item} with every property optional.'],
    ['Fetched', 'What {@link fetchAll} resolves to.'],
    ['Unit', 'One of the elements of {@link units}.'],
    ['Leaf', "A {@link Tree} whose `kind` is `'leaf'`."],
    ['Event', "Either `'open'` or `'close'`, told apart by `type`."],
    ['drawAgain', 'Another name for {@link draw}.'],
    ['Item', undefined],
  ])('%s', async (path, comment) => {
    expect((await documentSource(source))[path]).toBe(comment);
  });
});

it('says what components render and hooks return', async () => {
  const source = `
    export function Button({ label, kind = 'plain' }: { label: string; kind?: string }) { return <button className={kind}>{label}</button>; }
    export const Page = () => <Button label="x" />;
    export function useToggle(initial = false) { const [on, setOn] = useState(initial); const toggle = () => setOn(!on); return [on, toggle] as const; }`;
  expect(await documentSource(source, { path: 'src/index.tsx' })).toEqual({
    Button: "Component that renders a `<button>`. `options.kind` defaults to `'plain'`.",
    Page: 'Component that renders a {@link Button}.',
    useToggle: 'Hook that returns `[on, toggle]`. `initial` defaults to `false`.',
  });
});

it('documents JavaScript', async () => {
  const source =
    "export function area(size, factor = 2) { if (size === undefined) throw new TypeError('no size'); return size * factor; }";
  expect(await documentSource(source, { path: 'src/index.js' })).toEqual({
    area: '`factor` defaults to `2`.\n\n@throws {@link TypeError} when `size` is `undefined`.',
  });
});
