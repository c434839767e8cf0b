import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { createReportQueue } from './report-queue.ts';
import { copyOf } from './temporary-folder.ts';
import { watchers } from './watchers.ts';

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const added = `
export function lighter(color: string): string {
  if (!color.startsWith('#')) throw new RangeError('No color.');
  return color.replaceAll('8', 'f');
}
`;

/** Nothing tells that no build will come; all these bundlers notice a change in less. */
const quiet = 1500;

for (const [bundler, watch] of Object.entries(watchers)) {
  test(`${bundler}: one edit is one build, although its docs are written`, async () => {
    const root = copyOf('fixtures/builds/buttons');
    const reports = createReportQueue();
    let builds = 0;
    const close = await watch(
      root,
      {
        mode: 'generate',
        summary: 'none',
        config: { inferTypes: false, scope: 'exported' },
        output: { json: true },
        onReport: reports.onReport,
      },
      () => builds++,
    );
    closing.push(close);
    expect((await reports.next()).generated?.documented).toBe(1);
    await delay(quiet);
    expect(builds).toBe(1);

    appendFileSync(join(root, 'src/colors.ts'), added);
    const report = await reports.next();
    expect(report.generated?.documented).toBe(1);
    expect(readFileSync(join(root, '.docwright/docs/src/colors.ts.json'), 'utf8')).toContain('lighter');
    await delay(quiet);
    expect(builds).toBe(2);
  });
}
