import { expect, test } from 'vitest';
import type { Finding } from '../../model/index.ts';
import type { FindingsReport, ReporterContext } from './finding-reporter.ts';
import { findingReporters } from './index.ts';

const unknown: Finding = {
  code: 'parameters/unknown',
  severity: 'error',
  symbol: 'src/money.ts:splitEvenly',
  part: { section: 'parameter', name: 'count' },
  args: { name: 'count' },
  place: { module: 'src/money.ts', line: 3, column: 17 },
};
const stale: Finding = {
  code: 'docs/review',
  severity: 'warning',
  symbol: 'src/a b.ts:Store#get',
  args: {},
  place: { module: 'src/a b.ts', line: 12 },
};
const report: FindingsReport = {
  findings: [unknown, stale],
  problems: [
    {
      code: 'file-does-not-parse',
      severity: 'warning',
      args: { file: 'src/bad.ts', message: '"}" expected' },
      place: { module: 'src/bad.ts' },
    },
  ],
  coverage: { total: 10, documented: 6, inherited: 1, percent: 60 },
};
const context: ReporterContext = {
  version: '1.2.3',
  messageOf: ({ args }) => `describes "${args['name'] ?? 'nothing'}",\nwhich is 100% wrong`,
  lineOf: ({ line }) => (line === 3 ? 'export function splitEvenly(parts: number) {' : undefined),
  pathOf: (module) => `packages/shop/${module}`,
};

test('pretty: by module, with a frame under the name', () => {
  const missing: Finding = { ...unknown, code: 'docs/missing', symbol: 'src/money.ts:Money#add', severity: 'warning' };
  const text = findingReporters.pretty(
    { ...report, findings: [unknown, missing] },
    { ...context, messageOf: () => 'Wrong.' },
  );
  expect(text).toBe(`src/money.ts
  3:17  error    splitEvenly  Wrong.  parameters/unknown
      3 | export function splitEvenly(parts: number) {
        |                 ^^^^^^^^^^^
  3:17  warning  Money#add    Wrong.  docs/missing

✖ 1 error, 1 warning; 60.0 % documented
`);
});

test('pretty: says when there is nothing to say', () => {
  expect(findingReporters.pretty({ ...report, findings: [] }, context)).toBe('✔ no findings; 60.0 % documented\n');
});

test('json: one object with sentences and counts', () => {
  const parsed = JSON.parse(findingReporters.json(report, context)) as Record<string, unknown>;
  expect(parsed).toMatchObject({
    version: '1.2.3',
    counts: { error: 1, warning: 1, info: 0 },
    coverage: { percent: 60 },
    findings: [{ code: 'parameters/unknown', message: expect.stringContaining('100% wrong') as string }, {}],
    problems: [{ code: 'file-does-not-parse', message: expect.stringContaining('src/bad.ts') as string }],
  });
});

test('github: one command a line, with what has a meaning there escaped', () => {
  expect(findingReporters.github(report, context).split('\n')).toEqual([
    '::error file=packages/shop/src/money.ts,line=3,col=17,title=docwright parameters/unknown::describes "count",%0Awhich is 100%25 wrong',
    '::warning file=packages/shop/src/a b.ts,line=12,title=docwright docs/review::describes "nothing",%0Awhich is 100%25 wrong',
    '::warning file=packages/shop/src/bad.ts,title=docwright file-does-not-parse::src/bad.ts does not parse ("}" expected); its symbols are left out until it does.',
    '',
  ]);
});

test('sarif: results with rules, places and fingerprints that do not depend on lines', () => {
  const sarif = (findings: readonly Finding[]) =>
    JSON.parse(findingReporters.sarif({ ...report, findings }, context)) as {
      runs: [{ results: Record<string, unknown>[] } & Record<string, unknown>];
    };
  const [run] = sarif([unknown, stale]).runs;
  expect(run).toMatchObject({
    tool: {
      driver: {
        name: 'docwright',
        version: '1.2.3',
        rules: [{ id: 'docs/review' }, { id: 'parameters/unknown', shortDescription: { text: 'parameters: unknown' } }],
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: [{ level: 'warning' }] }],
  });
  expect(run.results[0]).toMatchObject({
    ruleId: 'parameters/unknown',
    ruleIndex: 1,
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'packages/shop/src/money.ts', uriBaseId: '%SRCROOT%' },
          region: { startLine: 3, startColumn: 17 },
        },
      },
    ],
  });
  expect(JSON.stringify(run.results[1])).toContain('packages/shop/src/a%20b.ts');
  const moved = sarif([{ ...unknown, place: { module: 'src/money.ts', line: 99 } }]).runs[0].results[0];
  expect(moved?.['partialFingerprints']).toEqual(run.results[0]?.['partialFingerprints']);
});

test('junit: a suite for each module, a case for each symbol, failures for errors', () => {
  expect(findingReporters.junit(report, { ...context, messageOf: () => 'Says <b>"&\u0000' })).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="docwright" tests="3" failures="1">
      <testsuite name="docwright" tests="1" failures="0">
        <testcase name="the check ran" classname="docwright" />
        <system-err>src/bad.ts does not parse (&quot;}&quot; expected); its symbols are left out until it does.</system-err>
      </testsuite>
      <testsuite name="packages/shop/src/money.ts" tests="1" failures="1">
        <testcase name="src/money.ts:splitEvenly" classname="packages/shop/src/money.ts">
          <failure type="parameters/unknown" message="Says &lt;b&gt;&quot;&amp;�">line 3: Says &lt;b&gt;&quot;&amp;�</failure>
        </testcase>
      </testsuite>
      <testsuite name="packages/shop/src/a b.ts" tests="1" failures="0">
        <testcase name="src/a b.ts:Store#get" classname="packages/shop/src/a b.ts">
          <system-out>warning docs/review: line 12: Says &lt;b&gt;&quot;&amp;�</system-out>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `);
});

test('junit: nothing found is a case that passed', () => {
  const text = findingReporters.junit({ ...report, findings: [], problems: [] }, context);
  expect(text).toContain('<testsuites name="docwright" tests="1" failures="0">');
});
