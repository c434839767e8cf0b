import { describe, expect, it } from 'vitest';
import type { Comment, InheritedDoc } from '../model/index.ts';
import { linkModules } from './link-modules.ts';
import { buildModule, buildProject, kind, type SymbolParts } from '../../test/link/module-builders.ts';

function inheritsOf(symbols: Record<string, SymbolParts>, name: string): InheritedDoc | undefined {
  const modules = [
    buildModule('a.ts', { symbols, imports: ['Outside from outside'] }),
    buildModule('b.ts', { symbols: { Elsewhere: kind('class'), 'Elsewhere#get': {}, 'Elsewhere.get': {} } }),
  ];
  const project = buildProject(modules, { packageName: 'acme', entryPoints: [{ name: '.', module: 'b.ts' }] });
  return linkModules(modules, project).symbols[`a.ts:${name}`]?.inherits;
}

function commented(summary: string, inheritDoc?: string): { comment: Comment } {
  const doc = { summary, ...(inheritDoc !== undefined && { inheritDoc }) };
  return { comment: { raw: '', range: { start: 0, end: 0 }, doc, messages: [] } };
}

describe('inherited documentation', () => {
  it('comes from the nearest member, up through classes and interfaces', () => {
    const symbols: Record<string, SymbolParts> = {
      Readable: { kind: 'interface' },
      'Readable#get': {},
      Base: { kind: 'class', implements: [{ text: 'Readable' }] },
      Middle: { kind: 'class', extends: [{ text: 'Base<string>' }] },
      Store: { kind: 'class', extends: [{ text: 'Middle' }] },
      'Store#get': {},
      'Store#other': {},
      'Store.get': {},
    };
    expect(inheritsOf(symbols, 'Store#get')).toEqual({ by: 'implements', from: 'a.ts:Readable#get' });
    expect(inheritsOf(symbols, 'Store#other')).toBeUndefined();
    expect(inheritsOf(symbols, 'Store.get')).toBeUndefined();
  });

  it('comes from the written type of an object', () => {
    const symbols = (type: string): Record<string, SymbolParts> => ({
      Reader: { kind: 'interface' },
      'Reader#read': {},
      disk: { kind: 'variable', type: { text: type, from: 'written' } },
      'disk.read': {},
    });
    expect(inheritsOf(symbols('Reader'), 'disk.read')).toEqual({ by: 'implements', from: 'a.ts:Reader#read' });
    expect(inheritsOf(symbols('Reader<string>'), 'disk.read')?.from).toBe('a.ts:Reader#read');
    expect(inheritsOf(symbols('Partial<Reader>'), 'disk.read')).toBeUndefined();
  });

  it('prefers a documented member, and classes over interfaces', () => {
    const symbols = (base: SymbolParts, readable: SymbolParts): Record<string, SymbolParts> => ({
      Readable: { kind: 'interface' },
      'Readable#get': readable,
      Base: { kind: 'class' },
      'Base#get': base,
      Store: { kind: 'class', extends: [{ text: 'Base' }], implements: [{ text: 'Readable' }] },
      'Store#get': {},
    });
    expect(inheritsOf(symbols({}, {}), 'Store#get')?.from).toBe('a.ts:Base#get');
    expect(inheritsOf(symbols({}, commented('Reads.')), 'Store#get')?.from).toBe('a.ts:Readable#get');
    expect(inheritsOf(symbols(commented('Gets.'), commented('Reads.')), 'Store#get')?.from).toBe('a.ts:Base#get');
    expect(inheritsOf(symbols({ modifiers: ['private'] }, {}), 'Store#get')?.from).toBe('a.ts:Readable#get');
  });

  it('is known to come from outside only where `override` says so', () => {
    const symbols: Record<string, SymbolParts> = {
      Store: { kind: 'class', extends: [{ text: 'Outside' }] },
      'Store#get': { modifiers: ['override'] },
      'Store#set': {},
    };
    expect(inheritsOf(symbols, 'Store#get')).toEqual({ by: 'extends' });
    expect(inheritsOf(symbols, 'Store#set')).toBeUndefined();
  });

  it.each([
    ['parse', 'a.ts:parse'],
    ['(parse:2)', 'a.ts:parse~2'],
    ['Base.get', 'a.ts:Base#get'],
    ['Base.(get:static)', 'a.ts:Base.get'],
    ['(Base:class).get', 'a.ts:Base#get'],
    ['Base#get', 'a.ts:Base#get'],
    ['acme#Elsewhere.get', 'b.ts:Elsewhere#get'],
    ['Elsewhere', 'b.ts:Elsewhere'],
    ['other#Base.get', undefined],
    ['Nowhere', undefined],
    ['not a reference!', undefined],
  ])('is led by {@inheritDoc %s}', (reference, from) => {
    const symbols: Record<string, SymbolParts> = {
      parse: {},
      'parse~2': {},
      Base: { kind: 'class' },
      'Base#get': {},
      'Base.get': {},
      copy: commented('', reference),
    };
    expect(inheritsOf(symbols, 'copy')).toEqual({ by: 'inheritDoc', ...(from !== undefined && { from }) });
  });

  it('takes an overload from the overload of the same number', () => {
    const symbols: Record<string, SymbolParts> = {
      Base: { kind: 'class' },
      'Base#get': { overload: { index: 1, of: 2 } },
      'Base#get~2': { overload: { index: 2, of: 2 } },
      Store: { kind: 'class', extends: [{ text: 'Base' }] },
      'Store#get': { overload: { index: 1, of: 2 } },
      'Store#get~2': { overload: { index: 2, of: 2 } },
    };
    expect(inheritsOf(symbols, 'Store#get~2')?.from).toBe('a.ts:Base#get~2');
  });

  it('ends where classes extend each other', () => {
    const symbols: Record<string, SymbolParts> = {
      One: { kind: 'class', extends: [{ text: 'Two' }] },
      'One#get': {},
      Two: { kind: 'class', extends: [{ text: 'One' }] },
    };
    expect(inheritsOf(symbols, 'One#get')).toBeUndefined();
  });
});
