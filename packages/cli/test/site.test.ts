import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Coverage } from '@docwright/core/report';
import { beforeAll, describe, expect, test } from 'vitest';
import { exitCodes } from '../src/exit-code.ts';
import { main } from '../src/main.ts';
import { runDocwright } from './run-docwright.ts';
import { copyOf, temporaryFolder } from './temporary-folder.ts';
import { createTestHost } from './test-host.ts';

let project: string;

beforeAll(async () => {
  project = copyOf('examples/inventory');
  expect((await runDocwright(project, ['generate', '--apply'])).code).toBe(0);
});

describe('site build', () => {
  test('makes the site of a project without any configuration, and only what changed the second time', async () => {
    const first = await runDocwright(project, ['site', 'build']);
    expect(first).toMatchObject({ code: exitCodes.ok, stderr: '' });
    expect(first.stdout).toMatch(/^\d+ pages in site, \d+ files written\.\n$/u);
    expect(readFileSync(join(project, 'site/index.html'), 'utf8')).toContain('Entry points');
    const second = await runDocwright(project, ['site', 'build']);
    expect(second.stdout).toMatch(/, 0 files written\.\n$/u);
  });

  test('takes its options from the configuration, the command line winning', async () => {
    const cwd = copyWith(project, {
      site: { title: 'Stock room', out: 'public', footer: [{ text: 'Us', href: 'https://a.example' }] },
    });
    const { code, stdout } = await runDocwright(cwd, ['site', 'build', '--json', '--base', 'https://docs.example/']);
    expect(code).toBe(exitCodes.ok);
    expect(JSON.parse(stdout)).toMatchObject({ out: join(cwd, 'public'), problems: [] });
    const home = readFileSync(join(cwd, 'public/index.html'), 'utf8');
    expect(home).toContain('<title>Stock room</title>');
    expect(home).toContain('<a href="https://a.example">Us</a>');
    expect(readFileSync(join(cwd, 'public/sitemap.xml'), 'utf8')).toContain('https://docs.example/modules.html');
    await runDocwright(cwd, ['site', 'build', '--out', 'elsewhere']);
    expect(existsSync(join(cwd, 'elsewhere/index.html'))).toBe(true);
  });

  test('shows lines and sources of declarations as they stand after the comments were written', async () => {
    await runDocwright(project, ['site', 'build']);
    const positions = JSON.parse(readFileSync(join(project, '.docwright/tmp/positions.json'), 'utf8')) as Positions;
    const [module, { symbols }] = Object.entries(positions.modules).find(([path]) => path.endsWith('quantity.ts'))!;
    const lines = readFileSync(join(project, module), 'utf8').split('\n');
    expect(lines[symbols[`${module}:quantity`]!.start - 1]).toMatch(/^export function quantity\(/u);
    const page = readFileSync(join(project, `site/api/${module.replace('.ts', '.html')}`), 'utf8');
    expect(page).toContain('A quantity is zero or more, got');
  });

  test('says what is missing: a cache, a folder for a comparison, a revision', async () => {
    const empty = temporaryFolder();
    const none = await runDocwright(empty, ['site', 'build']);
    expect(none.code).toBe(exitCodes.usage);
    expect(none.stderr).toMatch(/^error: There is no docwright cache in .*; run `docwright generate` first\.\n$/u);
    const before = await runDocwright(project, ['site', 'build', '--before', temporaryFolder()]);
    expect(before.code).toBe(exitCodes.usage);
    expect(before.stderr).toMatch(/There is no cache in /u);
  });

  test('refuses a wrong option of the site with its name', async () => {
    const cwd = copyWith(project, { site: { direction: 'up' } });
    const { code, stderr } = await runDocwright(cwd, ['site', 'build']);
    expect(code).toBe(exitCodes.usage);
    expect(stderr).toBe('error: site.direction (docwright.config.json) is "up"; allowed: "ltr" or "rtl".\n');
  });
});

/** Every way to inherit documentation, or to seem to. */
const heirs = `import { Base } from './base.ts';
export interface Runner {
  /** Starts the work that waits longest. */
  run(): void;
}
export class Heir extends Base implements Runner {
  run(): void {}
  /** {@inheritDoc Runner.run} */
  walk(): void {}
  /** {@inheritDoc} */
  rest(): void {}
  /** {@inheritDoc nowhere} */
  stop(): void {}
  /** Stops. */
  halt(): void {}
}
`;
const base = `export class Base {
  /** Waits until somebody asks for work again. */
  rest(): void {}
}
`;

describe('the dashboard of a site', () => {
  test.each([
    ['the example', {}],
    ['limited kinds', { scope: 'exported', kinds: ['class', 'method', 'property'] }],
    ['a site that shows more than counts', { scope: 'public', kinds: ['function'], site: { scope: 'all' } }],
    ['the definition of TypeDoc', { scope: 'exported', preset: 'typedoc' }],
    ['the definition of Deno', { scope: 'all', preset: 'deno' }],
    [
      'the definition of API Extractor',
      { scope: 'all', preset: 'api-extractor', kinds: ['constructor', 'interface', 'method'] },
    ],
  ])('counts as `docwright coverage` does: %s', async (_, config) => {
    const cwd = copyOf('examples/inventory');
    writeFileSync(join(cwd, 'docwright.config.json'), JSON.stringify(config));
    writeFileSync(join(cwd, 'src/heirs.ts'), heirs);
    writeFileSync(join(cwd, 'src/base.ts'), base);
    expect((await runDocwright(cwd, ['generate', '--apply', 'src/quantity.ts'])).code).toBe(exitCodes.ok);
    const counted = await runDocwright(cwd, ['coverage', '--json']);
    const { documented, total, byKind } = JSON.parse(counted.stdout) as Coverage;
    expect(total).toBeGreaterThan(documented);
    await runDocwright(cwd, ['site', 'build']);
    const page = readFileSync(join(cwd, 'site/health/coverage.html'), 'utf8');
    expect(page).toContain(`${documented} of ${total} symbols are documented`);
    const kinds = page.slice(page.indexOf('By kind'), page.indexOf('By module'));
    const shares = [...kinds.matchAll(/(\d+) of (\d+)/gu)].map(([, part, all]) => `${part} of ${all}`);
    expect(shares).toEqual(byKind.map((kind) => `${kind.documented} of ${kind.total}`));
  });
});

describe('site diff', () => {
  test('compares with a revision of Git, and with a folder', async () => {
    const cwd = copyOf('examples/inventory');
    await runDocwright(cwd, ['generate']);
    git(cwd, 'init', '-q');
    git(cwd, 'add', '.');
    git(cwd, '-c', 'user.name=t', '-c', 'user.email=t@t', 'commit', '-qm', 'first');
    const same = await runDocwright(cwd, ['site', 'diff', 'HEAD']);
    expect(same).toMatchObject({ code: 0, stdout: 'The API and its documentation did not change.\n', stderr: '' });
    const file = join(cwd, 'src/quantity.ts');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        'export function quantity(value: number,',
        'export function quantity(value: number | string,',
      ),
    );
    await runDocwright(cwd, ['generate']);
    const changed = await runDocwright(cwd, ['site', 'diff', 'HEAD']);
    expect(changed.stdout).toContain('### Changed signatures (1)');
    expect(changed.stdout).toContain('+ function quantity(value: number | string,');
    const back = await runDocwright(cwd, ['site', 'diff', cwd, 'HEAD', '--format', 'json']);
    expect(JSON.parse(back.stdout)).toMatchObject({ signatures: [{ id: 'src/quantity.ts:quantity' }], added: [] });
    await runDocwright(cwd, ['site', 'build', '--before', 'HEAD']);
    expect(readFileSync(join(cwd, 'site/changes.md'), 'utf8')).toContain('number | string');
  });

  test('says so when Git does not know the revision', async () => {
    const { code, stderr } = await runDocwright(project, ['site', 'diff', 'nowhere']);
    expect(code).toBe(exitCodes.usage);
    expect(stderr).toMatch(/^error: Git cannot read the revision nowhere/u);
  });
});

