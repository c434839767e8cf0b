import { buildSymbol, buildTable } from '@docwright/test-support';
import { describe, it } from 'vitest';
import { resolveConfig } from '../../src/config/index.ts';
import { parseComment, renderComment, type Doc, type SymbolRecord } from '../../src/model/index.ts';
import { qualityStyle, scoreDoc } from '../../src/quality/index.ts';
import { markdownTable } from '../../src/report/index.ts';
import { checks, createUniverse, type Universe } from '../../src/verify/index.ts';

/**
 * The longest of real comments have a tenth of it. A pattern that tries each stretch of each run takes hours, one that looks at all
 * that follows for each character most of the patience; everything else takes a second or two.
 */
const length = 60_000;
const timeout = 60_000;

/** What patterns look for over and over once it repeats. */
const pieces = [
  ...[
    '`',
    '``',
    '```',
    '```\n',
    '~~~\n',
    '`a` ',
    '`a`, ',
    '`a`\n',
    '`#a`',
    '`a.ts` ',
    '`--a` ',
    '`a',
    'a`',
    ' `',
    '\\`',
    '\\',
  ],
  ...[
    '[',
    '](',
    '[a](',
    '[^',
    '![',
    '{',
    '}',
    '{@',
    '{@link ',
    '{@link a',
    '{@link a}',
    '{@link a.b} ',
    '${',
    '(',
    'a(',
  ],
  ...[
    '<',
    '>',
    '<a ',
    '<a on',
    '<a b="c" ',
    '<script',
    '</',
    '<!--',
    'a<b>',
    '&lt;',
    '"',
    "'a' ",
    '|',
    '*',
    '**',
    '*/',
    '/',
  ],
  ...[
    ' ',
    '\t',
    '\n',
    ' \n',
    '\n\n',
    '\r\n',
    '\n * ',
    '\n * - ',
    '\n * > ',
    '- ',
    ' -',
    '---',
    '# ',
    '.',
    'a.',
    '. ',
    'a?.',
  ],
  ...[
    '@',
    '@a',
    '@a ',
    ' @a',
    '\n * @param ',
    '\n * @param a - ',
    '\n * @returns ',
    '\n@throws A\n',
    'https://',
    'https://a.',
  ],
  ...[
    '1',
    '1_',
    'at most 1 ',
    'in seconds ',
    'in  ',
    'option `a`, ',
    'event `a` ',
    'default ',
    'default value ',
    'never returns ',
  ],
  ...[
    'or null ',
    'resolves to ',
    'ignore all ',
    'you are ',
    'description ',
    'missing ',
    'todo ',
    'new ',
    'this.',
    'import ',
  ],
  ...['a', 'A', 'Aa', 'a_', 'a-b', 'a#b', 'e.g. ', 'é', '日', '😀', '\u200b', '\u200d'],
];
const starts = ['', 'x', '`', '@returns '];

type Job = (text: string, symbol: SymbolRecord, universe: Universe) => unknown;

const frame = (text: string): string => `/**\n * ${text}\n */`;
const style = qualityStyle(buildTable([]), resolveConfig({ root: '/project' }).config);

const jobs: Record<string, Job> = {
  'the parser of TSDoc': (text) => parseComment(frame(text)),
  'the parser of JSDoc': (text) => parseComment(frame(text), { dialect: 'jsdoc' }),
  'the writer of comments': (text) =>
    renderComment({ summary: text, returns: text }, { indent: '', newline: '\n', width: 120, dialect: 'tsdoc' }),
  'the quality analyser': (_text, symbol) => scoreDoc(symbol.comment?.doc ?? { summary: '' }, symbol, style),
  'tables in Markdown': (text) => markdownTable(['text'], [[text]]),
};
// `syntax` parses what was written, which are the first three.
for (const { name, run, mayDoubt } of checks.filter((check) => check.name !== 'syntax')) {
  for (const writer of ['human', 'draft'] as const)
    jobs[`the check ${name} of a ${writer}`] = (_text, symbol, universe) => [
      ...run(docOf(symbol), symbol, universe, writer),
    ];
  if (mayDoubt === undefined) continue;
  jobs[`the look of the check ${name}`] = (text, symbol) =>
    [true, false].map((words) => mayDoubt(frame(text), symbol, { words }));
}

describe('a comment in which something repeats costs no more than its length', () => {
  it.each(Object.keys(jobs))('in %s', { timeout }, (name) => {
    for (const [index, piece] of pieces.entries()) {
      const text = `${starts[index % starts.length] ?? ''}${piece.repeat(Math.ceil(length / piece.length))}x`;
      const symbol = symbolWith(text);
      jobs[name]?.(text, symbol, createUniverse(buildTable([symbol])));
    }
  });
});

function symbolWith(text: string): SymbolRecord {
  const symbol = buildSymbol({
    comment: '/** Opens it. */',
    parameters: [{ name: 'path', default: '2' }],
    returns: { text: 'string', from: 'written' },
  });
  const examples = [{ code: text }];
  const doc: Doc = { summary: text, remarks: text, returns: text, parameters: [{ name: 'path', text }], examples };
  return symbol.comment === undefined ? symbol : { ...symbol, comment: { ...symbol.comment, raw: frame(text), doc } };
}

function docOf({ comment }: SymbolRecord): Doc {
  return comment?.doc ?? { summary: '' };
}
