import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeclarationReference } from './parse-declaration-reference.ts';

describe('parseDeclarationReference', () => {
  it.each([
    ['Store', { path: ['Store'] }],
    [' Store.get ', { path: ['Store', 'get'] }],
    ['(Store:class).(get:static)', { path: ['Store', 'get'], selector: 'static' }],
    ['@acme/tools/query#parse', { packageName: '@acme/tools/query', path: ['parse'] }],
    ['Store#get', { path: ['Store', 'get'] }],
    ['Store.[Symbol.iterator]', { path: ['Store', '[Symbol.iterator]'] }],
    ['two words', undefined],
    ['', undefined],
  ])('reads %s', (text, expected) => {
    expect(parseDeclarationReference(text)).toEqual(expected);
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseDeclarationReference(text)));
  });
});
