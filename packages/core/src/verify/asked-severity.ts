import type { CheckSeverities, Severity } from '../model/index.ts';

/** What a project says a finding weighs, by its own code or by the name of its check; undefined where it says nothing. */
export function askedSeverity(code: string, severities: CheckSeverities): Severity | 'off' | undefined {
  return severities[code] ?? severities[code.slice(0, code.indexOf('/'))];
}
