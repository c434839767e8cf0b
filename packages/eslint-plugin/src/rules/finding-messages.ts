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

/** Messages for the findings of checks that a rule reports: the sentences that `docwright check` prints. */
export function findingMessages(
  about: readonly Check[],
  isReported: (code: string) => boolean = () => true,
): Record<string, string> {
  const sentences = about.flatMap(({ name, codes }) =>
    Object.entries(codes).map(([code, { sentence }]) => [`${name}/${code}`, sentence] as const),
  );
  return Object.fromEntries(
    sentences
      .filter(([code]) => isReported(code))
      .map(([code, sentence]) => [code, sentence.replaceAll(/\{(\w+)\}/gu, '{{$1}}')]),
  );
}
