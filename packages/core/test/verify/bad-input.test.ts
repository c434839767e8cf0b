import { buildSymbol, buildTable } from '@docwright/test-support';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractSources } from '../../src/extract/index.ts';
import { renderComment, type Doc } from '../../src/model/index.ts';
import { checks, createUniverse, formatFinding, verifyDoc } from '../../src/verify/index.ts';

const parameter = { name: 'size', type: { text: 'number', from: 'written' } } as const;
const symbol = buildSymbol({ name: 'fill', parameters: [parameter], returns: 'string | undefined' });
const universe = createUniverse(buildTable([symbol]));

/** The same text in every section. */
function docOf(text: string): Doc {
  return {
    summary: text,
    remarks: text,
    parameters: [{ name: 'size', text }],
    typeParameters: [{ name: 'T', text }],
    returns: text,
    throws: [{ error: 'RangeError', text }, { text }],
    defaultValue: text,
    deprecated: text,
    examples: [{ title: text, code: text }],
    see: [text],
    tags: [{ name: 'yields', text }],
  };
}

function judge(text: string): void {
  for (const writer of ['draft', 'human'] as const)
    for (const finding of verifyDoc(docOf(text), symbol, universe, { writer }))
      expect(typeof formatFinding(finding)).toBe('string');
}

const parts = [
  ...[
    '`',
    '``',
    '```',
    '```ts\n',
    '~~~',
    '{@link ',
    '{@link',
    '}',
    '{',
    '<',
    '<a ',
    '</',
    '>',
    '@param ',
    '@',
    '\\',
    '*/',
    '/*',
  ],
  ...[
    '(',
    ')',
    '[',
    '](',
    'a.',
    'a#',
    ' - ',
    'defaults to ',
    'or null',
    'in ms',
    'between 1 and ',
    'https://',
    '--',
    '"',
    "'",
  ],
  ...[
    '\t',
    '\n',
    '\n\n',
    ' ',
    '1',
    '-',
    'the ',
    '🙂',
    '👩‍👩‍👧',
    'é',
    'ß',
    '日本',
    'עברית',
    '\u202e',
    '\u0000',
    '\ud800',
    'A',
    '_',
    '$',
    '|',
    '=>',
  ],
];

describe('any text', () => {
  test('gives findings, and throws nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 }),
        (words) => {
          judge(words.join(''));
        },
      ),
      { numRuns: 100 },
    );
  });

  // A pattern that looks at a text again from each of its characters takes minutes here. What the parser of comments
  // does is not ours to change: it is asked about one section only.
  test.each(parts.map((part) => [part]))('of 10,000 characters made of %j is judged at once', (part) => {
    for (const text of [part.repeat(10_000 / part.length), `${part}a`.repeat(10_000 / (part.length + 1))]) {
      const doc = { ...docOf(text), summary: '' };
      const before = performance.now();
      for (const check of checks) if (check.name !== 'syntax') Array.from(check.run(doc, symbol, universe, 'draft'));
      verifyDoc({ summary: text }, symbol, universe, { writer: 'draft' });
      expect(performance.now() - before).toBeLessThan(30_000);
    }
  });
});

test('of thousands of names that lead nowhere is judged at once', () => {
  const text = '`größeÜber` '.repeat(6000);
  const before = performance.now();
  for (const check of checks)
    if (check.name !== 'syntax') Array.from(check.run({ summary: text }, symbol, universe, 'draft'));
  expect(performance.now() - before).toBeLessThan(30_000);
});

test('comments with nested fences, broken tags and long lines are read, judged and placed', async () => {
  const comments = [
    '/**\n * @param\n * @param {\n * @returns {@link\n * @throws\n * @example\n * ````md\n * ```ts\n * a(\n * ```\n */',
    `/** ${'long '.repeat(3000)} */`,
    '/**\n *\t@param\tsize\tthe size\n * `unbalanced\n * `` ` ``\n * @unknown @tag\n */',
    '/** 🙂 größe 大きさ `größe` {@link größe} */',
    renderComment(docOf('`a` {@link b}'), { indent: '', newline: '\n', width: 80, dialect: 'tsdoc' }),
  ];
  for (const comment of comments) {
    const table = await extractSources({ 'src/index.ts': `${comment}\nexport function fill(size: number): void {}\n` });
    const [only] = Object.values(table.symbols);
    for (const finding of verifyDoc(only!.comment!.doc, only!, createUniverse(table))) {
      expect(finding.place?.line).toBeGreaterThan(0);
      expect(formatFinding(finding)).not.toBe('');
    }
  }
});
