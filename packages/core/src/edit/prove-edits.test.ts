import { describe, expect, it } from 'vitest';
import { tokenize, type TextEdit } from '../model/index.ts';
import { applyEdits } from './apply-edits.ts';
import { proveEdits, type CodeTokens, type Proof } from './prove-edits.ts';

const codeTokens = (text: string): CodeTokens => ({ tokens: tokenize(text).map((token) => token.text), parses: true });

/** Puts `text` where the source has `‸`, or over what stands between two of them. */
function prove(marked: string, text: string): Proof {
  const [start = 0, end = start + 1] = [...marked.matchAll(/‸/gu)].map(({ index }) => index);
  const source = marked.replaceAll('‸', '');
  const edit: TextEdit = { symbol: 'a.ts:a', range: { start, end: end - 1 }, text };
  return proveEdits(source, applyEdits(source, [edit]), codeTokens, [edit]);
}

describe('proveEdits accepts', () => {
  it.each([
    ['a comment in front of a declaration', '‸const a = 1;', '/** A. */\n'],
    ['a comment in the middle of a line', 'class A { a = 1; ‸b = 2 }', '/**\n * B.\n */ '],
    ['a planned replacement', '// keep\n‸/** Old. */‸ const a = 1;', '/** New. */'],
    ['a replacement above a directive', '‸/** Old. */‸\n// @ts-ignore\nconst a = 1;', '/** New. */'],
    ['a replacement below a directive', '// @ts-ignore\n‸/** Old. */‸\nconst a = 1;', '/** New. */'],
    ['a file without any edit but the marker', '// x\n‸let a', '/** A. */ '],
  ])('%s', (_name, marked, text) => {
    expect(prove(marked, text)).toEqual({ proven: true });
  });

  it('no edits', () => {
    expect(proveEdits('a // b', 'a // b', codeTokens, [])).toEqual({ proven: true });
  });
});

describe('proveEdits refuses', () => {
  it.each([
    ['code', '‸const a = 1;', '/** A. */ let b; ', '`const` would become `let`'],
    ['a comment that ends early', '‸const a = 1;', '/** A. */ x */ ', '`const` would become `x`'],
    ['an edit inside a string', "const a = 'b‸c';", '/** A. */', "`'bc'` would become `'b/** A. */c'`"],
    ['an edit inside a comment', '// b‸c\nconst a = 1;', '/** A. */', 'an edit is not a comment'],
    ['a comment that is no documentation', '‸const a = 1;', '/* A. */ ', 'a comment that is no documentation'],
    ['replacing a plain comment', '‸// licence‸\nconst a = 1;', '/** A. */', 'a comment that is no documentation'],
    ['replacing more than one', '‸/** A. *//* x */‸const a = 1;', '/** A. */', 'another comment would change or move'],
    [
      'an edit that swallows a comment',
      'let b; ‸// c\n‸const a = 1;',
      '/** A. */\n',
      'a comment that is no documentation',
    ],
    [
      'parting a directive',
      '// @ts-ignore\n‸const a = 1;',
      '/** A. */\n',
      'a comment would part a directive from its line',
    ],
    [
      'a line break behind a keyword',
      'function f() { return ‸class {} }',
      '/**\n * A.\n */ ',
      'a keyword would end its line',
    ],
  ])('%s', (_name, marked, text, message) => {
    expect(prove(marked, text)).toEqual({ proven: false, message });
  });

  it('a text that differs outside of the edits', () => {
    expect(proveEdits('a  b', 'a b', codeTokens, [])).toEqual({
      proven: false,
      message: 'text outside of the planned comments changed',
    });
  });

  it('a text that no longer parses', () => {
    const parses = (text: string): CodeTokens => ({ tokens: [], parses: text === '', message: 'line 1' });
    const edit = { symbol: 'a.ts:a', range: { start: 0, end: 0 }, text: '/** A. */' };
    expect(proveEdits('', '/** A. */', parses, [edit])).toEqual({
      proven: false,
      message: 'it would no longer parse: line 1',
    });
  });
});