describe('site dev', () => {
  test('serves the site, shows a change, and ends with Ctrl-C', async () => {
    const cwd = copyOf('examples/inventory');
    await runDocwright(cwd, ['generate']);
    const host = createTestHost({ cwd });
    const ended = main(['site', 'dev', '--port', '0'], host);
    await expect.poll(host.said.stdout).toMatch(/^http:/u);
    const url = host.said.stdout().trim();
    expect(await text(url)).toContain('Entry points');
    writeFileSync(join(cwd, 'README.md'), '# Inventory\n\nNews of today.\n');
    await expect.poll(() => text(url)).toContain('News of today.');
    host.interrupt();
    expect(await ended).toBe(exitCodes.ok);
  });

  test('refuses a port that is none', async () => {
    const { code, stderr } = await runDocwright(project, ['site', 'dev', '--port', 'http']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: --port is "http"; allowed: a whole number from 0 to 65535.\n',
    });
  });
});

describe('site eject', () => {
  test('copies the renderer once, and writes nothing over', async () => {
    const cwd = temporaryFolder();
    const first = await runDocwright(cwd, ['site', 'eject', 'our-site']);
    expect(first.code).toBe(exitCodes.ok);
    expect(existsSync(join(cwd, 'our-site/src/build/render-site.ts'))).toBe(true);
    const second = await runDocwright(cwd, ['site', 'eject', 'our-site']);
    expect(second.code).toBe(exitCodes.usage);
    expect(second.stderr).toBe('error: our-site has files already, and none is written over; name another folder.\n');
  });
});

test('a site of several packages', async () => {
  const cwd = temporaryFolder();
  for (const name of ['stock', 'shop']) cpSync(project, join(cwd, 'packages', name), { recursive: true });
  const config = (packages: string[]): void =>
    writeFileSync(join(cwd, 'docwright.config.json'), JSON.stringify({ site: { title: 'All', packages } }));
  config(['packages/*']);
  const { code, stderr } = await runDocwright(cwd, ['site', 'build']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(readFileSync(join(cwd, 'site/index.html'), 'utf8')).toContain('href="stock/index.html"');
  expect(existsSync(join(cwd, 'site/shop/modules.html'))).toBe(true);
  config(['apps/*']);
  expect((await runDocwright(cwd, ['site', 'build'])).stderr).toBe('error: No package is in apps/* (site.packages).\n');
});

interface Positions {
  readonly modules: Readonly<
    Record<string, { readonly symbols: Readonly<Record<string, { readonly start: number }>> }>
  >;
}

function copyWith(folder: string, config: object): string {
  const cwd = temporaryFolder();
  cpSync(folder, cwd, { recursive: true });
  writeFileSync(join(cwd, 'docwright.config.json'), JSON.stringify(config));
  return cwd;
}

function git(cwd: string, ...args: readonly string[]): void {
  execFileSync('git', args, { cwd, stdio: 'ignore' });
}

async function text(url: string): Promise<string> {
  return (await fetch(url)).text();
}
