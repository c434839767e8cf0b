// Sums the reports that Vitest leaves in each package (turbo restores them from its cache as well).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Adds up passed, failed and skipped tests of all packages under `root`. A file that could not be loaded counts as failed. */
export function countTests(root) {
  const reports = readAll(root);
  return {
    passed: sum(reports, (report) => report.numPassedTests),
    failed: sum(reports, (report) => report.numFailedTests + filesNotLoaded(report)),
    skipped: sum(reports, (report) => report.numPendingTests + report.numTodoTests),
  };
}

/** The closing line of a test run. */
export function formatCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Which tests failed and why, so that the end of a long log is enough to know. Empty when none did. */
export function formatFailures(root) {
  return readAll(root)
    .flatMap(({ testResults }) => testResults)
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => [
      ...assertionResults.filter(({ status }) => status === 'failed').map((test) => formatFailure(root, name, test)),
      ...(assertionResults.length === 0 ? [`FAILED ${relative(root, name)}\n${indent(message ?? '')}`] : []),
    ])
    .join('\n');
}

function formatFailure(root, file, { fullName, failureMessages }) {
  return `FAILED ${relative(root, file)} > ${fullName}\n${indent(failureMessages.join('\n'))}`;
}

function indent(text) {
  // A whole diff or page would push the names away.
  return stripVTControlCharacters(text)
    .split('\n')
    .slice(0, 12)
    .map((line) => `  ${line.slice(0, 300)}`)
    .join('\n');
}

function readAll(root) {
  return ['packages', 'apps', 'tooling'].flatMap((folder) => readReports(join(root, folder)));
}

function readReports(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name, '.vitest/results.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')));
}

function filesNotLoaded({ testResults }) {
  return testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
}

function sum(reports, count) {
  return reports.reduce((total, report) => total + count(report), 0);
}
