import type { SymbolParts } from '@docwright/test-support';
import { expect, it } from 'vitest';
import { runCheck } from '../../../test/run-check.ts';
import { inheritance } from './inheritance.ts';

const base: SymbolParts[] = [
  { kind: 'class', name: 'Base' },
  { kind: 'method', name: 'close', parent: 'src/subject.ts:Base' },
  { kind: 'class', name: 'File', extends: [{ text: 'Base', target: 'src/subject.ts:Base' }] },
  { kind: 'class', name: 'Plain' },
];
const member = (parent: string): SymbolParts => ({ kind: 'method', name: 'close', parent: `src/subject.ts:${parent}` });

it.each<[reference: string, symbol: SymbolParts, seen: string[]]>([
  ['Base.close', member('File'), []],
  ['Base.open', member('File'), ['unresolved']],
  ['Nowhere.close', member('File'), ['unresolved']],
  ['other-package#Base.close', member('File'), []],
  ['', member('File'), []],
  ['', member('Plain'), ['baseless']],
  ['', {}, ['baseless']],
  ['', { ...member('Plain'), inherits: { by: 'inheritDoc', from: 'src/subject.ts:Base#close' } }, []],
])('judges {@inheritDoc %s} on %j', (inheritDoc, symbol, seen) => {
  expect(runCheck(inheritance, { inheritDoc }, symbol, { others: base })).toEqual(seen);
});
