import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocwrightConfig } from '@docwright/core/config';
import { expect, test, vi } from 'vitest';
import type { DocwrightOptions } from '../src/options.ts';
import type { BuildReport } from '../src/records.ts';
import { builds, buildWith, listOutput } from './bundlers.ts';
import { copyOf } from './temporary-folder.ts';

const quick: DocwrightOptions = { mode: 'generate', config: { inferTypes: false, scope: 'exported' } };

/** Builds a project with Rollup and tells everything that was said. */
async function buildHearing(
  root: string,
  options: DocwrightOptions = {},
  bundler = 'rollup',
): Promise<{ said: string[]; report: BuildReport | undefined; error: Error | undefined }> {
  const said: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  let report: BuildReport | undefined;
  let error: Error | undefined;
  try {
    await builds[bundler]!(root, { ...quick, summary: 'none', onReport: (each) => (report = each), ...options });
  } catch (thrown) {
    error = thrown as Error;
  } finally {
    write.mockRestore();
  }
  return { said: said.map((text) => text.trim()), report, error };
}

for (const bundler of Object.keys(builds)) {
  test(`${bundler}: a source that does not compile is the bundler's error, and no second one`, async () => {
    const root = copyOf('fixtures/builds/buttons');
    writeFileSync(join(root, 'src/colors.ts'), 'export function darker(color: string { return color; }');
    const { said, error, report } = await buildHearing(root, {}, bundler);
    expect(error).toBeDefined();
    expect(error?.message).not.toMatch(/docwright(?::| fails)/u);
    expect(said).toEqual([]);
    expect(report).toBeUndefined();
  });

  test(`${bundler}: a plugin used twice says so once, and does its work once`, async () => {
    const root = copyOf('fixtures/builds/buttons');
    const reports: BuildReport[] = [];
    const options = { ...quick, onReport: (report: BuildReport) => reports.push(report) };
    const { said, error } = await buildTwice(bundler, root, options);
    expect(error).toBeUndefined();
    expect(said).toEqual(['docwright: The plugin is used twice in this build; the second one does nothing.']);
    expect(reports).toHaveLength(1);
  });
}

test('a provider that fails does not fail the build, unless asked to', async () => {
  const root = copyOf('fixtures/builds/buttons');
  writeFileSync(
    join(root, 'mine.mjs'),
    "export default () => ({ name: 'mine', version: '1', async *generate() { throw new Error('no network'); } });",
  );
  const failing: DocwrightOptions = {
    config: { ...quick.config, provider: 'own', providers: { own: { module: './mine.mjs' } } },
    paid: { tokens: 1000 },
  };
  const { said, error, report } = await buildHearing(root, failing);
  expect(error).toBeUndefined();
  expect(said).toEqual([expect.stringMatching(/^docwright: The provider .*no network/u)]);
  expect(report?.coverage?.total).toBeGreaterThan(0);
  expect((await buildHearing(root, { ...failing, failOnProvider: true })).error?.message).toContain('failOnProvider');
});

test('a provider that costs money is asked only when the options say so, with a limit', async () => {
  const root = copyOf('fixtures/builds/buttons');
  writeFileSync(
    join(root, 'mine.mjs'),
    "export default () => ({ name: 'mine', version: '1', async *generate() { throw new Error('asked'); } });",
  );
  const config: DocwrightConfig = { ...quick.config, provider: 'own', providers: { own: { module: './mine.mjs' } } };
  const careful = await buildHearing(root, { config });
  expect(careful.said).toEqual([expect.stringContaining('is not asked in a build unless the option `paid` allows it')]);
  expect(careful.report?.mode).toBe('check');
  const unlimited = await buildHearing(root, { config, paid: true });
  expect(unlimited.said).toEqual([expect.stringContaining('is not asked without a limit')]);
});

test('without a tsconfig there is one message, and the bundle is made', async () => {
  const root = copyOf('fixtures/builds/buttons');
  rmSync(join(root, 'tsconfig.json'));
  const { said, error } = await buildHearing(root);
  expect(error).toBeUndefined();
  expect(said).toEqual([expect.stringMatching(/^docwright: There is no tsconfig\.json/u)]);
  expect(listOutput(root)).toEqual(['index.js']);
});

