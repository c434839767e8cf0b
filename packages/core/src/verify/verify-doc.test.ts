import { buildSymbol, buildTable } from '@docwright/test-support';
import { describe, expect, it } from 'vitest';
import { checks } from './checks.ts';
import { formatFinding } from './format-finding.ts';
import { createUniverse } from './universe.ts';
import { verifyDoc } from './verify-doc.ts';

const raw = [
  '/**',
  '   * Adds to the `total`.',
  '   *',
  '   * @param item - what',
  '   * @param many - see `fooBar`',
  '   */',
].join('\n');
const { comment: plain, ...symbol } = buildSymbol({
  name: 'add',
  comment: raw,
  parameters: [{ name: 'item' }, { name: 'count' }],
  location: { range: { start: 40 + raw.length + 3, end: 400 }, line: 20, column: 3, commentAnchor: 40 },
});
const comment = { ...plain!, range: { start: 40, end: 40 + raw.length } };
const commented = { ...symbol, comment };
const universe = createUniverse(buildTable([symbol], { words: { 'src/subject.ts': ['total'] } }));

describe('verifyDoc', () => {
  it('finds what is false in a comment, and where', () => {
    expect(verifyDoc(comment.doc, commented, universe)).toEqual([
      {
        code: 'parameters/unknown',
        severity: 'error',
        symbol: 'src/subject.ts:add',
        part: { section: 'parameter', name: 'many' },
        args: { symbol: 'add', known: 'item, count', name: 'many', path: '' },
        place: { module: 'src/subject.ts', line: 18, column: 6 },
      },
      {
        code: 'existence/unknown',
        severity: 'warning',
        symbol: 'src/subject.ts:add',
        part: { section: 'parameter', name: 'many' },
        args: { code: 'fooBar', name: 'fooBar' },
        place: { module: 'src/subject.ts', line: 18, column: 25 },
      },
    ]);
  });

  it('is stricter with drafts, which have no place', () => {
    const findings = verifyDoc({ summary: 'Reads `fooBar`.' }, commented, universe);
    expect(findings).toEqual([
      {
        code: 'existence/unknown',
        severity: 'error',
        symbol: 'src/subject.ts:add',
        part: { section: 'summary' },
        args: { code: 'fooBar', name: 'fooBar' },
      },
    ]);
    expect(verifyDoc(comment.doc, commented, universe, { writer: 'draft' })).toContainEqual(
      expect.objectContaining({ code: 'existence/unknown', severity: 'error' }),
    );
  });

  it('gives the line of the declaration where the comment may stand elsewhere', () => {
    const apart = { ...commented, decorators: ['Injectable()'] };
    expect(verifyDoc(comment.doc, apart, universe)[0]?.place).toEqual({
      module: 'src/subject.ts',
      line: 20,
      column: 3,
    });
  });

  it('accepts a doc that is true', () => {
    const doc = {
      summary: 'Adds to the `total`.',
      parameters: [
        { name: 'item', text: 'what to add' },
        { name: 'count', text: 'how often' },
      ],
    };
    expect(verifyDoc(doc, commented, universe)).toEqual([]);
  });
});

describe('formatFinding', () => {
  it('fills the sentence of the code', () => {
    expect(verifyDoc(comment.doc, commented, universe).map(formatFinding)).toEqual([
      '@param many documents nothing: add takes item, count.',
      '`fooBar` names fooBar, which neither the project nor what it imports declares.',
    ]);
  });

  it('knows the codes about missing and drifted docs', () => {
    expect(formatFinding({ code: 'docs/missing', args: {} })).toBe('Undocumented: there is no comment above it.');
    expect(formatFinding({ code: 'docs/stale', args: { now: 'add(a)' } })).toContain('`add(a)`');
    expect(formatFinding({ code: 'docs/stale', args: { changes: '`a` may be left out' } })).toBe(
      'The comment was written for other code: `a` may be left out.',
    );
    expect(formatFinding({ code: 'other', args: {} })).toBe('other');
  });

  it('has a sentence that ends for every code', () => {
    for (const { codes } of checks) for (const { sentence } of Object.values(codes)) expect(sentence).toMatch(/\.$/u);
  });
});
