import { describe, expect, it } from 'vitest';
import type { ModuleExtract } from '../extract/module-extract.ts';
import { linkModules } from './link-modules.ts';
import { buildModule, buildProject, type SymbolParts } from '../../test/link/module-builders.ts';

const size = 10_000;

/** Functions that each call the next one and throw an error of their own; `end` says what the last one calls. */
function chain(end: string | undefined): ModuleExtract {
  const symbols: Record<string, SymbolParts> = {};
  for (let index = 0; index < size; index++) {
    const next = index + 1 < size ? `f${String(index + 1)}` : end;
    symbols[`f${String(index)}`] = {
      mentions: next === undefined ? [] : [next],
      facts: {
        throws: [{ error: `E${String(index)}rror` }],
        calls: next === undefined ? [] : [{ callee: next, always: true }],
      },
    };
  }
  return buildModule('src/chain.ts', { symbols });
}

/** Classes that each extend the one before, the first one the last when `closed`. */
function classes(closed: boolean): ModuleExtract {
  const symbols: Record<string, SymbolParts> = {};
  for (let index = 0; index < size / 5; index++) {
    const base = index > 0 ? `C${String(index - 1)}` : closed ? `C${String(size / 5 - 1)}` : undefined;
    symbols[`C${String(index)}`] = { kind: 'class', extends: base === undefined ? [] : [{ text: base }] };
    symbols[`C${String(index)}#get`] = { kind: 'method' };
  }
  return buildModule('src/classes.ts', { symbols });
}

/** Modules that each re-export everything from the next one. */
function barrels(count: number, closed: boolean): ModuleExtract[] {
  return Array.from({ length: count }, (_, index) => {
    const next = index + 1 < count ? index + 1 : closed ? 0 : undefined;
    return buildModule(`src/m${String(index)}.ts`, {
      symbols: { [`own${String(index)}`]: {} },
      starExports: next === undefined ? [] : [`./m${String(next)}`],
    });
  });
}

function link(modules: readonly ModuleExtract[]): ReturnType<typeof linkModules> {
  const [first] = modules;
  return linkModules(modules, buildProject(modules, { entryPoints: [{ name: '.', module: first?.path ?? '' }] }));
}

describe('large structures', () => {
  it.each([
    ['a chain', undefined],
    ['a circle', 'f0'],
  ])('links %s of calls without running out of stack or time', (_, end) => {
    const { symbols } = link([chain(end)]);
    expect(symbols['src/chain.ts:f0']?.facts.throws.length).toBeGreaterThan(10);
    expect(symbols['src/chain.ts:f0']?.facts.throws.length).toBeLessThan(25);
    expect(symbols['src/chain.ts:f0']?.references.uses).toEqual(['src/chain.ts:f1']);
  });

  it.each([false, true])('links a chain of classes (closed: %s)', (closed) => {
    const { symbols } = link([classes(closed)]);
    expect(symbols['src/classes.ts:C1999#get']?.inherits?.from).toBe('src/classes.ts:C1998#get');
  });

  it.each([false, true])('links a chain of re-exports (closed: %s)', (closed) => {
    const { symbols } = link(barrels(500, closed));
    expect(Object.values(symbols).every(({ publicNames }) => publicNames.length === 1)).toBe(true);
  });
});
