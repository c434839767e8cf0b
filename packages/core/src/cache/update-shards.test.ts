import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comment, symbolRecord, symbolTable } from '../../test/support/records.ts';
import {
  hashComment,
  noFacts,
  renderComment,
  type CacheContent,
  type CheckSeverities,
  type CachedSymbol,
  type Doc,
  type Finding,
  type SymbolRecord,
  type SymbolTable,
  symbolKinds,
  type SymbolKind,
} from '../model/index.ts';
import type { DocOutcome } from './doc-outcome.ts';
import { recordApplied } from './record-applied.ts';
import { updateShards } from './update-shards.ts';

const id = 'src/a.ts:run';
const doc: Doc = { summary: 'Runs the job.' };
const provider = { name: 'offline', version: '1' };
const finding: Finding = {
  code: 'names/unknown',
  severity: 'error',
  symbol: id,
  args: {},
  place: { module: 'src/a.ts', line: 3 },
};

describe('a symbol that was never seen', () => {
  it('has its description and no doc', () => {
    const symbol = symbolRecord(id, { references: { uses: ['src/b.ts:b'], usedBy: [] }, complexity: 3 });
    expect(record(update([symbol]))).toEqual({
      kind: 'function',
      name: 'run',
      signature: 'function run(): void',
      publicNames: [{ entryPoint: '.', name: 'run' }],
      exported: true,
      complexity: 3,
      uses: ['src/b.ts:b'],
      state: 'missing',
    });
  });

  it('keeps its human comment with the code it was written for', () => {
    const text = comment(doc);
    const symbol = symbolRecord(id, { comment: text });
    expect(record(update([symbol]))).toMatchObject({
      doc,
      origin: 'human',
      state: 'fresh',
      fingerprints: symbol.fingerprints,
      commentHash: hashComment(text.raw),
    });
  });
});

describe('an accepted draft', () => {
  it('waits as generated and fresh, with where it comes from', () => {
    const usage = { model: 'm', inputTokens: 10, cachedInputTokens: 0, outputTokens: 5, cost: 0.1 };
    const warning = { ...finding, severity: 'warning' as const };
    const result = record(update([symbolRecord(id)], { outcomes: [{ ...accepted(doc), findings: [warning], usage }] }));
    expect(result).toMatchObject({
      doc,
      origin: 'generated',
      state: 'fresh',
      provenance: { provider: 'offline', promptVersion: '1', model: 'm', inputTokens: 10, outputTokens: 5, cost: 0.1 },
    });
    expect(result.findings).toEqual([{ code: 'names/unknown', severity: 'warning', symbol: id, args: {} }]);
    expect(result).not.toHaveProperty('commentHash');
  });

  it('stays while it waits, and ages with the code', () => {
    const waiting = update([symbolRecord(id)], { outcomes: [accepted(doc)] });
    expect(record(update([symbolRecord(id)], { cached: waiting }))).toEqual(record(waiting));
    expect(record(update([moved('body')], { cached: waiting }))).toMatchObject({ doc, state: 'review' });
    expect(record(update([moved('signature')], { cached: waiting }))).toMatchObject({
      doc,
      state: 'stale',
      writtenFor: { signature: 'function run(): void' },
    });
  });

  it('becomes the comment in the source when it is applied', () => {
    const waiting = update([symbolRecord(id)], { outcomes: [accepted(doc)] });
    const raw = renderComment(doc, { indent: '', newline: '\n', width: 80, dialect: 'tsdoc' });
    const applied = symbolRecord(id, { comment: { ...comment(doc), raw } });
    const result = record(update([applied], { cached: waiting }));
    expect(result).toMatchObject({ doc, origin: 'generated', state: 'fresh', commentHash: hashComment(raw) });
  });

  it('is edited when its comment was changed after it was applied', () => {
    const waiting = update([symbolRecord(id)], { outcomes: [accepted(doc)] });
    const edits = [{ range: { start: 0, end: 0 }, text: `${comment(doc).raw}\n`, symbol: id }];
    const [shard] = recordApplied(waiting, [{ module: 'src/a.ts', contentHash: '', edits }]);
    const edited = symbolRecord(id, { comment: comment('Runs the job at once.') });
    const result = record(update([edited], { cached: new Map([['src/a.ts', shard!]]) }));
    expect(result).toMatchObject({ doc: { summary: 'Runs the job at once.' }, origin: 'edited', state: 'fresh' });
    expect(result).not.toHaveProperty('provenance');
  });

  it('remembers the comment it is to replace, and gives way when that one changes', () => {
    const stale = update([moved('signature', { comment: comment('Old.') })], {
      cached: update([symbolRecord(id, { comment: comment('Old.') })]),
    });
    expect(record(stale)).toMatchObject({
      origin: 'human',
      state: 'stale',
      writtenFor: { signature: 'function run(): void' },
    });
    const waiting = update([moved('signature', { comment: comment('Old.') })], {
      cached: stale,
      outcomes: [accepted(doc)],
    });
    const expected = {
      doc,
      origin: 'generated',
      state: 'fresh',
      replaces: hashComment('/** Old. */'),
      replaced: { origin: 'human', fingerprints: symbolRecord(id).fingerprints },
    };
    expect(record(waiting)).toMatchObject(expected);
    expect(record(update([moved('signature', { comment: comment('Old.') })], { cached: waiting }))).toMatchObject(
      expected,
    );
    const rewritten = record(update([moved('signature', { comment: comment('By hand.') })], { cached: waiting }));
    expect(rewritten).toMatchObject({ doc: { summary: 'By hand.' }, origin: 'human', state: 'fresh' });
    expect(rewritten).not.toHaveProperty('replaces');
  });

  it('keeps the tags that stayed in the source when it was applied', () => {
    const waiting = update([symbolRecord(id)], { outcomes: [accepted(doc)] });
    const edits = [{ range: { start: 0, end: 0 }, text: '/**\n * Runs the job.\n *\n * @internal\n */', symbol: id }];
    const [shard] = recordApplied(waiting, [{ module: 'src/a.ts', contentHash: '', edits }]);
    expect(shard?.symbols[id]?.doc).toMatchObject({ summary: 'Runs the job.', modifiers: ['internal'] });
  });
});

