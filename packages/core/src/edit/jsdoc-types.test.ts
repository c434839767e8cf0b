import { expect, it } from 'vitest';
import { markedSource } from '../../test/edit/marked-source.ts';
import type { SymbolRecord } from '../model/index.ts';
import { jsdocTypes } from './jsdoc-types.ts';

function symbolWith(comment: string, parts: Partial<SymbolRecord>): SymbolRecord {
  const { table } = markedSource(`‹a›${comment}`, 'a.js');
  const symbol = table.symbols['a.js:a'];
  if (symbol === undefined) throw new Error('there is one symbol');
  return { ...symbol, ...parts };
}

it('states inferred types whose names need no import', () => {
  const symbol = symbolWith('', {
    parameters: [
      { name: 'mode', type: { text: "'fast' | undefined", from: 'inferred' }, optional: true, default: "'fast'" },
      { name: 'store', type: { text: 'Map<string, Store>', from: 'inferred' } },
      { name: 'value', type: { text: 'any', from: 'inferred' } },
    ],
    returns: { text: 'Promise<string[]>', from: 'inferred' },
  });
  expect(jsdocTypes(symbol)).toEqual({
    'param:mode': "'fast' | undefined",
    'default:mode': "'fast'",
    returns: 'Promise<string[]>',
  });
});

it('prefers what the comment states', () => {
  const symbol = symbolWith('/** @param {Store} store @returns {Item} */', {
    parameters: [{ name: 'store', type: { text: 'Store', from: 'jsdoc' } }],
    returns: { text: 'string', from: 'inferred' },
  });
  expect(jsdocTypes(symbol)).toEqual({ 'param:store': 'Store', returns: 'Item' });
});
