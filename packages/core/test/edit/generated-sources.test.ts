import fc from 'fast-check';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { parseComment, renderComment, sameDoc, type Doc } from '../../src/model/index.ts';
import { arbitrarySource } from './arbitrary-source.ts';
import { commentsOf, documentFile, extractFile } from './document.ts';

const docs: fc.Arbitrary<Doc> = fc.constantFrom<Doc[]>(
  { summary: 'New.' },
  { summary: 'Ends early */ or not, says `//`, @home and {braces}.' },
  { summary: 'First paragraph.\n\nSecond one.', returns: 'Größe 🚀.' },
  {
    summary: 'With parts.',
    parameters: [{ name: 'value', text: 'The value.' }],
    throws: [{ error: 'Error', text: 'always' }],
  },
  { summary: 'word '.repeat(40).trim(), examples: [{ code: 'call(); // => 1\n/* no */' }] },
);

it('applying comments to generated sources changes nothing but comments', async () => {
  let parsed = 0;
  const property = fc.asyncProperty(
    arbitrarySource,
    fc.array(docs, { minLength: 1 }),
    async ({ path, text }, choices) => {
      const before = await extractFile(path, text);
      fc.pre(before.problems.length === 0);
      parsed++;
      const wanted = new Map(before.symbols.map(({ id }, index) => [id, choices[index % choices.length] ?? nothing]));
      const { planned, after, proof } = documentFile(before, text, wanted);
      expect(proof).toEqual({ proven: true });
      expect(printed(path, after)).toBe(printed(path, text));

      const again = await extractFile(path, after);
      const edited = new Set(planned.edits.map(({ symbol }) => symbol));
      for (const { id, comment } of again.symbols) {
        if (edited.has(id)) expect(sameDoc(comment?.doc ?? nothing, asWritten(wanted.get(id) ?? nothing))).toBe(true);
        else expect(comment?.raw).toBe(commentsOf(before).get(id));
      }
      expect(again.symbols.map(({ id, fingerprints }) => [id, fingerprints])).toEqual(
        before.symbols.map(({ id, fingerprints }) => [id, fingerprints]),
      );
      expect(documentFile(again, after, wanted).planned.edits).toEqual([]);
    },
  );
  await fc.assert(property, { numRuns: 150 });
  expect(parsed).toBeGreaterThan(100);
});

const nothing: Doc = { summary: '' };

/** A doc as a comment can hold it: what would end the comment or start a tag is escaped. */
function asWritten(doc: Doc): Doc {
  return parseComment(renderComment(doc, { indent: '', newline: '\n', width: 80, dialect: 'tsdoc' })).doc;
}

/** The file as the compiler prints its tree, without comments and layout. */
function printed(path: string, text: string): string {
  const printer = ts.createPrinter({ removeComments: true });
  const plain = text.replaceAll('/*!', '/*'); // the printer keeps these
  return printer.printFile(ts.createSourceFile(path, plain, ts.ScriptTarget.Latest));
}
