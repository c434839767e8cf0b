import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { extractModules } from '../../src/extract/index.ts';
import { linkModules } from '../../src/link/index.ts';
import { renderComment, type Doc, type SymbolTable } from '../../src/model/index.ts';
import { listProject } from '../../src/project/index.ts';
import { createUniverse, formatFinding, verifyDoc } from '../../src/verify/index.ts';
import { documentTable } from './document-sources.ts';

const root = fileURLToPath(new URL('../../../../examples/inventory', import.meta.url));
let table: SymbolTable;
let docs: ReadonlyMap<string, Doc>;

beforeAll(async () => {
  const project = await listProject({ root, files: [], exclude: [], tests: ['test/**/*.test.ts'] });
  const files = [...project.sources, ...project.tests].map(({ path }) => ({
    path,
    text: readFileSync(`${root}/${path}`, 'utf8'),
  }));
  const tests = new Set(project.tests.map(({ path }) => path));
  const options = { root, compilerOptions: project.compilerOptions, inferTypes: false, tests };
  table = linkModules(await extractModules(files, options), project);
  docs = await documentTable(table);
});

it('writes the comments of the example project', async () => {
  const comments = [...docs].map(([id, doc]) => {
    const raw = renderComment(doc, { indent: '', newline: '\n', width: 100, dialect: 'tsdoc' });
    return `// ${id}\n${raw}\n`;
  });
  await expect(comments.join('\n')).toMatchFileSnapshot('results/inventory.txt');
});

it('passes the truth gate with everything it writes', () => {
  const universe = createUniverse(table);
  const findings = [...docs].flatMap(([id, doc]) => verifyDoc(doc, table.symbols[id]!, universe));
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.map((finding) => `${finding.symbol}: ${formatFinding(finding)}`)).toEqual([]);
});

it('does not repeat a default that the code has not', () => {
  // The comment of the property says 5; the function takes 3.
  const attempts = docs.get('src/retry.ts:retry')?.parameters?.find(({ name }) => name === 'options.attempts');
  expect(attempts?.text).toBe('How often the operation is tried in all. Defaults to `3`.');
});
