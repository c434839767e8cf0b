import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { listProject, type ListOptions } from './list-project.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Writes files below a new folder; objects become JSON, other names empty files. */
function project(files: Record<string, unknown>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'docwright-')));
  folders.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

function list(root: string, options: Partial<ListOptions> = {}): ReturnType<typeof listProject> {
  return listProject({ root, files: [], exclude: [], tests: ['**/*.test.ts'], ...options });
}

async function sourcesOf(files: Record<string, unknown>, options: Partial<ListOptions> = {}): Promise<string[]> {
  return (await list(project(files), options)).sources.map(({ path }) => path);
}

describe('listProject', () => {
  it('lists sources, tests, names and entry points', async () => {
    const root = project({
      'package.json': { name: 'shop', version: '1.2.3', exports: './dist/index.js' },
      'tsconfig.json': { compilerOptions: { rootDir: 'src', outDir: 'dist' }, include: ['src'] },
      'src/index.ts': 'export {};',
      'src/index.test.ts': '',
      'test/shop.test.ts': '',
      'dist/index.d.ts': '',
      'dist/index.test.ts': '',
    });
    const found = await list(root);
    expect(found).toMatchObject({
      root,
      packageName: 'shop',
      packageVersion: '1.2.3',
      tsconfig: 'tsconfig.json',
      compilerOptions: { rootDir: 'src', outDir: 'dist' },
      sources: [{ path: 'src/index.ts', size: 10 }],
      tests: [{ path: 'src/index.test.ts' }, { path: 'test/shop.test.ts' }],
      entryPoints: [{ name: '.', module: 'src/index.ts' }],
      problems: [],
    });
    expect(found.sources[0]?.modified).toBeGreaterThan(0);
  });

  it('includes everything but installed and built files by default', async () => {
    const files = {
      'tsconfig.json': { compilerOptions: { outDir: 'out' } },
      'a.ts': '',
      'b.js': '',
      'lib/c.tsx': '',
      'node_modules/x/index.ts': '',
      'lib/node_modules/x/index.ts': '',
      'out/a.d.ts': '',
    };
    expect(await sourcesOf(files)).toEqual(['a.ts', 'lib/c.tsx']);
  });

  it('reads JavaScript with allowJs, and only the handwritten of several files of one name', async () => {
    const files = {
      'tsconfig.json': '{ // comment\n "compilerOptions": { "allowJs": true, }, "include": ["src/**/*"] }',
      'src/a.ts': '',
      'src/a.js': '',
      'src/a.d.ts': '',
      'src/b.mjs': '',
      'src/c.min.js': '',
      'src/d.cts': '',
    };
    expect(await sourcesOf(files)).toEqual(['src/a.ts', 'src/b.mjs', 'src/d.cts']);
  });

  it('honours files, include and exclude, also from an extended config elsewhere', async () => {
    const files = {
      'config/base.json': { include: ['../src'], exclude: ['../src/generated', '../src/*.skip.ts'] },
      'tsconfig.json': { extends: './config/base.json', files: ['extra/one.ts'] },
      'src/a.ts': '',
      'src/b.skip.ts': '',
      'src/generated/c.ts': '',
      'src/own.ts': '',
      'extra/one.ts': '',
      'extra/two.ts': '',
    };
    expect(await sourcesOf(files, { exclude: ['src/own.ts'] })).toEqual(['extra/one.ts', 'src/a.ts']);
  });

  it('leaves its own configuration out', async () => {
    expect(await sourcesOf({ 'tsconfig.json': {}, 'a.ts': '', 'docwright.config.ts': '' })).toEqual(['a.ts']);
  });

  it('takes brackets in tsconfig patterns for what they are', async () => {
    const files = {
      'tsconfig.json': { include: ['app/[id]/*.ts', 'app/(group)'], exclude: ['app/(group)/[x].ts'] },
      'app/[id]/page.ts': '',
      'app/i/page.ts': '',
      'app/(group)/a.ts': '',
      'app/(group)/[x].ts': '',
    };
    expect(await sourcesOf(files)).toEqual(['app/(group)/a.ts', 'app/[id]/page.ts']);
  });

  it('follows the references of a solution', async () => {
    const found = await list(
      project({
        'tsconfig.json': { files: [], references: [{ path: './tsconfig.app.json' }, { path: 'tools' }] },
        'tsconfig.app.json': {
          include: ['src'],
          compilerOptions: { strict: true, paths: { '@/*': ['./src/*'] } },
        },
        'tools/tsconfig.json': {
          compilerOptions: { paths: { '~/*': ['./lib/*'] } },
          references: [{ path: '../' }],
        },
        'src/a.ts': '',
        'tools/lib/b.ts': '',
        'other/c.ts': '',
      }),
    );
    expect(found.sources.map(({ path }) => path)).toEqual(['src/a.ts', 'tools/lib/b.ts']);
    expect(found.compilerOptions['paths']).toEqual({ '@/*': ['./src/*'], '~/*': ['./tools/lib/*'] });
  });

  it('needs no tsconfig when globs are given', async () => {
    const root = project({ 'lib/a.ts': '', 'lib/b.js': '', 'src/c.ts': '' });
    const found = await list(root, { files: ['lib'] });
    expect(found.sources.map(({ path }) => path)).toEqual(['lib/a.ts', 'lib/b.js']);
    expect(found.tsconfig).toBeUndefined();
    expect(found.problems).toEqual([]);
  });

  it('says what the user must cure', async () => {
    const problems = async (files: Record<string, unknown>, options: Partial<ListOptions> = {}): Promise<unknown> =>
      (await list(project(files), options)).problems;
    expect(await problems({ 'a.ts': '' })).toEqual([
      { code: 'tsconfig-missing', severity: 'error', args: { file: 'tsconfig.json' } },
    ]);
    expect((await list('/nowhere/at/all')).problems).toMatchObject([{ code: 'tsconfig-missing' }]);
    expect(await problems({ 'tsconfig.json': { extends: './gone.json' } })).toMatchObject([
      { code: 'tsconfig-invalid', severity: 'error', args: { file: 'tsconfig.json' } },
    ]);
    expect(await problems({ 'tsconfig.json': '{ "include": ["src"', 'src/a.ts': '' })).toEqual([
      {
        code: 'tsconfig-invalid',
        severity: 'error',
        args: { file: 'tsconfig.json', message: 'it is not valid JSON with comments' },
      },
    ]);
    expect(await problems({ 'tsconfig.json': { include: ['src'] } })).toMatchObject([
      { code: 'no-source-files', severity: 'error', args: { file: 'tsconfig.json' } },
    ]);
    expect(await problems({}, { files: ['lib/*.ts'] })).toMatchObject([
      { code: 'no-file-matches', args: { globs: 'lib/*.ts' } },
    ]);
    expect(await problems({ 'package.json': '[1]', 'a.ts': '' }, { files: ['a.ts'] })).toMatchObject([
      { code: 'file-unreadable', args: { file: 'package.json' } },
    ]);
  });

  it('leaves out what leads outside of the root, with one problem per link', async () => {
    const outside = project({ 'x.ts': '', 'y.ts': '' });
    const root = project({ 'tsconfig.json': { include: ['src'] }, 'src/a.ts': '' });
    symlinkSync(outside, join(root, 'src/linked'));
    symlinkSync(join(outside, 'x.ts'), join(root, 'src/x.ts'));
    const { sources, problems } = await list(root);
    expect(sources.map(({ path }) => path)).toEqual(['src/a.ts']);
    expect(problems).toEqual([
      { code: 'file-outside-root', severity: 'warning', args: { file: 'src/linked', target: outside } },
      { code: 'file-outside-root', severity: 'warning', args: { file: 'src/x.ts', target: `${outside}/x.ts` } },
    ]);
  });

  it('lists a file once that is reached through a link inside the root, and survives a link to its own folder', async () => {
    const root = project({ 'tsconfig.json': {}, 'real/a.ts': '' });
    symlinkSync(join(root, 'real'), join(root, 'alias'));
    symlinkSync(join(root, 'real'), join(root, 'real/self'));
    expect((await list(root)).sources.map(({ path }) => path)).toEqual(['real/a.ts']);
  });
});
