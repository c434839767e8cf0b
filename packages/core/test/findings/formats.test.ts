import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { compile } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import type { Finding, Problem } from '../../src/model/index.ts';
import { findingReporters, renderReport, renderReportPage, type ReportData } from '../../src/report/index.ts';

const require = createRequire(import.meta.url);

/** What may stand in a name or a sentence, and means something to one format or another. */
const nasty = [
  'plain',
  '<b>&amp;"\'</b> ]]> <!-- -->',
  'a|b `c|d` ``e``',
  'line\r\nbreak\ttab',
  '100% %0A ::error::x, y: z',
  '\u0000\u0008\u001b[31m\uFFFE\uD800 😀 日本',
  '[link](javascript:x) ![i](y) {mdx} <T>',
];

const findings: readonly Finding[] = nasty.flatMap((text, index) =>
  (['error', 'warning', 'info'] as const).map((severity) => ({
    code: `parameters/unknown`,
    severity,
    symbol: `src/${index} a#b.ts:Store#"${text.replaceAll(/[\r\n]/gu, ' ')}"`,
    args: { name: text },
    ...(index % 2 === 0 && { place: { module: `src/${index} a#b.ts`, line: index + 1, column: 2 } }),
  })),
);
const problems: readonly Problem[] = nasty.map((message) => ({
  code: 'file-does-not-parse',
  severity: 'warning',
  args: { file: 'src/bad.ts', message },
  place: { module: 'src/bad.ts' },
}));
const count = { total: 3, documented: 2, inherited: 1, percent: 66.6 };
const report = { findings, problems, coverage: count };
const messageOf = ({ args }: Finding): string => `describes "${args['name'] ?? ''}"`;
const context = { version: '1.2.3', messageOf, pathOf: (module: string) => `packages/shop/${module}` };
const data: ReportData = {
  version: '1.2.3',
  coverage: { scope: 'public', preset: 'docwright', ...count, byKind: [], byModule: [], symbols: [] },
  findings,
  problems,
  origins: {},
  states: {},
};

test('SARIF is valid by the schema of OASIS', () => {
  const schema = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  ) as Record<string, unknown>;
  // Ajv no longer knows draft 4, of which the schema uses nothing but the names of these two.
  delete schema['$schema'];
  delete schema['id'];
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  const log = JSON.parse(findingReporters.sarif(report, context)) as { runs: { results: { ruleId?: string }[] }[] };
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  expect(log.runs[0]?.results).toHaveLength(findings.length);
  expect(validate(JSON.parse(findingReporters.sarif({ ...report, findings: [], problems: [] }, context)))).toBe(true);
  expect(validate({ ...log, version: '2' })).toBe(false);
});

test('addresses of SARIF are addresses', () => {
  const text = findingReporters.sarif(report, context);
  const uris = [...text.matchAll(/"uri": "([^"]*)"/gu)].map(([, uri = '']) => uri);
  expect(uris.length).toBeGreaterThan(findings.length);
  for (const uri of uris) {
    const { pathname, hash } = new URL(uri, 'file:///repository/');
    expect(hash).toBe('');
    expect(decodeURIComponent(pathname)).toMatch(/^\/repository\/packages\/shop\/src\/(?:\d a#b|bad)\.ts$/u);
  }
});

test('JUnit is XML, valid by its schema, and counts what it holds', () => {
  using schema = XmlDocument.fromString(readFileSync(new URL('junit.xsd', import.meta.url), 'utf8'));
  using validator = XsdValidator.fromDoc(schema);
  for (const each of [report, { ...report, findings: [], problems: [] }]) {
    using document = XmlDocument.fromString(findingReporters.junit(each, context));
    validator.validate(document);
    const count = (path: string): number => document.find(path).length;
    expect(document.root.attr('tests')?.value).toBe(String(count('//testcase')));
    expect(document.root.attr('failures')?.value).toBe(String(count('//testcase[failure]')));
    expect(count('//failure')).toBe(each.findings.filter(({ severity }) => severity === 'error').length);
  }
  using other = XmlDocument.fromString('<testsuites><testsuite name="x" tests="1" failures="0" /></testsuites>');
  expect(() => {
    validator.validate(other);
  }).toThrow(/testcase/u);
});

test("annotations are those that GitHub's own toolkit writes", () => {
  const script = `
    const { error, warning, notice } = await import(${JSON.stringify(import.meta.resolve('@actions/core'))});
    const write = { error, warning, info: notice };
    for await (const chunk of process.stdin) for (const { severity, message, ...rest } of JSON.parse(chunk)) write[severity](message, rest);
  `;
  const annotations = findings.map((finding) => ({
    severity: finding.severity,
    message: messageOf(finding),
    title: `docwright ${finding.code}`,
    file: `packages/shop/${finding.place?.module ?? finding.symbol.split(':')[0] ?? ''}`,
    ...(finding.place && { startLine: finding.place.line, startColumn: finding.place.column }),
  }));
  const theirs = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    input: JSON.stringify(annotations),
    encoding: 'utf8',
  });
  const ours = findingReporters.github({ ...report, problems: [] }, context);
  expect(Buffer.from(ours).toString().split('\n').map(parseCommand)).toEqual(theirs.split('\n').map(parseCommand));
});

/** Properties have no order. */
function parseCommand(line: string): unknown {
  const {
    name,
    properties = '',
    message,
  } = /^::(?<name>\w+) (?<properties>.*?)::(?<message>.*)$/u.exec(line)?.groups ?? {};
  return name === undefined ? line : [name, properties.split(',').sort(), message];
}

test('the summary of a job is Markdown whose tables hold as many cells in each row, and no markup of a text', async () => {
  const tables: number[][] = [];
  const others: string[] = [];
  const collect = () => (tree: Node) => {
    for (const node of everyNode(tree)) {
      if (node.type === 'table') tables.push((node.children ?? []).map(({ children = [] }) => children.length));
      if (['html', 'link', 'image'].includes(node.type)) others.push(node.type);
    }
  };
  await compile(renderReport(data, messageOf), { format: 'md', remarkPlugins: [remarkGfm, collect] });
  expect(tables.map((rows) => [rows.length, new Set(rows).size])).toEqual([
    [findings.length + 1, 1],
    [problems.length + 1, 1],
  ]);
  expect(others).toEqual([]);
});

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

function everyNode(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(everyNode)];
}

test('the page is HTML without a fault, and no text becomes an element', () => {
  const faults: string[] = [];
  const page = renderReportPage(data, messageOf);
  parse(page, { onParseError: ({ code, startLine }) => faults.push(`${code} in line ${startLine}`) });
  expect(faults).toEqual([]);
  expect(page).not.toMatch(/<(?:b|img|script|!--)\b/u);
});
