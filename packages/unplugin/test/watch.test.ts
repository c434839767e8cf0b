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

/**
 * Edits a file until the watcher notices, for it may not watch yet when the first build ends.
 *
 * @returns Milliseconds in which nothing may happen until no further build is to come: several times what it took to notice.
 */
async function untilWatching(file: string, countBuilds: () => number): Promise<number> {
  const before = countBuilds();
  let edited = 0;
  await expect
    .poll(
      () => {
        if (countBuilds() > before) return true;
        if (Date.now() - edited > 5000) {
          edited = Date.now();
          appendFileSync(file, '\n');
        }
        return false;
      },
      { interval: 20 },
    )
    .toBe(true);
  return Math.max(1000, 4 * (Date.now() - edited));
}

/** Waits until the number of builds stays the same for a time. */
async function untilQuiet(milliseconds: number, countBuilds: () => number): Promise<void> {
  let before;
  do {
    before = countBuilds();
    await delay(milliseconds);
  } while (countBuilds() !== before);
}

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
    const countBuilds = (): number => builds;
    expect((await reports.next()).generated?.documented).toBe(1);
    const quiet = await untilWatching(join(root, 'src/index.ts'), countBuilds);
    await untilQuiet(quiet, countBuilds);
    const before = builds;

    appendFileSync(join(root, 'src/colors.ts'), added);
    let report = await reports.next();
    // Those of the builds before come first; they have nothing to document.
    while (report.generated?.documented === 0) report = await reports.next();
    expect(report.generated?.documented).toBe(1);
    expect(readFileSync(join(root, '.docwright/docs/src/colors.ts.json'), 'utf8')).toContain('lighter');
    await delay(quiet);
    expect(builds).toBe(before + 1);
  });
}
