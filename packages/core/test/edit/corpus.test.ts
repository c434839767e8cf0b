import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Doc } from '../../src/model/index.ts';
import { documentFile, extractFile } from './document.ts';

// zod ships its sources, and is a dependency anyway.
const folder = `${dirname(fileURLToPath(import.meta.resolve('zod')))}/src`;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !/\/(?:tests|benchmarks|locales)\//u.test(file));

it('documents every symbol of a large library, and changes nothing but comments', async () => {
  let symbols = 0;
  for (const file of files) {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const before = await extractFile(file, text);
    const docs = new Map(before.symbols.map(({ id }) => [id, docOf(id)]));
    const { planned, after, proof } = documentFile(before, text, docs);
    expect(proof, file).toEqual({ proven: true });

    const again = await extractFile(file, after);
    const kept = new Set(planned.problems.map(({ args }) => args['symbol']));
    expect(again.symbols.map(({ id, fingerprints }) => [id, fingerprints])).toEqual(
      before.symbols.map(({ id, fingerprints }) => [id, fingerprints]),
    );
    for (const { id, comment } of again.symbols) if (!kept.has(id)) expect(comment?.doc, id).toEqual(docOf(id));
    expect(documentFile(again, after, docs).planned.edits).toEqual([]);
    symbols += before.symbols.length;
  }
  expect(symbols).toBeGreaterThan(3000);
});

function docOf(id: string): Doc {
  const summary = `Stands above ${id.replaceAll(/[^\w.]+/gu, ' ')} to test it.`;
  return id.length % 2 === 0 ? { summary } : { summary, remarks: 'It has a second paragraph.', returns: 'Something.' };
}
