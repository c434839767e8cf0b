import type { CheckSeverities } from '../model/index.ts';
import { askedSeverity } from './asked-severity.ts';
import type { Check, CheckCode, Seen } from './check.ts';
import { checks } from './checks.ts';

/**
 * The checks of the truth gate as a project wants them for the comments that people wrote. What is off for these is looked for as in a
 * draft once the project names it, or its check.
 *
 * @param among - Default: all checks.
 */
export function askedChecks(severities: CheckSeverities, among: readonly Check[] = checks): readonly Check[] {
  return Object.keys(severities).length === 0 ? among : among.map((each) => withAsked(each, severities));
}

function withAsked(check: Check, severities: CheckSeverities): Check {
  const asked = new Set(
    Object.keys(check.codes).filter((code) => {
      const severity = askedSeverity(`${check.name}/${code}`, severities) ?? 'off';
      return severity !== 'off' && isOffForPeople(check.codes[code]);
    }),
  );
  if (asked.size === 0) return check;
  const { name, about, example, looksAround } = check;
  // Without the look that spares comments: it knows only what is found by default.
  return {
    name,
    about,
    example,
    ...(looksAround && { looksAround }),
    codes: Object.fromEntries(
      Object.entries(check.codes).map(([code, known]) => [code, asked.has(code) ? asInDrafts(known) : known]),
    ),
    *run(doc, symbol, universe, writer): Iterable<Seen> {
      for (const seen of check.run(doc, symbol, universe, writer))
        if (writer === 'draft' || !asked.has(seen.code)) yield seen;
      if (writer === 'draft') return;
      for (const seen of check.run(doc, symbol, universe, 'draft')) if (asked.has(seen.code)) yield seen;
    },
  };
}

function isOffForPeople(code: CheckCode | undefined): boolean {
  return typeof code?.severity === 'object' && code.severity.human === 'off';
}

function asInDrafts({ severity, sentence }: CheckCode): CheckCode {
  return { severity: typeof severity === 'string' ? severity : { ...severity, human: severity.draft }, sentence };
}
