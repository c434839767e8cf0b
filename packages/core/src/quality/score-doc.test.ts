import { expect, test } from 'vitest';
import { extractSources } from '../extract/index.ts';
import type { SymbolTable } from '../model/index.ts';
import { formatQuality, learnStyle, qualityStyle, scoreDoc, type Quality, type QualityStyle } from './index.ts';

const settings = {
  style: {},
  quality: { weights: { completeness: 40, clarity: 20, consistency: 15, complexity: 25 } },
};
const open: QualityStyle = {
  weights: settings.quality.weights,
  style: {},
  usual: new Map(),
  glossary: new Set(),
  terms: new Map(),
};

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

test('an example tells more than a name does', async () => {
  const text = '/** @example getUserName() // => "Ada" */\nexport function getUserName(): string { return ""; }';
  expect(codes(await scoreOf(text))).toEqual(['completeness/no-summary', 'complexity/too-terse']);
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
  };
  const usual = new Map(code === 'completeness/parameters' ? [['param', 1] as const] : []);
  const text = `${comment}\nexport function choose(items: number[]): number { if (items.length === 0) throw new RangeError('x'); return items[0]!; }`;
  const quality = await scoreOf(text, { style, usual, terms: new Map([['url', 'URL']]) });
  expect(codes(quality)).toContain(code);
  const finding = quality.findings.find((each) => each.code === code);
  if (sentence !== undefined) expect(formatQuality(finding!)).toBe(sentence);
});

test('a doc loses by degrees what the code asks for more than it says', async () => {
  const branches = (count: number): string =>
    Array.from({ length: count }, (_, at) => `if (size === ${String(at)}) return ${String(at)};`).join(' ');
  const scores = [0, 1, 3, 7, 15].map(async (count) => {
    const text = `/** Rounds a size up to what fits. */\nexport function fit(size: number): number { ${branches(count)} return 0; }`;
    return (await scoreOf(text)).overall;
  });
  const found = await Promise.all(scores);
  expect(found).toEqual(found.toSorted((left, right) => right - left));
  expect(new Set(found).size).toBe(found.length);
});

test('a class asks for more than a member, and a value by its type', async () => {
  const needed = async (text: string): Promise<number> =>
    Number((await scoreOf(text)).findings.find(({ code }) => code === 'complexity/too-terse')?.args['needed']);
  expect(await needed('/** Odd thing. */\nexport enum Color { Red }')).toBe(9);
  expect(await needed('/** Odd thing. */\nexport const size: number = 1;')).toBe(5);
  expect(await needed('/** Odd thing. */\nexport const fit: (size: Size, limits: Limits) => Promise<Size> = f;')).toBe(
    10,
  );
});

test('a tag is missed as much as the project has it', async () => {
  const tagged = (count: number): string =>
    Array.from({ length: 20 }, (_, at) => {
      const example = at < count ? '\n * @example a()' : '';
      return `/**\n * Draws one at random.${example}\n */\nexport function f${String(at)}(): void {}`;
    }).join('\n');
  const lossAt = async (count: number): Promise<number | undefined> => {
    const table = await tableOf(tagged(count));
    const symbol = table.symbols['src/a.ts:f19']!;
    const { findings } = scoreDoc(symbol.comment!.doc, symbol, qualityStyle(table, settings));
    return findings.find(({ code }) => code === 'completeness/tag')?.points;
  };
  expect([await lossAt(9), await lossAt(11), await lossAt(16), await lossAt(19)]).toEqual([undefined, 8, 11, 15]);
});

test('the configuration says which tags are missed, whatever comments have', async () => {
  const table = await tableOf(project(() => '/**\n * Picks by chance.\n * @param size - How many.\n */'));
  const usual = (use: 'always' | 'sometimes' | 'never'): [string, number][] => [
    ...qualityStyle(table, { ...settings, style: { tags: { param: use } } }).usual,
  ];
  expect([...qualityStyle(table, settings).usual]).toEqual([['param', 1]]);
  expect([usual('always'), usual('sometimes'), usual('never')]).toEqual([[['param', 1]], [], []]);
});

test('tags that repeat names and types tell nothing', async () => {
  const { findings } = await scoreOf(`/**
 * Draws some at random, each once.
 * @param items - The items.
 * @param count - A number of items that is drawn, at most all.
 * @returns An array of strings.
 */
export function draw(items: string[], count: number): Array<string> { return items.slice(count); }`);
  expect(findings.filter(({ code }) => code.startsWith('completeness/')).map(formatQuality)).toEqual([
    'Restates name or type: items.',
    'What it says of the result restates name or type.',
  ]);
});

test('a running text is read as a reader would', async () => {
  const hard =
    'Instantaneous synchronization necessitates comprehensive reconfiguration; simultaneously, distributed participants renegotiate ' +
    'previously established authorization characteristics notwithstanding infrastructure heterogeneity.';
  const plain = 'Both sides read the list and pick what they need. What is left goes back to where it came from.';
  const scored = async (text: string): Promise<string[]> =>
    codes(await scoreOf(`/** ${`${text} `.repeat(5)}*/\nexport function sync(): void {}`));
  expect(await scored(hard)).toContain('clarity/hard');
  expect(await scored(plain)).not.toContain('clarity/hard');
  expect(codes(await scoreOf(`/** ${hard} */\nexport function sync(): void {}`))).not.toContain('clarity/hard');
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

test('the order of tags is learned from what stands before what; the rest stays as TSDoc has it', async () => {
  const text = project(
    () =>
      '/**\n * Picks by chance.\n * @see {@link f1}\n * @param size - How many.\n * @returns One.\n * @deprecated No use.\n */',
  );
  const { order } = learnStyle(Object.values((await tableOf(text)).symbols));
  expect(order?.slice(0, 5)).toEqual(['remarks', 'typeParam', 'see', 'param', 'returns']);
});

test('a tag that only methods have is not taken for one that is never written', async () => {
  const method = 'export class Box {\n/**\n * Opens by force.\n * @example box.open()\n */\nopen(): void {}\n}';
  const bare = project(() => '/** Picks by chance. */', 40);
  const tags = async (text: string) => learnStyle(Object.values((await tableOf(text)).symbols)).tags;
  expect(await tags(bare)).toMatchObject({ example: 'never' });
  expect((await tags(`${bare}\n${method}`))?.example).toBeUndefined();
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