describe('a refused draft', () => {
  it('leaves the symbol rejected for as long as its code stays', () => {
    const refused = update([symbolRecord(id)], { outcomes: [rejected(doc)] });
    const expected = {
      state: 'rejected',
      tried: { fingerprints: symbolRecord(id).fingerprints, provider: 'offline', version: '1' },
    };
    expect(record(refused)).toMatchObject({ ...expected, findings: [{ code: 'names/unknown' }] });
    expect(record(refused).rejectedDoc).toEqual(expect.any(String));
    expect(record(update([symbolRecord(id)], { cached: refused }))).toEqual(record(refused));
    expect(record(update([moved('body')], { cached: refused }))).toEqual(record(update([moved('body')])));
  });

  it('leaves an older doc as it is', () => {
    const waiting = update([symbolRecord(id)], { outcomes: [accepted(doc)] });
    const refused = update([moved('signature')], { cached: waiting, outcomes: [rejected({ summary: 'Lies.' })] });
    expect(record(refused)).toMatchObject({
      doc,
      origin: 'generated',
      state: 'stale',
      findings: [{ code: 'names/unknown' }],
    });
  });
});

it('nothing to add leaves the symbol undocumented, with the reason', () => {
  const none: DocOutcome = { outcome: 'nothing-to-add', symbol: id, reason: 'the name says it' };
  const result = record(
    update([symbolRecord(id)], { outcomes: [none], cached: update([symbolRecord(id)], { outcomes: [rejected(doc)] }) }),
  );
  expect(result).toMatchObject({ state: 'missing', nothingToAdd: 'the name says it', tried: { provider: 'offline' } });
  expect(result).not.toHaveProperty('rejectedDoc');
  expect(result).not.toHaveProperty('findings');
});

it('a failure leaves the record as it was', () => {
  const waiting = update([symbolRecord(id)], { outcomes: [accepted(doc)] });
  expect(update([symbolRecord(id)], { cached: waiting, outcomes: [{ outcome: 'failed', symbol: id }] })).toEqual(
    waiting,
  );
});

it('a confirmed comment counts as written for the code as it is', () => {
  const seen = update([symbolRecord(id, { comment: comment(doc) })]);
  const symbol = moved('body', { comment: comment(doc) });
  const drifted = update([symbol], { cached: seen });
  expect(record(drifted).state).toBe('review');
  const confirmed = record(update([symbol], { cached: drifted, outcomes: [{ outcome: 'confirmed', symbol: id }] }));
  expect(confirmed).toMatchObject({ state: 'fresh', fingerprints: symbol.fingerprints });
  expect(confirmed).not.toHaveProperty('writtenFor');
});

