import { checks } from '@docwright/core/verify';

/** Messages for the findings of the truth gate whose code a rule reports: the sentences that `docwright check` prints. */
export function findingMessages(isReported: (code: string) => boolean): Record<string, string> {
  const sentences = checks.flatMap(({ name, codes }) =>
    Object.entries(codes).map(([code, { sentence }]) => [`${name}/${code}`, sentence] as const),
  );
  return Object.fromEntries(
    sentences
      .filter(([code]) => isReported(code))
      .map(([code, sentence]) => [code, sentence.replaceAll(/\{(\w+)\}/gu, '{{$1}}')]),
  );
}
