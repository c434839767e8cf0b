import { checks, type Check } from '@docwright/core/verify';

/** Checks of the truth gate by name, in the order in which it lists its findings. */
export function checksNamed(...names: readonly string[]): readonly Check[] {
  return checks.filter(({ name }) => names.includes(name));
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