describe('inherited documentation', () => {
  const base = symbolRecord('src/a.ts:Base#run', { comment: comment(doc) });
  const member = symbolRecord('src/a.ts:Store#run', { inherits: { by: 'extends', from: base.id } });

  it('comes from a documented base', () => {
    expect(record(update([base, member]), member.id)).toMatchObject({
      origin: 'inherited',
      state: 'fresh',
      inheritsFrom: base.id,
    });
  });

  it('does not come from an undocumented one, nor in a circle', () => {
    const bare = symbolRecord(base.id, { inherits: { by: 'extends', from: member.id } });
    const result = record(update([bare, member]), member.id);
    expect(result.state).toBe('missing');
    expect(result).not.toHaveProperty('origin');
  });

  it('comes from a base that gets its doc in this run', () => {
    const result = update([symbolRecord(base.id), member], { outcomes: [{ ...accepted(doc), symbol: base.id }] });
    expect(record(result, member.id).origin).toBe('inherited');
  });
});

describe('symbols that go and come', () => {
  it('leave the shard', () => {
    const cached = update([symbolRecord(id), symbolRecord('src/a.ts:other')]);
    expect(Object.keys(update([symbolRecord(id)], { cached }).get('src/a.ts')?.symbols ?? {})).toEqual([id]);
  });

  it('leave an empty shard when the module has none left', () => {
    const table = symbolTable([]);
    const modules = [{ path: 'src/a.ts', contentHash: '', symbols: [], words: [], externalNames: [] }];
    const { shards, index } = updateShards({ table: { ...table, modules }, cached: update([symbolRecord(id)]) });
    expect(shards).toMatchObject([{ module: 'src/a.ts', symbols: {} }]);
    expect(index.modules).toEqual([]);
  });

  it('take their doc along under a new name', () => {
    const cached = update([symbolRecord(id)], { outcomes: [accepted(doc)] });
    const fingerprints = { signature: 'signature of start', body: 'body of run' };
    const renamed = symbolRecord('src/a.ts:start', { fingerprints });
    expect(record(update([renamed], { cached }), renamed.id)).toMatchObject({
      doc,
      origin: 'generated',
      state: 'stale',
      changelog: [{ version: '1.0.0', what: 'renamed', detail: 'run → start' }],
    });
  });

  it('take their doc along to another file', () => {
    const text = comment(doc);
    const cached = update([symbolRecord(id, { comment: text, lines: 1 })]);
    const there = symbolRecord('src/b.ts:run', { comment: text, lines: 1 });
    expect(record(update([there], { cached }), there.id, 'src/b.ts')).toMatchObject({
      origin: 'human',
      state: 'fresh',
      formerIds: [id],
    });
    expect(record(update([there], { cached }), there.id, 'src/b.ts').changelog).toBeUndefined();
  });

  it.each([
    ['is called as before', [], 'src/a.ts:run → src/b.ts:run'],
    ['has another name for users', [{ entryPoint: '.', name: 'start' }], 'run → start'],
  ])('are told of as renamed where nothing public %s', (_case, publicNames, detail) => {
    const cached = update([symbolRecord(id, publicNames.length === 0 ? { publicNames } : {})], {
      outcomes: [accepted(doc)],
    });
    const there = symbolRecord('src/b.ts:run', { publicNames });
    expect(record(update([there], { cached }), there.id, 'src/b.ts').changelog).toEqual([
      { version: '1.0.0', what: 'renamed', detail },
    ]);
  });

  describe('with their module', () => {
    const small = (name: string, parts: Partial<SymbolRecord> = {}): SymbolRecord => {
      const path = name.split(':')[1] ?? '';
      const fingerprints = { signature: `signature of ${path}`, body: '' };
      return symbolRecord(name, { kind: 'property', signature: `${path} = 1`, lines: 1, fingerprints, ...parts });
    };
    const formerIds = (to: SymbolRecord[], from: SymbolRecord[], moved?: ReadonlyMap<string, string>) => {
      const table = symbolTable(to);
      const cached = new Map(
        updateShards({ table: symbolTable(from), cached: new Map() }).shards.map((shard) => [shard.module, shard]),
      );
      const { shards } = updateShards({ table, cached, moved });
      return Object.fromEntries(
        shards.flatMap(({ symbols }) => Object.entries(symbols).map(([key, symbol]) => [key, symbol.formerIds?.[0]])),
      );
    };

    it('keep what they were, however alike they are', () => {
      const from = ['src/a.ts:x', 'src/a.ts:y', 'src/b.ts:x'].map((each) => small(each));
      const to = ['src/new/a.ts:x', 'src/new/a.ts:y', 'src/new/b.ts:x'].map((each) => small(each));
      expect(formerIds(to, from)).toEqual({
        'src/new/a.ts:x': 'src/a.ts:x',
        'src/new/a.ts:y': 'src/a.ts:y',
        'src/new/b.ts:x': 'src/b.ts:x',
      });
    });

    it('keep it though some changed on the way', () => {
      const from = ['src/a.ts:x', 'src/a.ts:y', 'src/a.ts:z'].map((each) => small(each));
      const to = [small('src/b.ts:x', { signature: 'x = 2' }), small('src/b.ts:y'), small('src/b.ts:z')];
      expect(formerIds(to, from)).toMatchObject({ 'src/b.ts:x': 'src/a.ts:x' });
    });

    it('are not guessed where two modules are equally alike, but where it is known', () => {
      const from = [small('src/a.ts:x'), small('src/b.ts:x')];
      expect(formerIds([small('src/c.ts:x')], from)).toEqual({ 'src/c.ts:x': undefined });
      expect(formerIds([small('src/c.ts:x')], from, new Map([['src/c.ts', 'src/b.ts']]))).toEqual({
        'src/c.ts:x': 'src/b.ts:x',
      });
    });

    it('are new where most is', () => {
      const to = ['src/b.ts:x', 'src/b.ts:p', 'src/b.ts:q'].map((each) => small(each));
      expect(formerIds(to, [small('src/a.ts:x')])).toMatchObject({ 'src/b.ts:p': undefined, 'src/b.ts:q': undefined });
    });
  });

  it('are news once users get them', () => {
    const cached = update([symbolRecord(id, { publicNames: [] })], { outcomes: [accepted(doc)] });
    const now = update([symbolRecord(id)], { cached });
    expect(record(now, id).changelog).toMatchObject([{ what: 'added' }]);
    expect(record(update([symbolRecord(id)], { cached: now }), id).changelog).toHaveLength(1);
  });

  it.each<[string, Partial<SymbolRecord>]>([
    ['has a body of two lines', { lines: 2 }],
    ['is of another kind', { kind: 'method' }],
    ['has another body', { fingerprints: { signature: 'x', body: 'other' } }],
  ])('take nothing along where the new one %s', (_case, parts) => {
    const cached = update([symbolRecord(id)], { outcomes: [accepted(doc)] });
    const fingerprints = { signature: 'x', body: 'body of run' };
    const other = symbolRecord('src/a.ts:start', { fingerprints, ...parts });
    expect(record(update([other], { cached }), other.id)).not.toHaveProperty('doc');
  });

  it('take nothing along where two could be meant', () => {
    const cached = update([symbolRecord(id)], { outcomes: [accepted(doc)] });
    const twins = ['src/a.ts:x', 'src/a.ts:y'].map((twin) =>
      symbolRecord(twin, { fingerprints: { signature: twin, body: 'body of run' } }),
    );
    const result = update(twins, { cached });
    expect(twins.map((twin) => record(result, twin.id).doc)).toEqual([undefined, undefined]);
  });
});

