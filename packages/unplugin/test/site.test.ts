import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BuildReport } from '../src/records.ts';
import { builds } from './bundlers.ts';
import { copyOf } from './temporary-folder.ts';

test('a build renders the static site where the configuration wants it', async () => {
  const root = copyOf('fixtures/builds/buttons');
  const reports: BuildReport[] = [];
  await builds['rollup']!(root, {
    mode: 'generate',
    summary: 'none',
    config: { inferTypes: false, scope: 'exported', site: { out: 'public', title: 'All buttons' } },
    output: { site: true },
    onReport: (report) => reports.push(report),
  });
  expect(reports.map(({ notes }) => notes)).toEqual([[]]);
  expect(readFileSync(join(root, 'public/index.html'), 'utf8')).toContain('All buttons');
  // Docs that this very build wrote are on it already.
  expect(readFileSync(join(root, 'public/llms-full.txt'), 'utf8')).toContain('darker');
  expect(existsSync(join(root, 'dist/index.html'))).toBe(false);
});
