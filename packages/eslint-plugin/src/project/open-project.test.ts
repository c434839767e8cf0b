import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeFile } from './open-project.ts';

const cwd = import.meta.dirname;
const place = (file: string, settings: Record<string, unknown>): ReturnType<typeof placeFile> =>
  placeFile({ cwd, physicalFilename: join(cwd, file), settings } as Parameters<typeof placeFile>[0]);

describe('the place of a file', () => {
  it('shares the project between the files of a folder', () => {
    const settings = { docwright: { root: '.' } };
    const [first, second] = [place('a.ts', settings), place('b.ts', settings)];
    expect([first?.module, second?.module]).toEqual(['a.ts', 'b.ts']);
    expect(second?.project).toBe(first?.project);
  });

  it('is that of the settings as they are now, in the same folder', () => {
    const roots = ['.', '..'].map((root) => place('a.ts', { docwright: { root } })?.module);
    expect(roots).toEqual(['a.ts', 'project/a.ts']);
    const other = place('a.ts', { docwright: { root: '.', cacheFolder: '.other' } });
    expect(other?.project).not.toBe(place('a.ts', { docwright: { root: '.' } })?.project);
  });

  it('is nowhere for a file outside of the root', () => {
    const settings = { docwright: { root: 'inside' } };
    expect(place('inside/a.ts', settings)?.module).toBe('a.ts');
    expect(place('a.ts', settings)).toBeUndefined();
  });
});