describe('the changelog', () => {
  const start = () => update([symbolRecord(id, { comment: comment(doc) })]);

  it('is empty at first', () => {
    expect(record(start())).not.toHaveProperty('changelog');
  });

  it('names changes of signature, behaviour and doc, once', () => {
    const throws = [
      { error: 'RangeError', condition: 'size <= 0' },
      { error: 'TypeError', rejects: true as const },
    ];
    const symbol = symbolRecord(id, {
      signature: 'function run(size: number): void',
      facts: { ...noFacts, throws, absentReturns: [{ value: 'undefined' }] },
      comment: comment('Runs it.'),
    });
    const changed = update([symbol], { cached: start() });
    expect(record(changed).changelog).toEqual([
      { version: '1.0.0', what: 'signature', detail: 'function run(): void → function run(size: number): void' },
      {
        version: '1.0.0',
        what: 'behaviour',
        detail: 'always gives a result → throws RangeError when size <= 0; rejects with TypeError; returns undefined',
      },
      { version: '1.0.0', what: 'doc', detail: 'Runs the job. → Runs it.' },
    ]);
    expect(update([symbol], { cached: changed })).toEqual(changed);
  });

  it('has one entry per version and kind, and none where all is as it was', () => {
    const signatures = (...texts: string[]) =>
      texts.reduce(
        (cached, signature) => update([symbolRecord(id, { signature })], { cached }),
        update([symbolRecord(id)]),
      );
    expect(record(signatures('b', 'c')).changelog).toMatchObject([{ detail: 'function run(): void → c' }]);
    expect(record(signatures('b', 'function run(): void'))).not.toHaveProperty('changelog');
    const released = update([symbolRecord(id, { signature: 'd' })], { cached: signatures('c'), version: '2.0.0' });
    expect(record(released).changelog).toMatchObject([{ version: '1.0.0' }, { version: '2.0.0', detail: 'c → d' }]);
  });

  it('names what is added to a known project, and details of a doc', () => {
    const added = symbolRecord('src/a.ts:more');
    expect(record(update([symbolRecord(id), added], { cached: start() }), added.id).changelog).toMatchObject([
      { what: 'added' },
    ]);
    const returns = symbolRecord(id, { comment: comment({ ...doc, returns: 'The result.' }) });
    expect(record(update([returns], { cached: start() })).changelog).toMatchObject([
      { what: 'doc', detail: 'Runs the job. → Runs the job. (details changed)' },
    ]);
  });

  it('does not tell of symbols that only their module sees', () => {
    const hidden = (signature: string) => [symbolRecord(id, { exported: false, signature })];
    expect(record(update(hidden('b'), { cached: update(hidden('a')) }))).not.toHaveProperty('changelog');
  });
});

