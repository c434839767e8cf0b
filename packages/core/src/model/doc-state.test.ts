import { describe, expect, it } from 'vitest';
import { cachedSymbol, comment, symbolRecord } from '../../test/support/records.ts';
import type { CachedSymbol, SymbolRecord } from './index.ts';
import { docState, hashComment } from './index.ts';

const id = 'src/a.ts:run';
const written = symbolRecord(id).fingerprints;
const text = comment('Runs the job.');
const seen = { doc: text.doc, fingerprints: written, commentHash: hashComment(text.raw) };

describe('docState of a comment in the source', () => {
  it.each<[string, Partial<CachedSymbol> | undefined, Partial<SymbolRecord>, string]>([
    ['never seen', undefined, {}, 'human fresh'],
    ['seen, code as it was', { ...seen, origin: 'human' }, {}, 'human fresh'],
    ['seen, signature moved', { ...seen, origin: 'human' }, moved({ signature: 'other' }), 'human stale'],
    ['seen, body moved', { ...seen, origin: 'human' }, moved({ body: 'other' }), 'human review'],
    ['seen, both moved', { ...seen, origin: 'human' }, moved({ signature: 'other', body: 'other' }), 'human stale'],
    ['written by docwright', { ...seen, origin: 'generated' }, {}, 'generated fresh'],
    [
      'written by docwright, signature moved',
      { ...seen, origin: 'generated' },
      moved({ signature: 'x' }),
      'generated stale',
    ],
    [
      'generated and changed since',
      { ...seen, origin: 'generated', commentHash: 'h', doc: { summary: 'Was.' } },
      {},
      'edited fresh',
    ],
    ['edited again', { ...seen, origin: 'edited', commentHash: 'h', doc: { summary: 'Was.' } }, {}, 'edited fresh'],
    [
      'human and changed together with the code',
      { ...seen, origin: 'human', commentHash: 'h', doc: { summary: 'Was.' } },
      moved({ signature: 'x' }),
      'human fresh',
    ],
    [
      'written by hand while a generated doc waits',
      { origin: 'generated', doc: { summary: 'Waits.' }, fingerprints: written },
      {},
      'human fresh',
    ],
    [
      'applied by an editor',
      { origin: 'generated', doc: { summary: 'Runs  the\njob.', parameters: [] }, fingerprints: written },
      {},
      'generated fresh',
    ],
  ])('%s', (_case, cached, parts, expected) => {
    const symbol = symbolRecord(id, { comment: text, ...parts });
    expect(show(docState(symbol, cached && cachedSymbol('run', cached)))).toBe(expected);
  });

  it('speaks of the comment, not of the doc that waits to replace it', () => {
    const cached = cachedSymbol('run', {
      doc: { summary: 'Runs the new job.' },
      origin: 'generated',
      fingerprints: { signature: 'new', body: 'new' },
      replaces: hashComment(text.raw),
      replaced: { origin: 'human', fingerprints: { signature: 'old', body: 'old' } },
    });
    const symbol = symbolRecord(id, { comment: text, ...moved({ signature: 'new', body: 'new' }) });
    expect(show(docState(symbol, cached))).toBe('human stale');
  });

  it('does not mind how a comment is set', () => {
    const cached = cachedSymbol('run', { ...seen, doc: { summary: '' }, origin: 'generated' });
    const raw = '/**\n   * Runs\n   * the job.\n   */';
    expect(show(docState(symbolRecord(id, { comment: { ...text, raw } }), cached))).toBe('generated fresh');
  });

  it('knows a comment that inherits', () => {
    const inheriting = comment({ summary: '', inheritDoc: '' });
    expect(show(docState(symbolRecord(id, { comment: inheriting })))).toBe('inherited fresh');
  });
});

describe('docState without a comment', () => {
  const pending = { doc: text.doc, origin: 'generated', fingerprints: written } as const;
  const tried = { fingerprints: written, provider: 'offline', version: '1' };

  it.each<[string, Partial<CachedSymbol> | undefined, Partial<SymbolRecord>, string]>([
    ['nothing known', undefined, {}, ' missing'],
    ['an empty comment', undefined, { comment: comment('') }, ' missing'],
    ['a doc that is not applied yet', pending, {}, 'generated fresh'],
    ['a doc that is not applied yet, signature moved', pending, moved({ signature: 'x' }), 'generated stale'],
    ['a doc that is not applied yet, body moved', pending, moved({ body: 'x' }), 'generated review'],
    ['a refused draft', { rejectedDoc: 'h', tried }, {}, ' rejected'],
    ['a draft refused for other code', { rejectedDoc: 'h', tried }, moved({ body: 'x' }), ' missing'],
    ['nothing to add', { nothingToAdd: 'says it all', tried }, {}, ' missing'],
    ['a human comment that was taken out', { ...seen, origin: 'human' }, {}, ' missing'],
    ['a base in the project', undefined, { inherits: { by: 'extends', from: 'src/b.ts:run' } }, 'inherited fresh'],
    ['a base that was not found', undefined, { inherits: { by: 'extends' } }, ' missing'],
  ])('%s', (_case, cached, parts, expected) => {
    expect(show(docState(symbolRecord(id, parts), cached && cachedSymbol('run', cached)))).toBe(expected);
  });
});

function moved(parts: Partial<SymbolRecord['fingerprints']>): Partial<SymbolRecord> {
  return { fingerprints: { ...written, ...parts } };
}

function show({ origin, state }: ReturnType<typeof docState>): string {
  return `${origin ?? ''} ${state}`;
}
