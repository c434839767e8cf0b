import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDocsService } from '../src/docs/create-service.ts';
import { recallBuilds } from '../src/recall/recall-builds.ts';
import type { BuildReport, DocsSettings } from '../src/records.ts';
import { copyOf } from './temporary-folder.ts';

/** Builds of a copy of the fixture, each as one in a process of its own, and whether the service was asked. */
function project(options: Partial<DocsSettings> = {}) {
  const root = copyOf('fixtures/builds/buttons');
  const settings: DocsSettings = {
    root,
    mode: 'generate',
    config: { inferTypes: false, scope: 'exported' },
    include: [],
    exclude: [],
    paid: false,
    failOn: 'never',
    failOnProvider: false,
    output: {},
    colors: false,
    environment: {},
    ...options,
  };
  const build = async (
    changed: Partial<DocsSettings> = {},
    modules = ['button', 'colors', 'index'],
  ): Promise<{ report: BuildReport; asked: boolean }> => {
    let asked = false;
    const open = recallBuilds((told) => {
      const service = createDocsService(told);
      return {
        ...service,
        start() {
          asked = true;
          return service.start();
        },
      };
    });
    const service = open({ ...settings, ...changed });
    await service.start();
    return { report: await service.finish(modules.map((name) => join(root, `src/${name}.ts`))), asked };
  };
  return { root, build };
}

for (const mode of ['generate', 'check'] as const) {
  test(`${mode}: a build with nothing changed is told what the last one found`, async () => {
    const { build } = project({ mode, output: { json: 'docs.json', llms: 'llms.txt' } });
    const { report: first } = await build();
    const { report, asked } = await build();
    expect(asked).toBe(false);
    const generated = { documented: 0, rejected: 0, failed: 0 };
    expect(report).toEqual(mode === 'generate' ? { ...first, generated } : first);
  });
}

test('builds of other modules have reports of their own', async () => {
  const { build } = project();
  await build();
  expect((await build({}, ['colors'])).asked).toBe(true);
  expect((await build({}, ['colors'])).report.modules).toEqual(['src/colors.ts']);
  expect((await build({}, ['colors'])).asked).toBe(false);
  expect((await build()).asked).toBe(false);
});

const edits: Readonly<Record<string, (root: string) => void>> = {
  'a source': (root) => appendFileSync(join(root, 'src/colors.ts'), '\nexport const red = "#f00";\n'),
  'a new source': (root) => writeFileSync(join(root, 'src/new.ts'), 'export const red = "#f00";\n'),
  'a source in a new folder': (root) => {
    mkdirSync(join(root, 'src/deep/deeper'), { recursive: true });
    writeFileSync(join(root, 'src/deep/deeper/new.ts'), 'export const red = "#f00";\n');
  },
  'a source that is gone': (root) => rmSync(join(root, 'src/index.ts')),
  'a configuration': (root) => writeFileSync(join(root, 'docwright.config.json'), '{ "scope": "all" }'),
  'a program as configuration': (root) => writeFileSync(join(root, 'docwright.config.mjs'), 'export default {};\n'),
  tsconfig: (root) => appendFileSync(join(root, 'tsconfig.json'), '\n'),
  'package.json': (root) => appendFileSync(join(root, 'package.json'), '\n'),
  'the baseline': (root) => writeFileSync(join(root, 'docwright.baseline.json'), '{}'),
  'the shared cache': (root) => appendFileSync(join(root, '.docwright/docs/src/colors.ts.json'), '\n'),
  'a shard that is gone': (root) => rmSync(join(root, '.docwright/docs/src/colors.ts.json')),
};

for (const [what, edit] of Object.entries(edits)) {
  test(`what the last build found is not told after a change of ${what}`, async () => {
    const { root, build } = project();
    await build();
    expect((await build()).asked).toBe(false);
    edit(root);
    expect((await build()).asked).toBe(true);
  });
}

test('what bundlers write is no change', async () => {
  const { root, build } = project();
  await build();
  mkdirSync(join(root, 'dist/assets'), { recursive: true });
  writeFileSync(join(root, 'dist/assets/index.js'), 'export {};\n');
  expect((await build()).asked).toBe(false);
});

test('a damaged receipt is none, and no variable is written into one', async () => {
  const { root, build } = project({ environment: { DOCWRIGHT_EXCLUDE: '77777' } });
  await build();
  const folder = join(root, '.docwright/tmp/memo');
  const name = readdirSync(folder).find((each) => each.startsWith('built-'))!;
  expect(readFileSync(join(folder, name), 'utf8')).not.toContain('77777');
  writeFileSync(join(folder, name), '{');
  expect((await build()).asked).toBe(true);
});
