import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cachedSymbol, comment, shard, symbolRecord, symbolTable } from '../../test/support/records.ts';
import {
  hashComment,
  symbolKinds,
  type CacheContent,
  type CachedSymbol,
  type Finding,
  type SymbolRecord,
} from '../model/index.ts';
import { planDocs, type PlanConfig, type PlanInput } from './plan-docs.ts';

const id = 'src/a.ts:run';
const text = comment('Starts the job and waits for its end.');
const written = symbolRecord(id).fingerprints;
const config: PlanConfig = {
  scope: 'public',
  kinds: symbolKinds,
  preset: 'docwright',
  apply: { replace: 'generated' },
};
const seen = { doc: text.doc, fingerprints: written, commentHash: hashComment(text.raw) };
const waiting = { doc: text.doc, origin: 'generated', fingerprints: written } as const;
const tried = { fingerprints: written, provider: 'offline', version: '1' };

interface Case {
  readonly symbol?: Partial<SymbolRecord>;
  readonly cached?: Partial<CachedSymbol>;
  readonly replace?: PlanConfig['apply']['replace'];
}

describe('a symbol without a comment', () => {
  it.each<[string, Case, string]>([
    ['is documented', {}, 'missing'],
    ['is left alone when it is not public', { symbol: { publicNames: [] } }, 'skip out-of-scope'],
    ['is left alone when it has a doc that waits', { cached: waiting }, 'skip cached'],
    ['is documented again when its signature moved', { cached: waiting, symbol: moved('signature') }, 'stale'],
    ['is documented again when its body moved', { cached: waiting, symbol: moved('body') }, 'review'],
    [
      'is left alone where nothing was to be added',
      { cached: { nothingToAdd: 'obvious', tried } },
      'skip nothing-to-add',
    ],
    ['is left alone where the draft was refused', { cached: { rejectedDoc: 'h', tried } }, 'skip rejected-before'],
    [
      'is asked about again when its code moved',
      { cached: { rejectedDoc: 'h', tried }, symbol: moved('body') },
      'missing',
    ],
    [
      'is asked about again when another provider gave up',
      { cached: { rejectedDoc: 'h', tried: { ...tried, provider: 'other' } } },
      'missing',
    ],
    [
      'is asked about again when an older version gave up',
      { cached: { nothingToAdd: 'h', tried: { ...tried, version: '0' } } },
      'missing',
    ],
    ['is left alone when it needs none', { symbol: { kind: 'constructor' } }, 'skip documented'],
    ['counts as such when the comment is empty', { symbol: { comment: comment('') } }, 'missing'],
    [
      'keeps its empty comment when none may be replaced',
      { symbol: { comment: comment('') }, replace: 'none' },
      'skip human-comment',
    ],
  ])('%s', (_case, given, expected) => {
    expect(decide(given)).toBe(expected);
  });
});

describe('a symbol with a comment', () => {
  const human = { ...seen, origin: 'human' } as const;
  const edited = { ...seen, origin: 'edited' } as const;
  const generated = { ...seen, origin: 'generated' } as const;
  it.each<[string, Case, string]>([
    ['is documented by one never seen before', {}, 'skip documented'],
    ['is documented by a human', { cached: human }, 'skip documented'],
    ['keeps a human comment that is stale', { cached: human, symbol: moved('signature') }, 'skip human-comment'],
    ['keeps a human comment that says nothing', { symbol: { comment: comment('Run.') } }, 'skip human-comment'],
    ['keeps an edited comment that is stale', { cached: edited, symbol: moved('signature') }, 'skip edited-comment'],
    [
      'keeps a human comment even where edited ones may go',
      { cached: human, symbol: moved('signature'), replace: 'edited' },
      'skip human-comment',
    ],
    [
      'gives up an edited comment when asked to',
      { cached: edited, symbol: moved('signature'), replace: 'edited' },
      'stale',
    ],
    ['gives up a human comment when asked to', { cached: human, symbol: moved('body'), replace: 'human' }, 'review'],
    ['keeps a good human comment even so', { cached: human, replace: 'human' }, 'skip documented'],
    [
      'gives up a human comment that says nothing when asked to',
      { symbol: { comment: comment('Run.') }, replace: 'human' },
      'missing',
    ],
    ['keeps a generated comment', { cached: generated }, 'skip documented'],
    ['has a stale generated comment written anew', { cached: generated, symbol: moved('signature') }, 'stale'],
    ['has a generated comment looked at when the body moved', { cached: generated, symbol: moved('body') }, 'review'],
    [
      'keeps a stale generated comment when none may be replaced',
      { cached: generated, symbol: moved('signature'), replace: 'none' },
      'skip documented',
    ],
    [
      'waits for its new doc to be applied',
      {
        cached: {
          ...waiting,
          doc: { summary: 'New.' },
          fingerprints: moved('signature').fingerprints,
          replaces: hashComment(text.raw),
          replaced: { origin: 'generated', fingerprints: written },
        },
        symbol: moved('signature'),
      },
      'skip cached',
    ],
    [
      'is not asked about again when the draft was refused',
      {
        cached: { ...generated, rejectedDoc: 'h', tried: { ...tried, fingerprints: moved('signature').fingerprints } },
        symbol: moved('signature'),
      },
      'skip rejected-before',
    ],
  ])('%s', (_case, { symbol, ...given }, expected) => {
    expect(decide({ symbol: { comment: text, ...symbol }, ...given })).toBe(expected);
  });
});

