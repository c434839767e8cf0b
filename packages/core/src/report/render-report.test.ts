import { expect, test } from 'vitest';
import type { Finding } from '../model/index.ts';
import { renderReport, renderReportCsv, renderReportPage } from './render-report.ts';
import type { ReportData } from './report-data.ts';
import { summarizeQuality } from './summarize-quality.ts';

const finding: Finding = {
  code: 'throws/unsupported',
  severity: 'error',
  symbol: 'src/store.ts:Store#get',
  args: {},
  place: { module: 'src/store.ts', line: 7 },
};
const count = { total: 3, documented: 2, inherited: 1, percent: 66.6 };
const data: ReportData = {
  version: '1.2.3',
  coverage: {
    packageName: 'shop',
    scope: 'public',
    preset: 'docwright',
    ...count,
    byKind: [{ name: 'method', ...count }],
    byModule: [{ name: 'src/store.ts', ...count }],
    symbols: [],
  },
  findings: [finding],
  problems: [],
  origins: { generated: 2 },
  states: { fresh: 2 },
  lastRun: {
    drafted: 3,
    accepted: 1,
    reused: 0,
    interrupted: false,
    rejected: [{ symbol: 'src/store.ts:Store#get', findings: [finding] }],
    nothingToAdd: [{ symbol: 'src/store.ts:Store#id', reason: 'its name says all' }],
    failed: [],
    skipped: { documented: 4 },
  },
};

test('the whole report', () => {
  expect(renderReport(data, () => 'promises a `RangeError` | nothing throws it')).toMatchInlineSnapshot(`
    "# Documentation of shop

    **66.6 %** documented: 2 of 3 symbols, 1 of them by inheritance (scope \`public\`, preset \`docwright\`). 1 error, 0 warnings.

    ## By kind

    | Kind | Documented | Of | Inherited |  |
    | --- | --- | --- | --- | --- |
    | \`method\` | 2 | 3 | 1 | 66.6 % |

    ## By module

    | Module | Documented | Of | Inherited |  |
    | --- | --- | --- | --- | --- |
    | \`src/store.ts\` | 2 | 3 | 1 | 66.6 % |

    ## Docs in the cache

    | Origin or state | Symbols |
    | --- | --- |
    | generated | 2 |
    | fresh | 2 |

    ## Findings

    | Severity | Where | Symbol | What | Code |
    | --- | --- | --- | --- | --- |
    | error | \`src/store.ts:7\` | \`Store#get\` | promises a \`RangeError\` \\| nothing throws it | \`throws/unsupported\` |

    ## Last run

    | Symbols |  |
    | --- | --- |
    | drafted | 3 |
    | accepted | 1 |
    | taken from an interrupted run | 0 |
    | rejected | 1 |
    | nothing to add | 1 |
    | failed | 0 |
    | left alone: documented | 4 |

    ## Rejected drafts by check

    | Check | Drafts |
    | --- | --- |
    | \`throws\` | 1 |

    ## Rejected drafts

    | Symbol | Why |
    | --- | --- |
    | \`src/store.ts:Store#get\` | promises a \`RangeError\` \\| nothing throws it |

    ## Nothing to add

    | Symbol | Why |
    | --- | --- |
    | \`src/store.ts:Store#id\` | its name says all |

    Made by docwright 1.2.3.
    "
  `);
});

test('what there is not has no section', () => {
  const { version, coverage } = data;
  const text = renderReport({ version, coverage, findings: [], problems: [], origins: {}, states: {} }, () => '');
  expect(text).not.toMatch(/Last run|Findings|Rejected|Problems|Docs in the cache/u);
});

const noRun: ReportData = {
  version: '1',
  coverage: data.coverage,
  findings: [finding],
  problems: [],
  origins: {},
  states: {},
};

test('a page shows the same tables, and nothing of a text is markup', () => {
  const page = renderReportPage(noRun, () => '<img src=x> & `a<b>`');
  expect(page).toContain('<td>&lt;img src=x> &amp; <code>a&lt;b></code></td>');
  expect(page.match(/<h2>.*?<\/h2>/gu)).toEqual(['<h2>By kind</h2>', '<h2>By module</h2>', '<h2>Findings</h2>']);
});

test('CSV quotes what has to be, and holds no formula', () => {
  const lines = renderReportCsv(noRun, () => '=HYPERLINK("x"), `y`').split('\r\n');
  expect(lines).toContain(`Findings,error,src/store.ts:7,Store#get,"'=HYPERLINK(""x""), y",throws/unsupported`);
});

test('scores, and what the weakest docs lost points for', () => {
  const scores = { completeness: 40, clarity: 100, consistency: 100, complexity: 100 };
  const lost = [{ code: 'completeness/throws', args: { error: 'RangeError', condition: '' }, points: 12 }];
  const docs = [90, 50, 70].map((overall, index) => ({
    id: `src/a.ts:f${index}`,
    kind: 'function' as const,
    overall,
    ...scores,
    findings: lost,
  }));
  const text = renderReport({ ...noRun, quality: summarizeQuality(docs, 1) }, () => '');
  expect(text).toContain('| overall | 3 | 50 | 70 | 90 |');
  expect(text).toContain(
    '| `src/a.ts:f1` | 50 | 17 % | 17 % | It does not say that it throws RangeError. (completeness/throws, −12) |',
  );
  expect(text).not.toContain('src/a.ts:f2');
});
