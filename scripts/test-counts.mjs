// Sums the reports that Vitest leaves in each package (turbo restores them from its cache as well).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Adds up passed, failed and skipped tests of all packages under `root`. A file that could not be loaded counts as failed. */
export function countTests(root) {
  const reports = ['packages', 'apps', 'tooling'].flatMap((folder) => readReports(join(root, folder)));
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
