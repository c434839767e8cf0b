import { describe, expect, it } from 'vitest';
import { parseComment, type Comment } from '../model/index.ts';
import { lostTags } from './lost-tags.ts';

const commentOf = (raw: string): Comment => ({
  raw,
  range: { start: 0, end: raw.length },
  doc: parseComment(raw, { dialect: 'jsdoc' }).doc,
  messages: [],
});

describe('lostTags', () => {
  it.each([
    ['a type', '/** @typedef {string} Key */', '/** Opens. */', ['@typedef Key', '@typedef {string}']],
    ['a callback', '/** @callback Done */', '/** Opens. */', ['@callback Done']],
    [
      'one of two properties',
      '/**\n * @property {string} a\n * @property b\n */',
      '/**\n * @property {string} a\n */',
      ['@property b'],
    ],
    ['nothing', '/** @enum {string} */', '/**\n * Stages.\n *\n * @enum {string}\n */', []],
  ])('tells of %s', (_, before, after, expected) => {
    expect(lostTags(commentOf(before), after, 'jsdoc')).toEqual(expected);
  });
});
