import { ownPatterns } from './secret-patterns.ts';
import type { Secrets } from './redact.ts';

/**
 * Finds keys, tokens, passwords, private keys and connection strings in source texts. The detector is secretlint's
 * recommended set; what it leaves out is in {@link ownPatterns}. Placeholders are numbered in the order of the texts:
 * the same sources give the same ones.
 */
export async function findSecrets(texts: Iterable<string>): Promise<Secrets> {
  const detect = await loadDetector();
  const secrets = new Map<string, string>();
  for (const text of joinTexts(texts)) {
    for (const value of await detect(text)) {
      if (!secrets.has(value)) secrets.set(value, `SECRET_${secrets.size + 1}`);
    }
  }
  return secrets;
}

/** Characters from which on texts are no more looked through together. */
const together = 200_000;
/** Ends whatever a secret could continue with. */
const border = '\n;\n;\n';

/** The detector sets up all its rules for each text, and takes notes of its own speed: few long texts cost far less. */
function* joinTexts(texts: Iterable<string>): Generator<string> {
  let joined: string[] = [];
  let length = 0;
  for (const text of texts) {
    joined.push(text);
    length += text.length;
    if (length < together) continue;
    yield joined.join(border);
    [joined, length] = [[], 0];
  }
  if (joined.length > 0) yield joined.join(border);
}

/** Shorter values are no secrets, and would be replaced in innocent places. */
const shortest = 8;

async function loadDetector(): Promise<(text: string) => Promise<string[]>> {
  const [{ lintSource }, { creator }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ]);
  const config = { rules: [{ id: 'recommended', rule: creator, rules: [] }] };
  return async (content) => {
    const source = { content, filePath: 'source.ts', ext: '.ts', contentType: 'text' } as const;
    const { messages } = await lintSource({ source, options: { config, noPhysicFilePath: true } });
    const found = messages.map(({ range }) => ({ start: range[0], value: content.slice(...range) }));
    const own = ownPatterns.flatMap((pattern) =>
      [...content.matchAll(pattern)].map(({ index, 0: whole, 1: value = whole }) => ({ start: index, value })),
    );
    return [...found, ...own]
      .toSorted((left, right) => left.start - right.start)
      .map(({ value }) => bare(value))
      .filter((value) => value.length >= shortest);
  };
}

/** Without the quote and what follows it, which some rules take along. */
function bare(value: string): string {
  return value.replace(/^['"`]+/u, '').replace(/['"`;,)\]}\s]+$/u, '');
}
