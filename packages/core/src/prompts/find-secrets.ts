import { hash } from 'node:crypto';
import type { Secrets } from './redact.ts';
import { ownPatterns } from './secret-patterns.ts';

/**
 * Finds keys, tokens, passwords, private keys and connection strings in source texts. The detector is secretlint's
 * recommended set; what it leaves out is in {@link ownPatterns}.
 */
export async function findSecrets(texts: Iterable<string>): Promise<Secrets> {
  const found = await findSecretsOfEach([...texts]);
  return new Map(found.flatMap((secrets) => [...secrets]));
}

/** As {@link findSecrets} for each text by itself; to look through many at once costs far less than one by one. */
export async function findSecretsOfEach(texts: readonly string[]): Promise<Secrets[]> {
  const secrets = texts.map(() => new Map<string, string>());
  const detect = await loadDetector();
  for (const { content, parts } of joinTexts(texts)) {
    for (const { start, value } of await detect(content)) {
      const part = parts.findLast((each) => each.start <= start);
      if (part !== undefined) secrets[part.index]?.set(value, placeholderOf(value));
    }
  }
  return secrets;
}

/**
 * The same secret has the same placeholder in all files, runs and machines, whatever else is found. The digits tell it
 * from the others, and are too few to tell what it is.
 */
function placeholderOf(secret: string): string {
  return `SECRET_${hash('sha256', secret, 'hex').slice(0, 4)}`;
}

/** Texts that are looked through together. */
interface JoinedTexts {
  readonly content: string;
  /** Where each of them begins; in ascending order. */
  readonly parts: readonly { readonly index: number; readonly start: number }[];
}

/** Characters from which on texts are no more looked through together. */
const together = 200_000;
/** Ends whatever a secret could continue with. */
const border = '\n;\n;\n';

/** The detector sets up all its rules for each text: few long texts cost far less. */
function* joinTexts(texts: readonly string[]): Generator<JoinedTexts> {
  let [content, parts]: [string, { index: number; start: number }[]] = ['', []];
  for (const [index, text] of texts.entries()) {
    parts.push({ index, start: content.length });
    content += text + border;
    if (content.length < together) continue;
    yield { content, parts };
    [content, parts] = ['', []];
  }
  if (parts.length > 0) yield { content, parts };
}

/** Shorter values are no secrets, and would be replaced in innocent places. */
const shortest = 8;

interface FoundSecret {
  readonly start: number;
  readonly value: string;
}

async function loadDetector(): Promise<(text: string) => Promise<FoundSecret[]>> {
  const [{ lintSource }, { creator }, { secretLintProfiler }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
    import('@secretlint/profiler'),
  ]);
  // Its notes on its own speed are kept for ever and searched for each new one: time grows with their square.
  secretLintProfiler.mark = () => undefined;
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
      .map(({ start, value }) => ({ start, value: bare(value) }))
      .filter(({ value }) => value.length >= shortest);
  };
}

/** Without the quote and what follows it, which some rules take along. */
function bare(value: string): string {
  return value.replace(/^['"`]+/u, '').replace(/['"`;,)\]}\s]+$/u, '');
}
