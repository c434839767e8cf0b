import { appendFile } from 'node:fs/promises';
import type { CheckResult } from '@docwright/core';
import { renderReport } from '@docwright/core/report';
import { formatFinding } from '@docwright/core/verify';
import type { Host } from './host.ts';
import { version } from './version.ts';

/** GitHub refuses a summary of more than 1 MiB; the annotations name every finding. */
const mostFindings = 500;

/** Adds where the documentation stands to the summary of a GitHub Actions job, where there is one. */
export async function appendSummary(
  { findings, coverage, problems }: CheckResult,
  { environment }: Pick<Host, 'environment'>,
): Promise<void> {
  const file = environment['GITHUB_STEP_SUMMARY'];
  if (!file) return;
  const shown = findings.slice(0, mostFindings);
  const data = { version, coverage, findings: shown, problems, origins: {}, states: {} };
  await appendFile(file, `${renderReport(data, formatFinding)}\n`);
}
