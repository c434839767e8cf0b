import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Doc, SymbolId } from '../../src/model/index.ts';
import { documentFile, extractFile } from './document.ts';

const folder = fileURLToPath(new URL('../../../../fixtures/edits/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\/src\/.*\.[cm]?[jt]sx?$/u.test(file.replaceAll('\\', '/')))
  .sort();

function docsFor(ids: readonly SymbolId[]): Map<SymbolId, Doc> {
  return new Map(ids.map((id, index) => [id, index % 2 === 0 ? short : long]));
}
const short: Doc = { summary: 'Placed by the test.' };
const long: Doc = { summary: 'Placed by the test,\n\nin two paragraphs.', returns: 'Something.' };

describe.each(files)('%s', (file) => {
  const text = readFileSync(`${folder}/${file}`, 'utf8');

  it('takes comments on every symbol, proven, and none the second time', async () => {
    const before = await extractFile(file, text);
    if (before.problems.length > 0) {
      expect(before.symbols).toEqual([]);
      return;
    }
    const docs = docsFor(before.symbols.map(({ id }) => id));
    const { planned, after, proof } = documentFile(before, text, docs);
    expect(proof).toEqual({ proven: true });
    const again = await extractFile(file, after);
    expect(again.symbols.map(({ id, fingerprints }) => [id, fingerprints])).toEqual(
      before.symbols.map(({ id, fingerprints }) => [id, fingerprints]),
    );
    expect(documentFile(again, after, docs).planned.edits).toEqual([]);
    const left = planned.problems.map(({ code, args }) => `${code} ${args['symbol'] ?? ''} ${args['tags'] ?? ''}`);
    await expect([...left, visible(after)].join('\n')).toMatchFileSnapshot(`results/${file}.txt`);
  });
});

/** Bytes that git or an editor may change without being seen. */
function visible(text: string): string {
  return text.replaceAll('\uFEFF', '<BOM>').replaceAll('\r\n', '<CRLF>\n').replaceAll('\r', '<CR>\n');
}
