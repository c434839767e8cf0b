import { describe, expect, it } from 'vitest';
import { libNames } from './lib-names.ts';

describe('libNames', () => {
  it('knows the language, browsers and Node', () => {
    expect(libNames()).toEqual(
      expect.arrayContaining(['AsyncIterable', 'Awaited', 'Buffer', 'HTMLElement', 'Map', 'RangeError', 'setTimeout']),
    );
    expect(libNames().length).toBeGreaterThan(2000);
  });

  it('is what the compiler in use declares', async () => {
    const script = '../../scripts/generate-lib-names.mjs';
    const { collectLibNames } = (await import(script)) as { collectLibNames: () => string[] };
    expect(libNames()).toEqual(collectLibNames());
  });
});
