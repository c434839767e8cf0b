import { describe, expect, it } from 'vitest';
import { lineEnd, lineStart, placeAt } from './place.ts';

describe('placeAt', () => {
  it('takes over the indentation, tabs and spaces as they are', () => {
    expect(placeAt('class A {\n\t  b = 1;\n}', 13)).toEqual({
      offset: 13,
      indent: '\t  ',
      startsLine: true,
      newline: '\n',
    });
  });

  it('counts white space behind the offset as indentation', () => {
    expect(placeAt('a;\n  b;', 3)).toMatchObject({ offset: 5, indent: '  ', startsLine: true });
  });

  it('knows the middle of a line', () => {
    expect(placeAt('  a; b;', 5)).toMatchObject({ offset: 5, indent: '  ', startsLine: false });
  });

  it('leaves a byte order mark in front', () => {
    expect(placeAt('\uFEFFa;', 0)).toMatchObject({ offset: 1, indent: '', startsLine: true });
  });

  it.each([
    ['windows lines', 'a;\r\nb;\r\n', '\r\n'],
    ['old Mac lines', 'a;\rb;\r', '\r'],
    ['the line it is on, where the file mixes', 'a;\n\n\nb;\r\nc;\n', '\r\n'],
    ['the first line, on the last line', 'a;\r\n\r\nb;', '\r\n'],
    ['no line at all', 'b;', '\n'],
  ])('breaks lines like %s', (_name, text, newline) => {
    expect(placeAt(text, text.indexOf('b')).newline).toBe(newline);
  });
});

it('finds the ends of a line', () => {
  const text = 'a\rbc\r\nd';
  expect([lineStart(text, 3), lineEnd(text, 3)]).toEqual([2, 4]);
  expect([lineStart(text, 6), lineEnd(text, 6)]).toEqual([6, 7]);
});
