import { join } from 'node:path';
import { expect, it } from 'vitest';
import { symbolRecord, symbolTable } from '../../test/support/records.ts';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import { hashText, type SymbolTable } from '../model/index.ts';
import { openCache } from './open-cache.ts';

const id = 'src/a.ts:run';
const text = 'const one = 1;\n\nexport function run() {\n  return one;\n}\n';
const contentHash = hashText(text);

it('notes the first and last line of each declaration', async () => {
  const positions = open();
  await positions.update(table(text), () => Promise.resolve(text));
  expect(await positions.read()).toEqual({
    modules: { 'src/a.ts': { contentHash, symbols: { [id]: { start: 3, end: 5 } } } },
  });
});

it('reads a module again only when its text changed', async () => {
  const positions = open();
  const read: string[] = [];
  const readText = (module: string): Promise<string> => {
    read.push(module);
    return Promise.resolve(text);
  };
  await positions.update(table(text), readText);
  await positions.update(table(text), readText);
  expect(read).toEqual(['src/a.ts']);
});

it('leaves out a module whose text is no longer the one that was read', async () => {
  const positions = open();
  await positions.update(table(text), () => Promise.resolve(`${text}\n`));
  expect(await positions.read()).toEqual({ modules: {} });
});

it('moves down what stands below a written comment', async () => {
  const positions = open();
  await positions.update(table(text), () => Promise.resolve(text));
  const start = text.indexOf('export');
  const comment = '/**\n * Runs.\n */\n';
  const after = text.slice(0, start) + comment + text.slice(start);
  const edits = {
    module: 'src/a.ts',
    contentHash,
    edits: [{ range: { start, end: start }, text: comment, symbol: id }],
  };
  await positions.shift([{ edits, before: text, after }]);
  expect((await positions.read()).modules['src/a.ts']).toEqual({
    contentHash: hashText(after),
    symbols: { [id]: { start: 6, end: 8 } },
  });
});

function open() {
  return openCache({ folder: join(temporaryFolder(), '.docwright'), onProblem: ({ code }) => expect.unreachable(code) })
    .positions;
}

function table(source: string): SymbolTable {
  const range = { start: source.indexOf('export'), end: source.lastIndexOf('}') + 1 };
  const symbol = symbolRecord(id, { location: { range, line: 3, column: 17, commentAnchor: range.start } });
  const made = symbolTable([symbol]);
  return { ...made, modules: made.modules.map((module) => ({ ...module, contentHash: hashText(source) })) };
}
