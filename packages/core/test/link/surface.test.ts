import { describe, expect, it } from 'vitest';
import type { SymbolTable } from '../../src/model/index.ts';
import { findSymbol, readFixture } from './read-project.ts';

function namesOf(table: SymbolTable, path: string): string[] {
  return findSymbol(table, path).publicNames.map(({ entryPoint, name }) => `${entryPoint} ${name}`);
}

describe('the public surface of', () => {
  it('a package with conditional exports and patterns', async () => {
    const table = await readFixture('extraction/surface/conditions');
    expect(Object.fromEntries(table.entryPoints.map(({ name, module }) => [name, module]))).toEqual({
      '.': 'src/index.ts',
      './fallbacks': 'src/plain.ts',
      './features/alpha': 'src/features/alpha.ts',
      './features/beta': 'src/features/beta.ts',
      './features/nested/deep': 'src/features/nested/deep.ts',
      './plain': 'src/plain.ts',
      './platform': 'src/node/platform.ts',
      './source': 'src/source-only.ts',
    });
    expect(table.problems).toEqual([
      {
        code: 'entry-point-missing',
        severity: 'warning',
        args: { entryPoint: './missing', target: './dist/missing.js' },
      },
    ]);
    expect(namesOf(table, 'Platform#name')).toEqual(['. Platform.name', './platform Platform.name']);
    expect(namesOf(table, 'secret')).toEqual([]);
    expect(findSymbol(table, 'secret').exported).toBe(true);
  });

  it('re-exports of every form', async () => {
    const table = await readFixture('extraction/surface/reexports');
    expect(namesOf(table, 'Circle')).toEqual([
      '. Circle',
      '. Round',
      '. everything.Circle',
      '. everything.default',
      '. shapes.Circle',
      '. shapes.default',
      './shapes Circle',
      './shapes default',
    ]);
    expect(namesOf(table, 'round')).toEqual(['. default', '. roundHalf', '. toWhole']);
    expect(namesOf(table, 'local')).toEqual(['. renamedLocal']);
    expect(table.symbols['src/index.ts:area']?.publicNames).toEqual([{ entryPoint: '.', name: 'area' }]);
    expect(table.symbols['src/shapes.ts:area']?.publicNames).not.toContainEqual({ entryPoint: '.', name: 'area' });
    expect(table.symbols['src/more.ts:ambiguous']?.publicNames).toEqual([]);
    expect(namesOf(table, 'fromC')).toEqual(['. fromC', './cycle fromC']);
    expect(namesOf(table, 'OnlyAsType#size')).toEqual(['. OnlyAsType.size']);
    expect(findSymbol(table, 'notExported').exported).toBe(false);
    expect(table.problems.map(({ code, args }) => [code, args['specifier']])).toEqual([
      ['reexport-unresolved', './not-there.js'],
    ]);
  });

  it('a package whose main and types disagree: types win', async () => {
    const table = await readFixture('extraction/surface/main-and-types');
    expect(namesOf(table, 'run')).toEqual(['. run']);
    expect(namesOf(table, 'notInTheTypes')).toEqual([]);
  });

  it('a package that names no entry point: its index', async () => {
    const table = await readFixture('extraction/surface/no-entry');
    expect(namesOf(table, 'helper')).toEqual(['. helper']);
    expect(namesOf(table, 'other')).toEqual([]);
  });
});

describe('heritage across modules', () => {
  it('gives members the documentation of what they implement', async () => {
    const table = await readFixture('extraction/surface/reexports');
    expect(findSymbol(table, 'Circle').implements).toEqual([{ text: 'Shape', target: 'src/shapes.ts:Shape' }]);
    expect(findSymbol(table, 'Circle#area').inherits).toEqual({ by: 'implements', from: 'src/shapes.ts:Shape#area' });
    expect(findSymbol(table, 'Shape').references.usedBy).toContain('src/shapes.ts:Circle');
  });
});
