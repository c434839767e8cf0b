import { expect, test } from 'vitest';
import { renderTable } from './table.ts';

test('columns are as wide as their widest cell, whatever the paint adds', () => {
  const loud = (text: string): string => `\u001B[1m${text}\u001B[22m`;
  const lines = renderTable([
    ['method', { text: '7', align: 'right' }, 'yes'],
    [{ text: 'class', paint: loud }, { text: '12', align: 'right' }, ''],
    [],
  ]);
  expect(lines).toEqual(['  method   7  yes', `  ${loud('class')}   12`, '']);
});
