import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { expect, test } from 'vitest';
import type { DocwrightOptions } from '../src/options.ts';
import type { BuildReport } from '../src/records.ts';
import { builds, listOutput, plugin, readOutput, typescriptPlugin } from './bundlers.ts';
import { copyOf } from './temporary-folder.ts';

const graph = ['src/button.ts', 'src/colors.ts', 'src/index.ts'];
const quick: DocwrightOptions = { summary: 'none', config: { inferTypes: false, scope: 'exported' } };

/** A build of a copy of the fixture, and what was reported of it. */
async function buildCopy(
  bundler: string,
  options: DocwrightOptions,
  root: string = copyOf('fixtures/builds/buttons'),
): Promise<{ root: string; reports: BuildReport[] }> {
  const reports: BuildReport[] = [];
  await builds[bundler]!(root, { ...quick, onReport: (report) => reports.push(report), ...options });
  return { root, reports };
}

for (const bundler of Object.keys(builds)) {
  test(`${bundler}: checks the modules of the bundle, and writes nothing that is shared`, async () => {
    const { root, reports } = await buildCopy(bundler, { mode: 'check' });
    expect(reports).toHaveLength(1);
    expect(reports[0]!.modules).toEqual(graph);
    expect(reports[0]!.notes).toEqual([{ severity: 'info', text: expect.stringContaining('There is no') as string }]);
    expect(reports[0]!.findings.map(({ code, symbol }) => [code, symbol])).toEqual([
      ['parameters/unknown', 'src/button.ts:renderButton'],
      ['docs/missing', 'src/colors.ts:darker'],
    ]);
    expect(existsSync(join(root, '.docwright/index.json'))).toBe(false);
  });

  test(`${bundler}: documents them offline, and emits what is asked for`, async () => {
    const before = readFileSync(new URL('../../../fixtures/builds/buttons/src/colors.ts', import.meta.url), 'utf8');
    const { root, reports } = await buildCopy(bundler, {
      mode: 'generate',
      output: { json: true, llms: true, markdown: true },
    });
    expect(reports[0]!.generated).toEqual({ documented: 1, rejected: 0, failed: 0 });
    expect(readFileSync(join(root, 'src/colors.ts'), 'utf8')).toBe(before);
    const shard = JSON.parse(readFileSync(join(root, '.docwright/docs/src/colors.ts.json'), 'utf8')) as Shard;
    expect(shard.symbols['src/colors.ts:darker']).toMatchObject({ origin: 'generated', state: 'fresh' });
    expect(shard.symbols['src/colors.ts:darker']!.doc.throws).toHaveLength(1);
    expect(listOutput(root).filter((name) => !name.startsWith('index.'))).toEqual([
      'docs.json',
      'docs/README.md',
      'docs/src/button.md',
      'docs/src/colors.md',
      'docs/src/index.md',
      'llms.txt',
    ]);
    const data = JSON.parse(readOutput(root, 'docs.json')) as { modules: { path: string }[] };
    expect(data.modules.map(({ path }) => path)).toEqual(graph);
    expect(readOutput(root, 'docs/src/colors.md')).toContain('RangeError');
  });

  test(`${bundler}: gives docs to the program that is built`, async () => {
    const { root } = await buildCopy(bundler, { mode: 'check' });
    const file = listOutput(root).find((name) => /^index\.m?js$/u.test(name))!;
    const built = (await import(pathToFileURL(join(root, 'dist', file)).href)) as { guide: Guide };
    const [props] = built.guide.symbols;
    expect(props!.members!.map(({ name, type, optional, doc }) => [name, type, optional, doc?.summary])).toEqual([
      ['label', 'string', undefined, 'Text on the button.'],
      ['color', 'string', true, 'Color of the background, default white.'],
    ]);
  });

  test(`${bundler}: fails below a threshold, and says so`, async () => {
    const failing = buildCopy(bundler, { mode: 'check', failOn: 'error' });
    await expect(failing).rejects.toThrow(/docwright fails the build: 2 findings/u);
    await expect(buildCopy(bundler, { mode: 'check', failUnder: 100 })).rejects.toThrow(/100 % is asked for/u);
  });
}

test('all bundlers emit the same bytes, whatever was there before', async () => {
  const made: string[] = [];
  for (const bundler of Object.keys(builds)) {
    const { root } = await buildCopy(bundler, { mode: 'generate', output: { json: true, llms: true } });
    const bytes = (): string => readOutput(root, 'docs.json') + readOutput(root, 'llms.txt');
    made.push(bytes());
    const built = listOutput(root).map((file) => [file, readOutput(root, file)]);
    await buildCopy(bundler, { mode: 'generate', output: { json: true, llms: true } }, root);
    expect(listOutput(root).map((file) => [file, readOutput(root, file)])).toEqual(built);
    await buildCopy(bundler, { mode: 'check', output: { json: true, llms: true } }, root);
    made.push(bytes());
  }
  expect(new Set(made).size).toBe(1);
});

test('a second build reads no source, and writes nothing', async () => {
  const { root } = await buildCopy('rollup', { mode: 'generate' });
  const stamps = (): unknown[] => listFiles(join(root, '.docwright')).map((file) => [file, statSync(file).mtimeMs]);
  const before = stamps();
  const { reports } = await buildCopy('rollup', { mode: 'generate' }, root);
  expect(stamps()).toEqual(before);
  expect(reports[0]!.generated?.documented).toBe(0);
});

test('builds at once share the cache without loss', async () => {
  const root = copyOf('fixtures/builds/buttons');
  const names = ['one', 'two', 'three'];
  for (const name of names)
    writeFileSync(
      join(root, `src/${name}.ts`),
      `export function ${name}(text: string): string {\n  if (text === '') throw new RangeError('empty');\n  return text;\n}\n`,
    );
  await Promise.all(names.map((name) => buildOne(root, name)));
  for (const name of names)
    expect(readFileSync(join(root, `.docwright/docs/src/${name}.ts.json`), 'utf8')).toContain('"origin": "generated"');
});

interface Shard {
  symbols: Record<string, { doc: { throws: unknown[] } }>;
}

interface Guide {
  symbols: { members?: { name: string; type?: string; optional?: true; doc?: { summary: string } }[] }[];
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A build of one module, with a service and a cache of its own. */
async function buildOne(root: string, name: string): Promise<void> {
  const plugins = [typescriptPlugin, plugin.rollup({ root, mode: 'generate', ...quick })];
  const bundle = await rollup({ input: join(root, `src/${name}.ts`), plugins });
  await bundle.generate({ format: 'es' });
  await bundle.close();
}
