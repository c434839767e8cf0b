import { describe, expect, it } from 'vitest';
import { hashComment } from './hash-comment.ts';

describe('hashComment', () => {
  it.each([
    '/**\n * Adds two numbers.\n *\n * @returns the sum\n */',
    '/**\r\n   * Adds two\r\n   * numbers.\r\n   * @returns   the sum\r\n   */',
    '/** Adds two numbers. @returns the sum */',
    '/**\n  Adds two numbers.\n  @returns the sum\n**/',
  ])('does not see layout in %j', (comment) => {
    expect(hashComment(comment)).toBe(hashComment('/** Adds two numbers. @returns the sum */'));
  });

  it('sees words, marks and case', () => {
    const comments = [
      '/** Adds two. */',
      '/** Adds two */',
      '/** adds two. */',
      '/** Adds `two`. */',
      '/** Addstwo. */',
    ];
    expect(new Set(comments.map(hashComment)).size).toBe(comments.length);
  });
});
