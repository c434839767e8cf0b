import type { ResolvedConfig } from '../config/index.ts';
import type { Finding, Severity } from '../model/index.ts';
import { askedSeverity } from '../verify/index.ts';

/** Findings of the truth gate at the severities that the configuration gives them, without those that are off. */
export function weigh<Each extends Pick<Finding, 'code' | 'severity'>>(
  findings: readonly Each[],
  { check }: ResolvedConfig,
): Each[] {
  return findings.flatMap((finding) => {
    const severity = severityOf(finding, check);
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

function severityOf(
  { code, severity }: Pick<Finding, 'code' | 'severity'>,
  check: ResolvedConfig['check'],
): Severity | 'off' {
  return askedSeverity(code, check.checks) ?? (severity === 'error' ? check.false : severity);
}
