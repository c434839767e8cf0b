import { buildSymbol, buildTable } from '@docwright/test-support';
import { describe, expect, it } from 'vitest';
import { findDoubts } from './find-doubts.ts';
import type { CachedSymbol, Finding, SymbolRecord } from '../model/index.ts';

const bare = buildSymbol({ name: 'bare', exported: false, publicNames: [] });
const stub = buildSymbol({ name: 'stub', comment: '/** TODO */' });
const told = buildSymbol({ name: 'told', comment: '/** Unlocks the doors in the morning. */' });
const table = buildTable([bare, stub, told]);

function doubts(
  cached: (symbol: SymbolRecord) => Partial<CachedSymbol> | undefined,
  findings: readonly Finding[] = [],
) {
  const found = findDoubts(table, {
    cachedOf: (symbol) => cached(symbol) as CachedSymbol | undefined,
    findingsOf: ({ id }) => findings.filter((each) => each.symbol === id),
    severities: {},
    shardStamp: () => '1 2',
  });
  const [only] = Object.values(found);
  if (only === undefined) throw new Error('There is one module.');
  return only;
}

describe('findDoubts', () => {
  it('lists gaps of all scopes with the narrowest one that they count in', () => {
    const { gaps, shard } = doubts(({ name }) => (name === 'bare' ? { nothingToAdd: 'plain' } : undefined));
    expect(gaps.map(({ symbol, reason, draft }) => [symbol, reason, draft])).toEqual([
      [bare.id, 'missing', 'nothing'],
      [stub.id, 'stub', undefined],
    ]);
    expect(gaps[0]?.scope).toBe('all');
    expect(gaps[1]).toMatchObject({ kind: stub.kind, name: 'stub', at: [stub.location.line, stub.location.column] });
    expect(shard).toBe('1 2');
  });

  it('keeps what the truth gate says, with what it is about', () => {
    const finding = { code: 'existence/unknown', symbol: told.id, args: { code: 'doors' } } as const;
    const { findings } = doubts(() => undefined, [{ ...finding, severity: 'error', part: { section: 'summary' } }]);
    const start = '/** Unlocks the '.length + (told.comment?.range.start ?? 0);
    const range = { start, end: start + 'doors'.length };
    expect(findings).toEqual([{ ...finding, part: { section: 'summary' }, range, scope: 'public' }]);
  });

  it('tells where a comment says nothing', () => {
    const [, hollow] = doubts(() => undefined).gaps;
    const start = '/** '.length + (stub.comment?.range.start ?? 0);
    expect(hollow?.hollow).toEqual({ start, end: start + 'TODO'.length });
  });

  it('lists comments that were written for other code, and docs that wait', () => {
    const { signature } = told.fingerprints;
    const known = { origin: 'human', doc: told.comment?.doc ?? { summary: '' } } as const;
    expect(doubts(() => ({ ...known, fingerprints: { signature: 'other', body: '' } })).stale).toEqual([told.id]);
    expect(doubts(() => ({ ...known, fingerprints: { signature, body: 'other' } })).review).toEqual([told.id]);
    const waiting = { origin: 'generated', doc: { summary: 'Waits.' }, fingerprints: bare.fingerprints } as const;
    expect(doubts(({ name }) => (name === 'bare' ? waiting : undefined)).due).toEqual([bare.id]);
  });
});
