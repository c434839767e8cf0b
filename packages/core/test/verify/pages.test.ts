import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { extractSources } from '../../src/extract/index.ts';
import { checks, createUniverse, lateChecks, verifyDoc, type Check, type Writer } from '../../src/verify/index.ts';
import { renderCheckPage, renderCheckIndex } from './render-check-page.ts';

// The checks are the only source of their pages: `vitest run test/verify --update` writes them.

const folder = '../../../../docs/checks';
const style = { singleQuote: true, printWidth: 120, proseWrap: 'always', parser: 'markdown' } as const;

test.each([...checks, ...lateChecks].map((check) => [check.name, check] as const))(
  'the page about %s follows from the check',
  async (_, check) => {
    await expect(await format(renderCheckPage(check), style)).toMatchFileSnapshot(`${folder}/${check.name}.md`);
  },
);

test('the list of pages follows from the checks', async () => {
  await expect(await format(renderCheckIndex([...checks, ...lateChecks]), style)).toMatchFileSnapshot(
    `${folder}/README.md`,
  );
});

describe('the example of', () => {
  test.each(checks.map((check) => [check.name, check] as const))(
    '%s shows what it catches, and nothing where it is cured',
    async (_, check) => {
      expect(await codesOf(check, check.example.wrong)).toContain(`${check.name}/${check.example.code}`);
      expect(await codesOf(check, check.example.right)).toEqual([]);
    },
  );
});

/** What a check finds in the comments of a module, as those of a person and as drafts. */
async function codesOf({ name }: Check, source: string): Promise<string[]> {
  const table = await extractSources({ 'src/index.ts': source });
  const universe = createUniverse(table);
  const writers: readonly Writer[] = ['human', 'draft'];
  const found = Object.values(table.symbols).flatMap((symbol) =>
    writers.flatMap((writer) => (symbol.comment ? verifyDoc(symbol.comment.doc, symbol, universe, { writer }) : [])),
  );
  return found.map(({ code }) => code).filter((code) => code.startsWith(`${name}/`));
}