describe('what readers are told beside docs', () => {
  it('keeps the ids that a symbol had, until it has one of them again', () => {
    const fingerprints = { signature: 'any', body: 'body of run' };
    const named = (name: string): SymbolRecord =>
      symbolRecord(`src/a.ts:${name}`, { fingerprints, comment: comment(doc) });
    const renamed = update([named('start')], { cached: update([named('run')]) });
    expect(record(renamed, 'src/a.ts:start').formerIds).toEqual(['src/a.ts:run']);
    const again = update([named('begin')], { cached: renamed });
    expect(record(again, 'src/a.ts:begin').formerIds).toEqual(['src/a.ts:run', 'src/a.ts:start']);
    const back = update([named('run')], { cached: again });
    expect(record(back, 'src/a.ts:run').formerIds).toEqual(['src/a.ts:start', 'src/a.ts:begin']);
  });

  it.each(['src/a.ts:start', 'src/b.ts:run'])('keeps the former id of one without a doc that is now %s', (now) => {
    const looking = (at: string, signature: string): SymbolRecord =>
      symbolRecord(at, {
        signature: signature.replace('NAME', at.split(':')[1] ?? ''),
        fingerprints: { signature: at, body: 'body of run' },
        references: { ...symbolRecord(at).references, uses: ['src/a.ts:Job'] },
      });
    const cached = update([looking(id, 'function NAME(job: Job): void')]);
    const renamed = update([looking(now, 'function NAME(job: Job): void')], { cached });
    expect(record(renamed, now, now.split(':')[0])).toMatchObject({ formerIds: [id] });
    const other = update([looking(now, 'function NAME(job: Job): Job')], { cached });
    expect(record(other, now, now.split(':')[0])).not.toHaveProperty('formerIds');
  });

  it('keeps the doc of a module, also of one that declares nothing', () => {
    const table = symbolTable([symbolRecord(id)]);
    const index = {
      path: 'src/index.ts',
      contentHash: '',
      symbols: [],
      words: [],
      externalNames: [],
      comment: comment(doc),
    };
    const joined = updateShards({ table: { ...table, modules: [...table.modules, index] }, cached: new Map() });
    expect(joined.index.modules).toEqual(['src/a.ts', 'src/index.ts']);
    expect(joined.shards[1]).toEqual({ schema: 1, module: 'src/index.ts', doc, symbols: {} });
  });

  it('keeps where names in signatures come from, and no other import', () => {
    const table = symbolTable([symbolRecord(id, { signature: 'function run(job: Job): void' })]);
    const externals = { Job: '@acme/jobs#Job', chalk: 'chalk#default' };
    const modules = table.modules.map((module) => ({ ...module, externals }));
    const { shards } = updateShards({ table: { ...table, modules }, cached: new Map() });
    expect(shards[0]?.externals).toEqual({ Job: '@acme/jobs#Job' });
  });

  it('says which symbols nobody sees, and by what the project counts', () => {
    const table = symbolTable([symbolRecord(id, { visible: false })]);
    const { shards, index } = updateShards({ table, cached: new Map(), countedBy: { scope: 'all', preset: 'deno' } });
    expect(shards[0]?.symbols[id]?.visible).toBe(false);
    expect(index).toMatchObject({ scope: 'all', preset: 'deno' });
  });

  it('says what single checks weigh where that is configured', () => {
    const indexFor = (checks: CheckSeverities) =>
      updateShards({ table: symbolTable([]), cached: new Map(), countedBy: { check: { checks } } }).index;
    expect(indexFor({ wording: 'warning' }).checks).toEqual({ wording: 'warning' });
    expect(indexFor({})).not.toHaveProperty('checks');
  });

  it('names the kinds that count in one order, and only where some do not', () => {
    const table = symbolTable([symbolRecord(id)]);
    const indexFor = (kinds: readonly SymbolKind[]) =>
      updateShards({ table, cached: new Map(), countedBy: { kinds } }).index;
    expect(indexFor(['class', 'function']).kinds).toEqual(indexFor(['function', 'class']).kinds);
    expect(indexFor(['class', 'function']).kinds).toEqual(
      symbolKinds.filter((kind) => /^(function|class)$/u.test(kind)),
    );
    expect(indexFor(symbolKinds)).not.toHaveProperty('kinds');
  });
});

