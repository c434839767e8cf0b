import { describe, expect, test } from 'vitest';
import { extractSources } from '../extract/index.ts';
import { answersAlike, noteAnswers } from './noting-universe.ts';
import { createUniverse, type Universe } from './universe.ts';

const user = 'export function open(path: string): void {}';
const store = 'export class Store { get(): string { return "kept.json"; } }';
const always = (): boolean => true;

/** Puts the same questions to a universe. */
function ask(universe: Universe): void {
  const open = universe.symbol('src/user.ts:open');
  if (open === undefined) throw new Error('It declares no open.');
  for (const name of ['Store.get', 'probe', 'path']) universe.resolveName(name, open);
  universe.declared('Store');
  universe.members('src/store.ts:Store');
  universe.symbol('src/store.ts:Store');
  universe.hasFile('kept.json');
  universe.hasFlag('--force');
  universe.hasText('kept.json');
  universe.hasAddress('https://example.com/kept');
}

async function read(sources: Readonly<Record<string, string>>): Promise<Universe> {
  return createUniverse(await extractSources(sources));
}

async function noted(): Promise<ReturnType<typeof noteAnswers>> {
  const noting = noteAnswers(await read({ 'src/user.ts': user, 'src/store.ts': store }));
  ask(noting.universe);
  ask(noting.universe);
  return noting;
}

test('notes each question once, but names in scope, which change with their own module', async () => {
  const { answers } = await noted();
  expect(answers().map(([what, about]) => `${what} ${about}`)).toEqual([
    'symbol src/user.ts:open',
    'name Store.get',
    'name probe',
    'declared Store',
    'members src/store.ts:Store',
    'symbol src/store.ts:Store',
    'file kept.json',
    'flag --force',
    'text kept.json',
    'address https://example.com/kept',
  ]);
});

describe('answers', () => {
  test('are alike while nothing that was asked for changed', async () => {
    const { answers } = await noted();
    const now = await read({ 'src/user.ts': user, 'src/store.ts': store, 'src/other.ts': 'export const other = 1;' });
    expect(answersAlike(now, answers(), always)).toBe(true);
  });

  test.each([
    ['a name that was in vain is there', `${store} export function probe(): void {}`],
    ['a member is gone', store.replace('get()', 'got()')],
    ['a member is added', store.replace('get()', 'size = 1; get()')],
    ['a base opens the class', store.replace('Store', 'Store extends Elsewhere')],
    ['a text is gone', store.replace('kept.json', 'left.json')],
    ['a flag is there', `${store} export const flag = "--force";`],
    ['an address is there', `${store} export const home = "https://example.com/kept";`],
    ['a declaration is gone', 'export const rest = "kept.json";'],
  ])('differ when %s', async (_, changed) => {
    const { answers } = await noted();
    const now = await read({ 'src/user.ts': user, 'src/store.ts': changed });
    expect(answersAlike(now, answers(), always)).toBe(false);
  });

  test('differ when records that were given are others now', async () => {
    const { answers } = await noted();
    const now = await read({ 'src/user.ts': user, 'src/store.ts': store });
    expect(answersAlike(now, answers(), (module) => module !== 'src/store.ts')).toBe(false);
  });

  test('are alike while a record that was asked for by its id says the same, however its module changed', async () => {
    const noting = noteAnswers(await read({ 'src/store.ts': store }));
    noting.universe.symbol('src/store.ts:Store#get');
    const isAlike = async (changed: string): Promise<boolean> =>
      answersAlike(await read({ 'src/store.ts': changed }), noting.answers(), () => false);
    expect(await isAlike(`const above = 1;\n${store}`)).toBe(true);
    expect(await isAlike(store.replace('string', 'unknown'))).toBe(false);
    expect(await isAlike(store.replace('kept', 'left'))).toBe(false);
    expect(await isAlike(store.replace('get', '/** Reads. */ get'))).toBe(false);
  });
});
