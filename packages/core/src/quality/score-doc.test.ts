import { expect, test } from 'vitest';
import { extractSources } from '../extract/index.ts';
import type { SymbolTable } from '../model/index.ts';
import { formatQuality, learnStyle, qualityStyle, scoreDoc, type Quality, type QualityStyle } from './index.ts';

const settings = {
  style: {},
  quality: { weights: { completeness: 40, clarity: 20, consistency: 15, complexity: 25 } },
};
const open: QualityStyle = { weights: settings.quality.weights, style: {}, glossary: new Set(), terms: new Map() };

async function tableOf(text: string): Promise<SymbolTable> {
  return extractSources({ 'src/a.ts': text });
}

async function scoreOf(text: string, style: Partial<QualityStyle> = {}): Promise<Quality> {
  const { symbols } = await tableOf(text);
  const [symbol] = Object.values(symbols);
  return scoreDoc(symbol!.comment!.doc, symbol!, { ...open, ...style });
}

function codes({ findings }: Quality): string[] {
  return findings.map(({ code }) => code);
}

test('a doc that says what matters loses nothing', async () => {
  const quality = await scoreOf(`/** Rounds prices up to whole cents; nothing below a cent is lost. */
export function round(price: number): number { return Math.ceil(price * 100) / 100; }`);
  expect(quality).toEqual({
    overall: 100,
    completeness: 100,
    clarity: 100,
    consistency: 100,
    complexity: 100,
    findings: [],
  });
});

test('a doc made of the name has only its form', async () => {
  const quality = await scoreOf('/** Gets the user name. */\nexport function getUserName(): string { return ""; }');
  expect(quality).toMatchObject({ overall: 35, completeness: 0, complexity: 0 });
  expect(codes(quality)).toEqual(['completeness/restates', 'complexity/too-terse']);
});

test.each([
  [
    '/** Picks one of the items at random for a game. */',
    'completeness/throws',
    'It does not say that it throws RangeError when items.length === 0.',
  ],
  [
    `/** Picks one of the items at random, fails without any. ${'It goes on and on '.repeat(12)}. */`,
    'clarity/long-sentence',
    undefined,
  ],
  [
    '/** Picks an item by the XQJ rule, throws without any. */',
    'clarity/jargon',
    'Not explained, and used nowhere else: XQJ.',
  ],
  ['/** This function is used to draw an item by chance, throws without any. */', 'clarity/filler', undefined],
  ['/** Pick one of the items by chance, throws without any. */', 'consistency/mood', undefined],
  ['/** Picks one of the items by chance, throws without any */', 'consistency/stop', undefined],
  [
    '/**\n * Picks by chance, throws without any.\n * @returns One.\n * @param items - All of them.\n */',
    'consistency/order',
    undefined,
  ],
  ['/**\n * Picks by chance, throws without any.\n * @param items All of them.\n */', 'consistency/hyphen', undefined],
  [
    '/** Picks one from the url by chance, throws without any. */',
    'consistency/term',
    '"url" is written "URL" elsewhere.',
  ],
  ['/** Picks by chance. Throws without any. */', 'complexity/too-terse', undefined],
  [
    '/** Picks one of the items by chance, throws without any. */',
    'completeness/parameters',
    'Not explained, as elsewhere in the project: items.',
  ],
])('%s', async (comment, code, sentence) => {
  const style: QualityStyle['style'] = {
    hyphen: true,
    mood: 'indicative',
    stop: true,
    order: ['param', 'returns'],
    ...(code === 'completeness/parameters' && { tags: { param: 'always' } }),
  };
  const text = `${comment}\nexport function choose(items: number[]): number { if (items.length === 0) throw new RangeError('x'); return items[0]!; }`;
  const quality = await scoreOf(text, { style, terms: new Map([['url', 'URL']]) });
  expect(codes(quality)).toContain(code);
  const finding = quality.findings.find((each) => each.code === code);
  if (sentence !== undefined) expect(formatQuality(finding!)).toBe(sentence);
});

test('points lost are the points of the findings', async () => {
  const { completeness, findings } = await scoreOf(
    '/** Picks by chance. */\nexport function choose(a: number[]): number { if (a.length === 0) throw new RangeError("x"); return 1; }',
  );
  const lost = findings
    .filter(({ code }) => code.startsWith('completeness/'))
    .reduce((sum, { points }) => sum + points, 0);
  expect(completeness).toBe(100 - lost);
});

test('weights decide what counts', async () => {
  const text = '/** Gets the user name. */\nexport function getUserName(): string { return ""; }';
  const weights = { completeness: 0, clarity: 1, consistency: 0, complexity: 0 };
  expect((await scoreOf(text, { weights })).overall).toBe(100);
  const none = { completeness: 0, clarity: 0, consistency: 0, complexity: 0 };
  expect((await scoreOf(text, { weights: none })).overall).toBe(50);
});

function project(comment: (name: string) => string, count = 12): string {
  return Array.from({ length: count }, (_, index) => {
    const name = `f${index}`;
    return `${comment(name)}\nexport function ${name}(size: number): number { return size; }`;
  }).join('\n');
}

test('a style is learned from what most comments do', async () => {
  const text = project(
    (name) => `/**\n * Return ${name} of the URL\n * @returns {number} It.\n * @param size the size\n */`,
  );
  const table = await tableOf(text);
  expect(learnStyle(Object.values(table.symbols))).toEqual({
    dialect: 'jsdoc',
    hyphen: false,
    mood: 'imperative',
    stop: false,
    order: [
      'remarks',
      'typeParam',
      'returns',
      'param',
      'throws',
      'defaultValue',
      'deprecated',
      'example',
      'see',
      'other',
    ],
    tags: { param: 'always', returns: 'always' },
  });
  expect(qualityStyle(table, { ...settings, style: { hyphen: true } }).style).toMatchObject({
    hyphen: true,
    stop: false,
  });
});

test('a few comments, or comments that differ, teach nothing', async () => {
  const few = await tableOf(project((name) => `/** Return ${name} of all */`, 4));
  expect(learnStyle(Object.values(few.symbols))).toEqual({});
  const mixed = await tableOf(
    project((name) => (Number(name.slice(1)) % 2 ? `/** Return ${name} */` : `/** Returns ${name}. */`), 20),
  );
  expect(learnStyle(Object.values(mixed.symbols))).toEqual({});
});

test('no text is too odd', async () => {
  const odd = [
    '`'.repeat(5000),
    '{@link '.repeat(500),
    `${'x'.repeat(10_000)}.`,
    '😀 日本語。',
    'a. '.repeat(3000),
    '<'.repeat(3000),
    '(A '.repeat(2000),
  ];
  const table = await tableOf('/** x */ export function f(): void {}');
  const [symbol] = Object.values(table.symbols);
  for (const summary of odd) {
    const { overall } = scoreDoc({ summary }, symbol!, open);
    expect(overall).toBeGreaterThanOrEqual(0);
    expect(overall).toBeLessThanOrEqual(100);
  }
});