describe('joining again', () => {
  it('changes nothing, and gives the very objects', () => {
    const part = fc.record({
      comment: fc.option(fc.constantFrom('Runs.', 'Runs the job.', ''), { nil: undefined }),
      signature: fc.constantFrom('a', 'b'),
      body: fc.constantFrom('a', 'b'),
    });
    const outcomes = fc.constantFrom<DocOutcome | undefined>(
      undefined,
      accepted(doc),
      rejected(doc),
      { outcome: 'failed', symbol: id },
      { outcome: 'confirmed', symbol: id },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(part, outcomes), { minLength: 1, maxLength: 6 }), (runs) => {
        let cached: CacheContent = new Map();
        for (const [{ comment: text, signature, body }, outcome] of runs) {
          const symbol = symbolRecord(id, {
            signature,
            fingerprints: { signature, body },
            ...(text !== undefined && { comment: comment(text) }),
          });
          cached = update([symbol], { cached, outcomes: outcome ? [outcome] : [] });
          const again = update([symbol], { cached });
          expect(again.get('src/a.ts')).toBe(cached.get('src/a.ts'));
          expect(isSound(record(cached), symbol)).toBe(true);
        }
      }),
    );
  });
});

/** What must hold for every record, however it came about. */
function isSound(
  { doc: kept, origin, state, commentHash, replaces, replaced }: CachedSymbol,
  { comment: text }: SymbolRecord,
): boolean {
  const stands = text === undefined ? undefined : hashComment(text.raw);
  return (
    (kept === undefined) === (state === 'missing' || state === 'rejected') &&
    (kept === undefined) === (origin === undefined) &&
    (replaces === undefined) === (replaced === undefined) &&
    (commentHash === undefined || commentHash === stands) &&
    (replaces === undefined || replaces === stands)
  );
}

function update(
  symbols: readonly SymbolRecord[],
  {
    cached = new Map(),
    outcomes = [],
    version = '1.0.0',
  }: { cached?: CacheContent; outcomes?: readonly DocOutcome[]; version?: string } = {},
): CacheContent {
  const table: SymbolTable = symbolTable(symbols, { packageVersion: version });
  const { shards } = updateShards({ table, cached, outcomes, provider });
  return new Map(shards.map((shard) => [shard.module, shard]));
}

function record(content: CacheContent, symbol = id, module = 'src/a.ts'): CachedSymbol {
  const found = content.get(module)?.symbols[symbol];
  if (found === undefined) throw new Error(`There is no record of ${symbol}.`);
  return found;
}

function moved(what: 'signature' | 'body', parts: Partial<SymbolRecord> = {}): SymbolRecord {
  return symbolRecord(id, { fingerprints: { ...symbolRecord(id).fingerprints, [what]: 'moved' }, ...parts });
}

function accepted(draft: Doc): Extract<DocOutcome, { outcome: 'accepted' }> {
  return { outcome: 'accepted', symbol: id, doc: draft, findings: [] };
}

function rejected(draft: Doc): DocOutcome {
  return { outcome: 'rejected', symbol: id, doc: draft, findings: [finding] };
}