test('without a cache a check looks at the sources, says so once, and makes nothing to be committed', async () => {
  const root = copyOf('fixtures/builds/buttons');
  const { said, error, report } = await buildHearing(root, { mode: 'check' });
  expect(error).toBeUndefined();
  expect(said).toEqual([expect.stringMatching(/There is no \.docwright\/index\.json; run `docwright generate`/u)]);
  expect(report?.findings).toHaveLength(2);
  expect(existsSync(join(root, '.docwright/docs'))).toBe(false);
});

test('a cache that cannot be written is one message', async () => {
  const root = copyOf('fixtures/builds/buttons');
  mkdirSync(join(root, '.docwright'));
  // Who may do everything is stopped by no permission, but by what is in the way.
  symlinkSync('/proc/self/nowhere', join(root, '.docwright/docs'));
  const { said, error, report } = await buildHearing(root);
  expect(error).toBeUndefined();
  expect(said).toEqual([expect.stringContaining('cannot be written')]);
  expect(report?.generated?.documented).toBe(1);
});

test('a cache folder that is no folder is one message', async () => {
  const root = copyOf('fixtures/builds/buttons');
  writeFileSync(join(root, '.docwright'), 'in the way');
  const { said, error } = await buildHearing(root);
  expect(error).toBeUndefined();
  expect(said).toEqual([expect.stringContaining('ENOTDIR')]);
  expect(listOutput(root)).toEqual(['index.js']);
});

test('a cache of a newer docwright is left alone, with one message', async () => {
  const root = copyOf('fixtures/builds/buttons');
  mkdirSync(join(root, '.docwright'));
  const index = JSON.stringify({ schema: 99, modules: [] });
  writeFileSync(join(root, '.docwright/index.json'), index);
  const { said, error } = await buildHearing(root);
  expect(error).toBeUndefined();
  expect(said).toEqual([expect.stringContaining('newer docwright')]);
  expect(readFileSync(join(root, '.docwright/index.json'), 'utf8')).toBe(index);
});

test('a cache of an older docwright is rebuilt, with one message', async () => {
  const root = copyOf('fixtures/builds/buttons');
  await buildHearing(root);
  const files = ['index.json', 'docs/src/button.ts.json', 'docs/src/colors.ts.json'];
  for (const file of files.map((name) => join(root, '.docwright', name))) {
    const content = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...content, schema: 0 }));
  }
  const { said, error } = await buildHearing(root);
  expect(error).toBeUndefined();
  expect(said).toEqual([expect.stringContaining('older docwright')]);
  for (const file of files)
    expect(JSON.parse(readFileSync(join(root, '.docwright', file), 'utf8'))).toMatchObject({ schema: 1 });
});

test('unknown and wrong options are passed over, with a message for each', async () => {
  const root = copyOf('fixtures/builds/buttons');
  const options = { mod: 'check', failUnder: 200, output: { json: '../docs.json' } } as DocwrightOptions;
  const { said, error } = await buildHearing(root, options);
  expect(error).toBeUndefined();
  expect(said).toEqual([
    expect.stringContaining('There is no option "mod"'),
    expect.stringContaining('"failUnder" must be a number from 0 to 100'),
    expect.stringContaining('"output" must be an object'),
  ]);
});

test('an unknown option of the configuration is one message, and docs are left alone', async () => {
  const root = copyOf('fixtures/builds/buttons');
  const { said, error } = await buildHearing(root, { config: { scop: 'all' } as DocwrightConfig });
  expect(error).toBeUndefined();
  expect(said).toEqual([expect.stringContaining('There is no option scop')]);
});

test('a build with the plugin off has empty docs, and is not looked at', async () => {
  const root = copyOf('fixtures/builds/buttons');
  const { said, error, report } = await buildHearing(root, { mode: 'off' });
  expect([said, error, report]).toEqual([[], undefined, undefined]);
  expect(existsSync(join(root, '.docwright'))).toBe(false);
});

async function buildTwice(bundler: string, root: string, options: DocwrightOptions) {
  const said: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text).trim()) > 0);
  try {
    await buildWith[bundler]!(
      root,
      [options, options].map((each) => ({ ...each, summary: 'none' as const })),
    );
    return { said, error: undefined };
  } catch (error) {
    return { said, error };
  } finally {
    write.mockRestore();
  }
}
