import type { Doubt } from '@docwright/core/model';
import { checks, type Check } from '@docwright/core/verify';

/** Checks of the truth gate by name, in the order in which it lists its findings. */
export function checksNamed(...names: readonly string[]): readonly Check[] {
  return checks.filter(({ name }) => names.includes(name));
}

/** Codes of findings about comments that people wrote, without those that are only worth noting. */
export function problemCodes(about: readonly Check[]): ReadonlySet<string> {
  return new Set(
    about.flatMap(({ name, codes }) =>
      Object.entries(codes).flatMap(([code, { severity }]) => {
        const human = typeof severity === 'string' ? severity : severity.human;
        return human === 'off' || human === 'info' ? [] : [`${name}/${code}`];
      }),
    ),
  );
}

/**
 * Tells whether a finding is one of these checks, and more than worth noting: as the configuration of the project says, else as the
 * rule does.
 */
export function troubleOf(about: readonly Check[], isUsually: (code: string) => boolean): (doubt: Doubt) => boolean {
  const own = new Set(about.flatMap(({ name, codes }) => Object.keys(codes).map((code) => `${name}/${code}`)));
  return ({ code, weight }) =>
    weight === undefined ? isUsually(code) : (weight === 'error' || weight === 'warning') && own.has(code);
}

/** Messages for the findings of checks that a rule reports: the sentences that `docwright check` prints. */
export function findingMessages(about: readonly Check[]): Record<string, string> {
  const sentences = about.flatMap(({ name, codes }) =>
    Object.entries(codes).map(([code, { sentence }]) => [`${name}/${code}`, sentence] as const),
  );
  return Object.fromEntries(sentences.map(([code, sentence]) => [code, sentence.replaceAll(/\{(\w+)\}/gu, '{{$1}}')]));
}
