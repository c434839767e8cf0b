import { describe, expect, it } from 'vitest';
import { extractText, symbolOf } from '../../../test/extract/extract-text.ts';

const summaryOf = (text: string, path?: string, file?: string): string | undefined =>
  symbolOf(text, path, file).comment?.doc.summary;

describe('the comment of a declaration', () => {
  it.each([
    ['is the last above it', '/** old */\n\n/** Adds. */\nfunction add() {}'],
    ['stands above line comments', '/** Adds. */\n// eslint-disable-next-line\nfunction add() {}'],
    ['may have a blank line below', 'let a;\n/** Adds. */\n\nfunction add() {}'],
    ['stands above decorators', 'let a;\n/** Adds. */\n@b @c\nclass add {}'],
    ['may stand behind decorators', 'let a;\n@b\n/** Adds. */\nclass add {}'],
    ['stands behind the module comment', '/** @packageDocumentation */\n/** Adds. */\nfunction add() {}'],
    ['stands behind a licence', '/** @license MIT */\n/** Adds. */\nfunction add() {}'],
    ['may stand on the same line', 'let a; /** Adds. */ function add() {}'],
    ['stands above a directive', '"use client";\n/** Adds. */\nexport function add() {}'],
  ])('%s', (_, text) => {
    expect(summaryOf(text, 'add')).toBe('Adds.');
  });

  it.each([
    ['an ordinary comment', '/* Adds. */\nfunction add() {}'],
    ['a banner', '/***** Adds. *****/\nfunction add() {}'],
    ['an empty block', '/**/\nfunction add() {}'],
    ['the comment of the module', '/** Adds. @packageDocumentation */\nfunction add() {}'],
    ['a licence', '/** Copyright 2020 somebody */\nfunction add() {}'],
    ['a header apart from it', '/** Adds. */\n\nfunction add() {}'],
    ['what ends the line before', 'let a; /** Adds. */\nfunction add() {}'],
  ])('is not %s', (_, text) => {
    expect(summaryOf(text, 'add')).toBeUndefined();
  });

  it('belongs to members, also on one line', () => {
    const text = 'enum A { /** First. */ B, /** Second. */ C }';
    expect([summaryOf(text, 'A.B'), summaryOf(text, 'A.C')]).toEqual(['First.', 'Second.']);
    const trailing = 'interface A {\n  b: string; /** about b */\n  c: string;\n}';
    expect(summaryOf(trailing, 'A#c')).toBeUndefined();
  });

  it('belongs to the first variable of a statement', () => {
    const text = '/** First. */\nexport const a = 1,\n  /** Second. */\n  b = 2, c = 3;';
    expect(['a', 'b', 'c'].map((name) => summaryOf(text, name))).toEqual(['First.', 'Second.', undefined]);
  });

  it('is not a type that JavaScript declares in a comment', () => {
    expect(summaryOf('let a;\n/** @typedef {object} B */\nfunction add() {}', 'add', 'a.js')).toBeUndefined();
  });

  it('may stand above the setter alone', () => {
    const text = 'class A {\n  get b() { return 1; }\n  /** Sets. */\n  set b(v) {}\n}';
    expect(summaryOf(text, 'A#b')).toBe('Sets.');
  });

  it('knows its range', () => {
    const text = 'let a;\r\n/** Adds. */\r\nfunction add() {}';
    const { comment } = symbolOf(text, 'add');
    expect(text.slice(comment!.range.start, comment!.range.end)).toBe('/** Adds. */');
  });
});

describe('the comment of a module', () => {
  it('is the one that says so', () => {
    const text =
      '#!/usr/bin/env node\n// a / b\n/** Licence. @license MIT */\n/**\n * Adds.\n * @module\n */\nimport "a";';
    expect(extractText(text).comment?.doc.summary).toBe('Adds.');
    expect(extractText('/** Adds. */\nimport "a";').comment).toBeUndefined();
    expect(extractText('/** Adds. @packageDocumentation */').comment?.doc.summary).toBe('Adds.');
  });
});
