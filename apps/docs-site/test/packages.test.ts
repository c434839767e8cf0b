import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderSite, type SiteOptions, type SiteResult } from '../src/index.ts';
import { symbol, writeCache, writeText } from './build-cache.ts';

const root = await mkdtemp(join(tmpdir(), 'docwright-packages-'));
const out = join(root, 'site');
const read = (path: string): Promise<string> => readFile(join(out, path), 'utf8');
const folderOf = (name: string): string => join(root, 'packages', name);

const options: SiteOptions = {
  cache: join(root, '.docwright'),
  root,
  out,
  guides: [],
  site: { title: 'Acme' },
  packages: ['jobs', 'web'].map((path) => ({ path, root: folderOf(path), cache: join(folderOf(path), '.docwright') })),
};

let built: SiteResult;

beforeAll(async () => {
  const job = symbol('interface', 'Job', 'interface Job', { doc: { summary: 'Something to be done.' } });
  await writeCache(join(folderOf('jobs'), '.docwright'), {
    packageName: '@acme/jobs',
    modules: { 'src/job.ts': { Job: job } },
    index: { publicNames: { './model#Job': 'src/job.ts:Job' } },
  });
  const run = symbol('function', 'run', 'function run(job: Job, promise: Promise): void', {
    parameters: [{ name: 'job', type: { text: 'Job', from: 'written' } }],
  });
  await writeCache(join(folderOf('web'), '.docwright'), {
    packageName: '@acme/web',
    modules: { 'src/run.ts': { run } },
    shard: { externals: { Job: '@acme/jobs/model#Job', Promise: 'bluebird#default' } },
  });
  await writeText(
    join(folderOf('jobs'), 'package.json'),
    JSON.stringify({ name: '@acme/jobs', description: 'Work in the background.' }),
  );
  built = await renderSite(options);
});

describe('a site of several packages', () => {
  it('links a type of one package to its page in another', async () => {
    const page = await read('web/api/src/run.html');
    expect(page).toContain('<a class="t" href="../../../jobs/api/src/job.html#Job">Job</a>');
  });

  it('does not take a type that is imported under the name of a type of the library for that one', async () => {
    expect(await read('web/api/src/run.html')).not.toContain('Global_Objects/Promise');
  });

  it('has a home page that lists the packages, and no page about modules that are not there', async () => {
    expect(built.problems).toEqual([]);
    const home = await read('index.html');
    expect(home).toContain('<a href="jobs/index.html">@acme/jobs</a>');
    expect(home).toContain('Work in the background.');
    expect(home).not.toContain('modules.html');
    expect(await read('jobs/index.html')).toContain('href="../index.html">All packages</a>');
    expect(await read('llms.txt')).toContain('- [@acme/jobs](jobs/llms.txt): Work in the background.');
  });

  it('is searched as a whole from its home page', async () => {
    const names = await read('search/names.js');
    expect(names).toContain('>jobs/api/src/job.html jobs/src/job.ts');
    expect(names).toContain('>web/api/src/run.html web/src/run.ts');
  });

  it('writes nothing when nothing changed, and follows a type that moved', async () => {
    expect((await renderSite(options)).written).toEqual([]);
    await writeCache(join(folderOf('jobs'), '.docwright'), {
      packageName: '@acme/jobs',
      modules: { 'src/task.ts': { Job: symbol('interface', 'Job', 'interface Job') } },
      index: { publicNames: { './model#Job': 'src/task.ts:Job' } },
    });
    const { written } = await renderSite(options);
    expect(written).toContain('web/api/src/run.html');
    expect(await read('web/api/src/run.html')).toContain('../../../jobs/api/src/task.html#Job');
  });
});
