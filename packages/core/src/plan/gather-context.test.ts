import { describe, expect, it } from 'vitest';
import { comment, symbolRecord, symbolTable } from '../../test/support/records.ts';
import { noFacts, type Doc, type SymbolId, type SymbolRecord, type TaskContext } from '../model/index.ts';
import { createContextGatherer } from './gather-context.ts';
import { inheritsMeanwhile } from './inherits-meanwhile.ts';

const text = (type: string) => ({ text: type, from: 'written' as const });

describe('context', () => {
  it('holds parent, members and siblings in source order', () => {
    const store = symbolRecord('src/a.ts:Store', { kind: 'class' });
    const members = ['get', 'set', 'size'].map((name) => symbolRecord(`src/a.ts:Store#${name}`, { parent: store.id }));
    const symbols = [store, ...members];
    expect(names(gather(symbols, store.id).members)).toEqual(['get', 'set', 'size']);
    const context = gather(symbols, 'src/a.ts:Store#set');
    expect(context.parent).toBe(store);
    expect(names(context.siblings)).toEqual(['get', 'size']);
    expect(context.members).toEqual([]);
  });

  it('gives docs of what is called first, then of what is used otherwise', () => {
    const calls = ['src/a.ts:z', 'src/a.ts:a'].map((target) => ({ callee: target, target }));
    const uses = ['src/a.ts:a', 'src/a.ts:bare', 'src/a.ts:m', 'src/a.ts:z'];
    const run = symbolRecord('src/a.ts:run', { facts: { ...noFacts, calls }, references: { uses, usedBy: [] } });
    const others = uses.map((id) => symbolRecord(id, id.endsWith('bare') ? {} : { comment: comment(`About ${id}.`) }));
    const context = gather([run, ...others], run.id, { 'src/a.ts:m': { summary: 'Accepted in this run.' } });
    expect(context.uses.map(({ symbol, doc }) => [symbol, doc.summary])).toEqual([
      ['src/a.ts:z', 'About src/a.ts:z.'],
      ['src/a.ts:a', 'About src/a.ts:a.'],
      ['src/a.ts:m', 'Accepted in this run.'],
    ]);
    expect(names(context.used)).toEqual(['a', 'bare', 'm', 'z']);
  });

  it('shows the types of a signature with their properties as they are documented by now', () => {
    const options = symbolRecord('src/a.ts:Options', { kind: 'interface' });
    const size = symbolRecord('src/a.ts:Options#size', { kind: 'property', parent: options.id });
    const base = symbolRecord('src/b.ts:Base', { kind: 'class' });
    const unnamed = symbolRecord('src/a.ts:Other', { kind: 'interface' });
    const run = symbolRecord('src/a.ts:run', {
      parameters: [{ name: 'options', type: text('Partial<Options>') }],
      extends: [{ text: 'Base<string>', target: base.id }],
      references: { uses: [options.id, unnamed.id], usedBy: [] },
    });
    const docs = new Map<SymbolId, Doc>();
    const gatherer = createContextGatherer(symbolTable([options, size, base, unnamed, run]), docs);
    const before = gatherer({ symbol: run.id, reason: 'missing' });
    expect(names(before.types)).toEqual(['Base', 'Options', 'size']);
    docs.set(size.id, { summary: 'How many fit.' });
    const after = gatherer({ symbol: run.id, reason: 'missing' });
    expect(after.types.map((type) => type.comment?.doc.summary)).toEqual([undefined, undefined, 'How many fit.']);
  });

  it('shows at most twelve users, public ones first', () => {
    const users = Array.from({ length: 20 }, (_, index) =>
      symbolRecord(`src/a.ts:user${String(index)}`, index < 15 ? { publicNames: [], exported: index > 9 } : {}),
    );
    const run = symbolRecord('src/a.ts:run', { references: { uses: [], usedBy: users.map(({ id }) => id) } });
    const numbers = names(gather([run, ...users], run.id).usedBy).map((name) => Number(name.slice('user'.length)));
    expect(numbers).toEqual([15, 16, 17, 18, 19, 10, 11, 12, 13, 14, 0, 1]);
  });

  it('shows who throws an error, and who uses the type of a property', () => {
    const failure = symbolRecord('src/a.ts:Failure', {
      kind: 'class',
      references: { uses: [], usedBy: ['src/a.ts:import'] },
    });
    const thrower = symbolRecord('src/a.ts:run', {
      facts: { ...noFacts, throws: [{ error: 'Failure', through: 'src/a.ts:other' }] },
    });
    const options = symbolRecord('src/a.ts:Options', {
      kind: 'interface',
      references: { uses: [], usedBy: [thrower.id] },
    });
    const size = symbolRecord('src/a.ts:Options#size', { kind: 'property', parent: options.id });
    const symbols = [failure, thrower, options, size];
    expect(names(gather(symbols, failure.id).usedBy)).toEqual(['run']);
    expect(names(gather(symbols, size.id).usedBy)).toEqual(['run']);
  });

  it('refuses a task for a symbol that is not there', () => {
    expect(() => gather([], 'src/a.ts:gone')).toThrow('src/a.ts:gone');
  });
});

