import type { ResolvedConfig } from './config/index.ts';
import type { Finding, Severity } from './model/index.ts';

/** Findings of the truth gate at the severities that the configuration gives them, without those that are off. */
export function weigh(findings: readonly Finding[], { check }: ResolvedConfig): Finding[] {
  return findings.flatMap((finding) => {
    const severity = severityOf(finding, check);
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

function severityOf({ code, severity }: Finding, check: ResolvedConfig['check']): Severity | 'off' {
  const [name = code] = code.split('/');
  const asked = check.checks[code] ?? check.checks[name];
  return asked ?? (severity === 'error' ? check.false : severity);
}