describe('inherited documentation', () => {
  const base = symbolRecord('src/a.ts:Base#run', { comment: text });
  const member = symbolRecord('src/a.ts:Store#run', { inherits: { by: 'extends', from: base.id } });

  it('is enough', () => {
    expect(decisions({ table: symbolTable([base, member]) }).get(member.id)).toBe('skip inherits');
  });

  it('is enough also while the doc of the base waits', () => {
    const bare = symbolRecord(base.id);
    const cache = cacheOf(base.id, { ...waiting, fingerprints: bare.fingerprints });
    expect(decisions({ table: symbolTable([bare, member]), cache }).get(member.id)).toBe('skip inherits');
  });

  it('makes a wave of its own for what may come to inherit', () => {
    const { waves } = plan({ table: symbolTable([member, symbolRecord(base.id)]) });
    expect(waves.map((wave) => wave.map(({ symbol }) => symbol))).toEqual([[base.id], [member.id]]);
  });
});

describe('only', () => {
  const other = symbolRecord('src/a.ts:other');
  const hidden = symbolRecord('src/a.ts:hidden', { publicNames: [], visible: false });
  const table = symbolTable([symbolRecord(id), other, hidden]);

  it('leaves all others out', () => {
    expect([...decisions({ table, only: [id] }).values()]).toEqual(['asked', 'skip out-of-scope', 'skip out-of-scope']);
  });

  it.each<[string, Partial<PlanInput>]>([
    ['scope', { only: [hidden.id] }],
    ['kind', { only: [hidden.id], config: { ...config, kinds: [] } }],
    [
      'what was refused',
      {
        only: [hidden.id],
        cache: cacheOf(hidden.id, { rejectedDoc: 'h', tried: { ...tried, fingerprints: hidden.fingerprints } }),
      },
    ],
    ['what waits', { only: [hidden.id], cache: cacheOf(hidden.id, { ...waiting, fingerprints: hidden.fingerprints }) }],
  ])('goes beyond %s', (_case, input) => {
    expect(decisions({ table, ...input }).get(hidden.id)).toBe('asked');
  });

  it('keeps comments that may not be replaced', () => {
    const commented = symbolTable([symbolRecord(id, { comment: text })]);
    expect(decisions({ table: commented, only: [id] }).get(id)).toBe('skip human-comment');
    const free = { ...config, apply: { replace: 'human' as const } };
    expect(decisions({ table: commented, only: [id], config: free }).get(id)).toBe('asked');
  });
});

it('plans repairs with their findings and nothing else', () => {
  const findings: Finding[] = [{ code: 'names/unknown', severity: 'error', symbol: id, args: {} }];
  const { waves, skipped } = plan({
    table: symbolTable([symbolRecord(id), symbolRecord('src/a.ts:other')]),
    repairs: new Map([[id, findings]]),
  });
  expect(waves).toEqual([[{ symbol: id, reason: 'repair', findings }]]);
  expect(skipped).toEqual([{ symbol: 'src/a.ts:other', reason: 'out-of-scope' }]);
});

