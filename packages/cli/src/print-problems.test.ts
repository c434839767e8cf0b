import type { Problem } from '@docwright/core/model';
import { plainColors } from '@docwright/core/report';
import { expect, test } from 'vitest';
import { codeOf, printProblems, unique } from './print-problems.ts';

function said(problems: readonly Problem[]): string[] {
  const lines: string[] = [];
  const note = (line: string) => lines.push(line);
  printProblems(problems, { print: () => undefined, note, colors: plainColors, noteColors: plainColors });
  return lines;
}

const unreadable = (file: string): Problem => ({
  code: 'file-unwritable',
  severity: 'error',
  args: { file, message: 'EACCES' },
});
const untyped = (symbol: string): Problem => ({ code: 'type-unresolved', severity: 'info', args: { symbol } });

test('each problem is one line with its weight', () => {
  expect(said([unreadable('a.ts')])).toEqual(['error: a.ts cannot be written (EACCES); nothing was changed in it.']);
});

test('many warnings of one kind are cut short, errors never', () => {
  const names = Array.from({ length: 8 }, (_, index) => `f${index}`);
  expect(said(names.map(untyped))).toHaveLength(6);
  expect(said(names.map(untyped)).at(-1)).toBe('  and 3 more like this');
  expect(said(names.map(unreadable))).toHaveLength(8);
});

test('what several stages met is one problem', () => {
  expect(unique([unreadable('a.ts'), unreadable('a.ts'), unreadable('b.ts')])).toHaveLength(2);
});

test('only errors make a run incomplete', () => {
  expect(codeOf([untyped('f')])).toBe(0);
  expect(codeOf([untyped('f'), unreadable('a.ts')])).toBe(3);
});
