import { describe, expect, it } from 'vitest';
import { createBaseline, emptyBaseline, parseBaseline, renderBaseline, splitByBaseline } from './baseline.ts';

const findings = [
  { code: 'docs/missing', symbol: 'src/b.ts:b' },
  { code: 'docs/restates-name', symbol: 'src/a.ts:a' },
  { code: 'docs/stale', symbol: 'src/a.ts:c' },
  { code: 'parameters/unknown', symbol: 'src/a.ts:c' },
];
const baseline = { missing: ['src/a.ts:a', 'src/b.ts:b'], stale: ['src/a.ts:c'], review: [] };

it('holds what is missing and what is out of date, sorted, but no false statement', () => {
  expect(createBaseline([...findings, ...findings])).toEqual(baseline);
});

describe('beside a baseline', () => {
  it('only what it does not name is new', () => {
    const added = { code: 'docs/missing', symbol: 'src/c.ts:new' };
    const split = splitByBaseline([...findings, added], baseline);
    expect(split.findings).toEqual([{ code: 'parameters/unknown', symbol: 'src/a.ts:c' }, added]);
    expect(split.known).toHaveLength(3);
    expect(split.outdated).toEqual([]);
  });

  it('a comment that went stale is new, even where its absence was known', () => {
    const stale = { code: 'docs/stale', symbol: 'src/a.ts:a' };
    expect(splitByBaseline([stale], baseline).findings).toEqual([stale]);
  });

  it('entries without a finding are outdated', () => {
    const { outdated } = splitByBaseline(findings.slice(1), baseline);
    expect(outdated).toEqual([{ state: 'missing', symbol: 'src/b.ts:b' }]);
  });

  it('entries stay about symbols that were renamed or moved', () => {
    const moved = findings.map((each) => ({ ...each, symbol: each.symbol.replace('/a.ts', '/new.ts') }));
    const former = { 'src/new.ts:a': ['src/old.ts:a', 'src/a.ts:a'], 'src/new.ts:c': ['src/a.ts:c'] };
    const split = splitByBaseline(moved, baseline, former);
    expect(split.outdated).toEqual([]);
    expect(split.findings.map(({ code }) => code)).toEqual(['parameters/unknown']);
    expect(createBaseline(split.known).stale).toEqual(['src/new.ts:c']);
  });
});

describe('the file', () => {
  it('is the same for the same content, in any order', () => {
    const text = renderBaseline(baseline);
    expect(text).toBe(renderBaseline({ ...baseline, missing: baseline.missing.toReversed() }));
    expect(parseBaseline(text)).toEqual({ baseline });
  });

  it('may leave lists out', () => {
    expect(parseBaseline('{"schema":1}')).toEqual({ baseline: emptyBaseline });
  });

  it.each(['', '[]', '{}', '{"schema":2}', '{"schema":1,"missing":[1]}', '{"schema":1,"stale":"all"}'])(
    '%s is none',
    (text) => {
      expect(parseBaseline(text)).toMatchObject({ message: expect.any(String) as string });
    },
  );
});
