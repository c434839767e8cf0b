import { describe, expect, it } from 'vitest';
import { symbolOf } from '../../../test/extract/extract-text.ts';

/** The text from the anchor of `target` on. */
function fromAnchor(text: string, path = 'target', file = 'file.tsx'): string {
  return text.slice(symbolOf(text, path, file).location.commentAnchor);
}

describe('commentAnchor', () => {
  it.each([
    ['export', 'let a;\n^export function target() {}'],
    ['decorators', 'let a;\n^@b()\n@c export class target {}'],
    ['@ts-ignore', 'let a;\n^// @ts-ignore\nexport function target() {}'],
    ['@ts-expect-error with words', 'let a;\n^// @ts-expect-error: later\nfunction target() {}'],
    [
      'several directives',
      'let a;\n^// eslint-disable-next-line no-b -- why\n/* istanbul ignore next */\nfunction target() {}',
    ],
    ['prettier', 'let a;\n^// prettier-ignore\nconst target = [1,\n 2];'],
    ['biome', 'let a;\n^/* biome-ignore lint: why */\nconst target = 1;'],
    ['v8', 'let a;\n^/* v8 ignore next 3 */\nfunction target() {}'],
    ['a purity mark on its line', 'let a;\n^/* @__NO_SIDE_EFFECTS__ */ function target() {}'],
    ['a purity mark with #', 'let a;\n^/*#__NO_SIDE_EFFECTS__*/\nfunction target() {}'],
  ])('is above %s', (_, marked) => {
    const text = marked.replace('^', '');
    expect(fromAnchor(text)).toBe(marked.slice(marked.indexOf('^') + 1));
  });

  it.each([
    ['a hashbang', '#!/usr/bin/env node\n^function target() {}'],
    ['"use client"', '"use client";\n\n^export function target() {}'],
    ['a licence', '/*! MIT */\n^function target() {}'],
    ['a directive for the whole file', '/* eslint-disable */\n^function target() {}'],
    ['@ts-nocheck', '// @ts-nocheck\n^function target() {}'],
    ['words about it', '// for later\n^function target() {}'],
    ['a directive of something else', 'let a; // @ts-ignore\n^function target() {}'],
    ['a directive apart from it', '// @ts-ignore\n\n^function target() {}'],
    ['a directive above words', '// @ts-ignore\n// for later\n^function target() {}'],
  ])('is below %s', (_, marked) => {
    const text = marked.replace('^', '');
    expect(fromAnchor(text)).toBe(marked.slice(marked.indexOf('^') + 1));
  });

  it('is at the member or declarator', () => {
    expect(fromAnchor('class A {\n  // @ts-ignore\n  private target = 1;\n}', 'A#target')).toMatch(/^\/\/ @ts-ignore/u);
    expect(fromAnchor('const a = 1,\n  target = 2;')).toBe('target = 2;');
    expect(fromAnchor('\uFEFFfunction target() {}')).toBe('function target() {}');
  });
});
