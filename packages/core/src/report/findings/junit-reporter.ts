import { groupBy, formatProblem, moduleOf } from '../../model/index.ts';
import type { Finding } from '../../model/index.ts';
import { showable } from '../showable.ts';
import type { FindingReporter } from './finding-reporter.ts';

/**
 * JUnit XML as CI servers read it: a suite for each module, a case for each symbol with findings. Errors are failures;
 * what does not fail the check is output of its case.
 *
 * @see https://github.com/testmoapp/junitxml
 */
export const junitReporter: FindingReporter = ({ findings, problems }, { messageOf, pathOf = (path) => path }) => {
  const suites = [...groupBy(findings, ({ symbol }) => moduleOf(symbol))].map(([module, found]) =>
    renderSuite(pathOf(module), found, messageOf),
  );
  const trouble = problems.map((problem) => escapeXml(formatProblem(problem))).join('\n');
  const cases = 1 + new Set(findings.map(({ symbol }) => symbol)).size;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="docwright" tests="${cases}" failures="${countFailed(findings)}">`,
    // A report without any case counts as a broken one with some servers.
    '  <testsuite name="docwright" tests="1" failures="0">',
    '    <testcase name="the check ran" classname="docwright" />',
    // Once at most: readers take the first, or refuse the file.
    ...(trouble === '' ? [] : [`    <system-err>${trouble}</system-err>`]),
    '  </testsuite>',
    ...suites.flat(),
    '</testsuites>',
    '',
  ].join('\n');
};

function renderSuite(name: string, findings: readonly Finding[], messageOf: (finding: Finding) => string): string[] {
  const cases = [...groupBy(findings, ({ symbol }) => symbol)];
  return [
    `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${countFailed(findings)}">`,
    ...cases.flatMap(([symbol, found]) => [
      `    <testcase name="${escapeXml(symbol)}" classname="${escapeXml(name)}">`,
      ...found.map((finding) => `      ${renderFinding(finding, messageOf(finding))}`),
      '    </testcase>',
    ]),
    '  </testsuite>',
  ];
}

function renderFinding({ severity, code, place }: Finding, message: string): string {
  const text = escapeXml(place?.line === undefined ? message : `line ${place.line}: ${message}`);
  if (severity !== 'error') return `<system-out>${severity} ${escapeXml(code)}: ${text}</system-out>`;
  return `<failure type="${escapeXml(code)}" message="${escapeXml(message)}">${text}</failure>`;
}

/** Symbols, not findings: a case fails once. */
function countFailed(findings: readonly Finding[]): number {
  return new Set(findings.flatMap(({ severity, symbol }) => (severity === 'error' ? [symbol] : []))).size;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** XML 1.0 has no way at all to write most control characters. */
function escapeXml(text: string): string {
  return showable(text).replaceAll(/[&<>"\n]/gu, (character) => entities[character] ?? character);
}