describe('neighbours', () => {
  const size = { name: 'size', type: text('number') };
  const says = (id: SymbolId, description: string, parts: Partial<SymbolRecord> = {}) =>
    symbolRecord(id, {
      parameters: [size],
      comment: comment({ summary: '', parameters: [{ name: 'size', text: description }] }),
      ...parts,
    });

  it('are what comments say about a parameter of the same name and type, most common first', () => {
    const neighbours = [
      says('src/a.ts:a', 'Once.'),
      says('src/a.ts:b', 'In bytes.'),
      says('src/b.ts:c', 'In\n  bytes.'),
      says('src/b.ts:d', 'Other type.', { parameters: [{ name: 'size', type: text('string') }] }),
    ];
    const run = symbolRecord('src/c.ts:run', { parameters: [size] });
    expect(gather([run, ...neighbours], run.id).neighbours).toEqual([
      { name: 'size', text: 'In bytes.', count: 2 },
      { name: 'size', text: 'Once.', count: 1 },
    ]);
  });

  it('do not count what the symbol says itself', () => {
    const run = says('src/a.ts:run', 'Stale.');
    expect(gather([run, says('src/a.ts:a', 'Stale.')], run.id).neighbours).toEqual([
      { name: 'size', text: 'Stale.', count: 1 },
    ]);
    expect(gather([run], run.id).neighbours).toEqual([]);
  });

  it('lead from properties to destructured parameters and back', () => {
    const property = symbolRecord('src/a.ts:Options#size', {
      kind: 'property',
      type: text('number'),
      comment: comment('In bytes.'),
    });
    const destructured = [{ path: 'limits.size', type: text('number') }];
    const run = symbolRecord('src/a.ts:run', { parameters: [{ name: 'options', destructured }] });
    expect(gather([property, run], run.id).neighbours).toEqual([
      { name: 'options.limits.size', text: 'In bytes.', count: 1 },
    ]);
    const other = says('src/a.ts:a', 'In kilobytes.');
    expect(gather([property, other], property.id).neighbours).toEqual([
      { name: 'size', text: 'In kilobytes.', count: 1 },
    ]);
  });
});

describe('inheritsMeanwhile', () => {
  const base = symbolRecord('src/a.ts:Base#run');
  const member = symbolRecord('src/a.ts:Store#run', { inherits: { by: 'extends', from: base.id } });
  const table = symbolTable([base, member]);

  it('is true once the base has a doc', () => {
    const task = { symbol: member.id, reason: 'missing' as const };
    expect(inheritsMeanwhile(task, table, new Map())).toBe(false);
    expect(inheritsMeanwhile(task, table, new Map([[base.id, { summary: 'Runs.' }]]))).toBe(true);
  });

  it('is false for what was asked for', () => {
    const docs = new Map([[base.id, { summary: 'Runs.' }]]);
    expect(inheritsMeanwhile({ symbol: member.id, reason: 'asked' }, table, docs)).toBe(false);
  });
});

function gather(
  symbols: readonly SymbolRecord[],
  symbol: SymbolId,
  docs: Readonly<Record<SymbolId, Doc>> = {},
): TaskContext {
  return createContextGatherer(symbolTable(symbols), new Map(Object.entries(docs)))({ symbol, reason: 'missing' });
}

function names(records: readonly SymbolRecord[] = []): string[] {
  return records.map(({ name }) => name);
}
