import { describe, expect, it } from 'vitest';
import { mayHaveLosses, mayLoseText } from './may-lose-text.ts';
import { parseComment } from './parse-comment.ts';

const sound = [
  '/** Opens it. */',
  '/**\n * Opens it.\n *\n * @param path - where it is\n * @returns its content\n */',
  '/** See {@link open} and {@link https://example.com/a | the guide}. */',
  '/**\n * Opens it.\n *\n * @example\n * ```ts\n * open({ a: 1 }); // @ts-ignore\n * ```\n */',
  '/** @deprecated Use {@link close}. */',
];
const lossy = [
  '/** {@inheritDoc Base.open} */',
  '/** @deprecated */',
  '/** See {@link }. */',
  '/** See {@link open. */',
  '/**\n * ```ts\n * open();\n */',
  '/** @param - what */',
  '/** @retruns it */',
];

describe('mayHaveLosses', () => {
  it.each(sound)('is false for %j', (raw) => {
    expect(mayHaveLosses(raw)).toBe(false);
    expect(parseComment(raw).messages).toEqual([]);
  });

  it.each(lossy)('is true for %j', (raw) => {
    expect(mayHaveLosses(raw)).toBe(true);
  });
});

describe('mayLoseText', () => {
  it('is about tags, and text in braces and fences', () => {
    expect(mayLoseText('Opens it.', { summary: 'Opens it.' })).toBe(false);
    expect(mayLoseText('See {@link open}.', { summary: 'See {@link open}.' })).toBe(false);
    expect(mayLoseText('See {@link open.', { summary: 'See {@link open.' })).toBe(true);
    expect(mayLoseText('@deprecated', { summary: '', deprecated: '' })).toBe(true);
    expect(mayLoseText('', { summary: '', inheritDoc: '' })).toBe(true);
  });
});
