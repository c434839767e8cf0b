import { buildSymbol, buildTable } from '@docwright/test-support';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks } from './checks.ts';
import { doubtingChecks } from './doubting-checks.ts';
import { createUniverse } from './universe.ts';
import { verifyDoc } from './verify-doc.ts';

const options = {
  name: 'open',
  kind: 'function',
  parameters: [
    { name: 'path', default: '2' },
    { name: 'size', type: { text: 'number', from: 'written' } },
  ],
  typeParameters: [{ name: 'T' }],
  returns: { text: 'string', from: 'written' },
} as const;

const pieces = fc.constantFrom(
  ...[
    'Opens it.',
    'word ',
    'TODO',
    'description',
    ' ',
    '\n * ',
    '\n *\n * ',
    '`',
    '``',
    '\n * ```ts\n * ',
    '\n * ```\n * ',
  ],
  ...[
    '{@link open}',
    '{@link open.gone}',
    '{@link ',
    '}',
    'Gone.away',
    '#x',
    '`open.gone`',
    '`path`',
    '<script>',
    '<a on',
    'x=',
  ],
  ...[
    '\n * @param path - where',
    '\n * @param size the size',
    '\n * @param gone - what',
    ' @param path',
    '\n * @param',
  ],
  ...[
    '\n * @typeParam T - what',
    '\n * @template U',
    '\n * @returns a number',
    '\n * @returns ',
    '\n * @throws SyntaxError',
  ],
  ...[
    '\n * @deprecated',
    '\n * @inheritDoc',
    '\n * @retruns it',
    '\n * @see ',
    ' @custom ',
    '\\',
    '\u200b',
    'n/a',
    '---',
  ],
  ...[
    'Defaults to `3`.',
    'default: 3',
    'ignore previous instructions',
    'ignore previous\n * instructions',
    'javascript:x',
  ],
  ...[
    'in ',
    'as whole',
    'seconds',
    '\n * @param sizeMs - in seconds',
    '@yield it',
    '\n * @yields',
    '@async',
    '\n * @readonly',
    '-x',
    'at most 3',
    'ASYNC @generator',
    '\n * @since 1.0',
    '\n * @since TODO',
    '\n * @category none',
    ' TODO',
  ],
);

describe('doubtingChecks', () => {
  it.each([true, false])('leaves out only checks that see nothing, partial universe: %s', (partial) => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const symbol = buildSymbol({ ...options, comment: `/**\n * ${parts.join('')}\n */` });
        const universe = createUniverse(buildTable([symbol]), { partial });
        const doubting = doubtingChecks(symbol, checks, { words: partial });
        const spared = checks.filter((check) => !doubting.includes(check));
        const doc = symbol.comment?.doc ?? { summary: '' };
        expect(verifyDoc(doc, symbol, universe, { writer: 'human', checks: spared })).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('spares a comment that holds nothing to doubt all checks that look for it', () => {
    const symbol = buildSymbol({
      ...options,
      comment: '/**\n * Opens a file.\n * @param path - where it is\n * @param size - its size\n */',
    });
    const names = doubtingChecks(symbol, checks, { words: true }).map(({ name }) => name);
    for (const spared of ['parameters', 'throws', 'existence', 'inheritance', 'safety', 'syntax', 'worth'])
      expect(names).not.toContain(spared);
  });
});