it('leaves out kinds that are not asked for', () => {
  expect(decisions({ table: symbolTable([symbolRecord(id)]), config: { ...config, kinds: ['class'] } }).get(id)).toBe(
    'skip excluded-kind',
  );
});

it('orders what is used before what uses it, and properties of its types before a function', () => {
  const property = symbolRecord('src/a.ts:Options#size', { kind: 'property', parent: 'src/a.ts:Options' });
  const options = symbolRecord('src/a.ts:Options', { kind: 'interface', comment: text });
  const resize = symbolRecord('src/a.ts:resize', { references: { uses: [options.id, id], usedBy: [] } });
  const { waves } = plan({ table: symbolTable([resize, options, property, symbolRecord(id)]) });
  expect(waves.map((wave) => wave.map(({ symbol }) => symbol))).toEqual([[property.id, id], [resize.id]]);
});

it('puts every symbol in exactly one place', () => {
  const part = fc.record({
    comment: fc.constantFrom(undefined, text, comment(''), comment('Run.')),
    isPublic: fc.boolean(),
    kind: fc.constantFrom(...symbolKinds),
    fingerprints: fc.record({ signature: fc.constantFrom('a', 'b'), body: fc.constantFrom('a', 'b') }),
    uses: fc.array(fc.nat(7), { maxLength: 3 }),
    cached: fc.constantFrom(
      undefined,
      { ...waiting, doc: { summary: 'Waits.' } },
      { ...seen, origin: 'human' as const },
      { rejectedDoc: 'h', tried },
    ),
  });
  const replace = fc.constantFrom('none' as const, 'generated' as const, 'edited' as const, 'human' as const);
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), replace, (parts, rule) => {
      const idOf = (index: number) => `src/a.ts:s${String(index)}`;
      const symbols = parts.map(({ comment: own, isPublic, kind, fingerprints, uses }, index) =>
        symbolRecord(idOf(index), {
          kind,
          fingerprints,
          references: { uses: uses.map(idOf), usedBy: [] },
          ...(own && { comment: own }),
          ...(!isPublic && { publicNames: [] }),
        }),
      );
      const records = parts.flatMap(({ cached }, index) => (cached ? [[`s${String(index)}`, cached] as const] : []));
      const cache = new Map([['src/a.ts', shard('src/a.ts', Object.fromEntries(records))]]);
      const { waves, skipped } = plan({
        table: symbolTable(symbols),
        cache,
        config: { ...config, apply: { replace: rule } },
      });
      const placed = [...waves.flat(), ...skipped].map(({ symbol }) => symbol);
      expect(placed.toSorted()).toEqual(symbols.map((symbol) => symbol.id).sort());
      for (const { symbol } of waves.flat()) {
        const own = symbols.find((each) => each.id === symbol)?.comment?.doc.summary;
        if (rule !== 'human') expect(own === undefined || own === '').toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

function decide({ symbol, cached, replace = 'generated' }: Case): string | undefined {
  const table = symbolTable([symbolRecord(id, symbol)]);
  const input = { table, config: { ...config, apply: { replace } }, ...(cached && { cache: cacheOf(id, cached) }) };
  return decisions(input).get(id);
}

function decisions(input: Partial<PlanInput>): Map<string, string> {
  const { waves, skipped } = plan(input);
  const tasks = waves.flat().map(({ symbol, reason }) => [symbol, reason as string] as const);
  return new Map([...tasks, ...skipped.map(({ symbol, reason }) => [symbol, `skip ${reason}`] as const)]);
}

function plan(input: Partial<PlanInput>): ReturnType<typeof planDocs> {
  return planDocs({
    table: symbolTable([]),
    config,
    cache: new Map(),
    provider: { name: 'offline', version: '1' },
    ...input,
  });
}

function cacheOf(symbol: string, parts: Partial<CachedSymbol>): CacheContent {
  return new Map([['src/a.ts', { ...shard('src/a.ts', {}), symbols: { [symbol]: cachedSymbol('run', parts) } }]]);
}

function moved(what: 'signature' | 'body'): Partial<SymbolRecord> & Pick<SymbolRecord, 'fingerprints'> {
  return { fingerprints: { ...written, [what]: 'moved' } };
}
