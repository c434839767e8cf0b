import { buildSymbol } from '@docwright/test-support';
import { describe, expect, it } from 'vitest';
import { likelyNames } from './likely-names.ts';

const symbol = buildSymbol({
  name: 'add',
  parameters: [{ name: 'sum' }, { name: 'count' }, { name: 'unit' }],
  comment: '/** Adds. @param unit - in which it counts @param coutn - how many */',
});

function likely(code: string, name: string, args: Record<string, string> = {}): readonly string[] | undefined {
  const part = { section: 'parameter', name } as const;
  return likelyNames({ code: `parameters/${code}`, severity: 'error', symbol: symbol.id, part, args }, symbol);
}

describe('likelyNames', () => {
  it('lists parameters without a tag, those that look alike first', () => {
    expect(likely('unknown', 'coutn')).toEqual(['count', 'sum']);
  });

  it('is the path to a property that is named alone', () => {
    expect(likely('property', 'size', { path: 'options.size' })).toEqual(['options.size']);
  });

  it('knows nothing for what is not wrong with a name', () => {
    expect(likely('missing', 'count')).toBeUndefined();
    expect(likely('order', 'count')).toBeUndefined();
  });
});
