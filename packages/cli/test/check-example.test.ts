import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { runDocwright } from './run-docwright.ts';
import { copyOf } from './temporary-folder.ts';

// The README of the example names what is planted in it. Its shared cache was committed when two comments were still right.

interface Report {
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly symbol: string;
    readonly message: string;
  }[];
  readonly coverage: { readonly total: number; readonly documented: number };
}

const planted = [
  'src/event-emitter.ts:EventEmitter#clear returns/of-nothing warning',
  'src/money.ts:splitEvenly parameters/unknown error',
  'src/quantity.ts:parseQuantity throws/impossible warning',
  'src/retry.ts:RetryOptions#attempts defaults/wrong error',
  'src/stock.ts:pick docs/stale error',
  'src/stock.ts:cheapest docs/review warning',
  'src/store.ts:Store#itemCount docs/restates-name error',
  'src/store.ts:Store#restore existence/unknown-link error',
];
const isGap = ({ code }: { code: string }): boolean => /^docs\/(?:missing|inherits-undocumented)$/u.test(code);

let cwd: string;

beforeAll(() => {
  cwd = copyOf('examples/inventory', { withCache: true });
});

async function check(): Promise<Report> {
  const { stdout, stderr } = await runDocwright(cwd, ['check', '--format', 'json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Report;
}

test('check finds the planted false, stale and missing docs of the example, and nothing else', async () => {
  const { findings, coverage } = await check();
  const inComments = findings.filter((finding) => !isGap(finding));
  expect(inComments.map(({ code, severity, symbol }) => `${symbol} ${code} ${severity}`)).toEqual(planted);
  const gaps = findings.filter(isGap);
  // The one more is the getter whose comment restates its name.
  expect(gaps).toHaveLength(coverage.total - coverage.documented - 1);
  const lines = gaps.map(({ code, symbol }) => `${symbol} ${code}\n`);
  await expect(lines.join('')).toMatchFileSnapshot('results/undocumented-example.txt');
});

test('what is said of stale docs tells what changed below them, as docs/drift.md shows', async () => {
  const { findings } = await check();
  const said = findings
    .filter(({ code }) => code === 'docs/stale' || code === 'docs/review')
    .map(({ code, symbol, message }) => `${symbol} ${code}\n${message}`);
  const page = readFileSync(new URL('../../../docs/drift.md', import.meta.url), 'utf8');
  expect(/<!-- found -->\s+```text\n(.*)\n```\s+<!-- \/found -->/su.exec(page)?.[1]).toBe(said.join('\n\n'));
});

test('a run that documents the rest leaves the stale comments of people alone, and they stay stale', async () => {
  const other = copyOf('examples/inventory', { withCache: true });
  expect((await runDocwright(other, ['generate', '--apply'])).code).toBe(0);
  expect(await troubleIn(other)).toEqual(planted);
});

test('without its cache the example has nothing stale', async () => {
  const other = copyOf('examples/inventory');
  expect(await troubleIn(other)).toEqual(planted.filter((line) => !line.startsWith('src/stock.ts:')));
});

/** What is wrong with comments, without hints that ask for nothing. */
async function troubleIn(folder: string): Promise<string[]> {
  const { stdout } = await runDocwright(folder, ['check', '--format', 'json']);
  const { findings } = JSON.parse(stdout) as Report;
  return findings
    .filter((finding) => !isGap(finding) && finding.severity !== 'info')
    .map(({ code, severity, symbol }) => `${symbol} ${code} ${severity}`);
}
