import type { ResolvedConfig } from '../config/index.ts';
import { checks, type Check, type CheckCode, type Seen } from '../verify/index.ts';

/**
 * The checks of the truth gate as a project wants them for the comments that people wrote. What is off for these is looked for as in a
 * draft once the configuration names it, or its check.
 *
 * @param among - Default: all checks.
 */
export function askedChecks(
  { check }: Pick<ResolvedConfig, 'check'>,
  among: readonly Check[] = checks,
): readonly Check[] {
  return Object.keys(check.checks).length === 0 ? among : among.map((each) => withAsked(each, check.checks));
}

type Severities = ResolvedConfig['check']['checks'];

function withAsked(check: Check, severities: Severities): Check {
  const asked = new Set(
    Object.keys(check.codes).filter((code) => {
      const severity = severities[`${check.name}/${code}`] ?? severities[check.name] ?? 'off';
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
