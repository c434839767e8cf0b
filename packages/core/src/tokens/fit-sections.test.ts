import { expect, test } from 'vitest';
import { fitSections, type Section } from './fit-sections.ts';

const count = (text: string): number => text.split('\n').length - 1;
const lines = (...texts: string[]): string => texts.map((text) => `${text}\n`).join('');

const head: Section = { name: 'head', text: lines('id', 'signature'), priority: 9, required: true };
const source: Section = {
  name: 'source',
  text: lines('| a();', '| if (b) {', '|   c(', '|   );', '| }', '| d();', '| e();', '| f();'),
  priority: 5,
  code: true,
};
const callers: Section = { name: 'callers', text: lines('x', 'y', 'z', 'w'), priority: 1 };

test('everything stays where there is room', () => {
  const fitted = fitSections([head, source, callers], 14, count);
  expect(fitted).toMatchObject({ fits: true, sections: [head, source, callers], tokens: 14, trimmed: [] });
});

test('lower sections are cut, then dropped, and the record says so', () => {
  const cut = fitSections([head, callers, source], 14 - 0, count);
  expect(cut).toMatchObject({ trimmed: [] });
  const less = fitSections([head, callers, source], 12, count);
  expect(less).toMatchObject({ fits: true, trimmed: ['callers: all'] });
});

test('source is cut where a statement ends', () => {
  const fitted = fitSections([head, source], 7, count);
  expect(fitted).toMatchObject({ fits: true, tokens: 7, trimmed: ['source: 4 of 8 lines'] });
  expect(fitted.fits && fitted.sections[1]?.text).toBe(
    lines('| a();', '| if (b) {', '|   c(', '|   );', '| … 4 more lines'),
  );
  const shorter = fitSections([head, source], 6, count);
  expect(shorter).toMatchObject({ fits: true, trimmed: ['source: all'] });
});

test('required sections are never cut', () => {
  expect(fitSections([head, source], 1, count)).toEqual({ fits: false, tokens: 2 });
});
