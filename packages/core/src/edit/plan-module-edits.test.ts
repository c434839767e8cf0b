import { describe, expect, it } from 'vitest';
import { markedSource, planFor } from '../../test/edit/marked-source.ts';
import type { Doc } from '../model/index.ts';
import { applyEdits } from './apply-edits.ts';

const long: Doc = { summary: 'Does it.', parameters: [{ name: 'size', text: 'In bytes.' }] };

function apply(marked: string, docs: Record<string, string | Doc>, options: { replace?: boolean } = {}): string {
  const source = markedSource(marked);
  const { edits, problems } = planFor(source, docs, options);
  expect(problems).toEqual([]);
  return applyEdits(source.text, edits);
}

describe('a new comment', () => {
  it('stands above the declaration', () => {
    expect(apply('‹a›const a = 1;\n', { a: 'The A.' })).toBe('/** The A. */\nconst a = 1;\n');
  });

  it('takes the indentation of the line, line by line', () => {
    expect(apply('class A {\n\t ‹b›b() {}\n}', { b: long })).toBe(
      'class A {\n\t /**\n\t  * Does it.\n\t  *\n\t  * @param size - In bytes.\n\t  */\n\t b() {}\n}',
    );
  });

  it('takes the line breaks of its place', () => {
    expect(apply('\uFEFF‹a›let a;\r\n‹b›let b;\n', { a: long, b: 'B.' })).toBe(
      '\uFEFF/**\r\n * Does it.\r\n *\r\n * @param size - In bytes.\r\n */\r\nlet a;\r\n/** B. */\nlet b;\n',
    );
  });

  it('stays on the line of a declaration that does not start it', () => {
    expect(apply('class A { ‹b›b = 1; ‹c›c = 2 }', { b: 'The B.', c: 'The C.' })).toBe(
      'class A { /** The B. */ b = 1; /** The C. */ c = 2 }',
    );
  });

  it('stays on that line even if that makes it long', () => {
    const words = 'word '.repeat(50).trim();
    expect(apply('type A = { ‹b›b: 1 }', { b: words })).toBe(`type A = { /** ${words} */ b: 1 }`);
  });

  it('breaks that line only for what needs lines of its own', () => {
    expect(apply('  class A { ‹b›b(size) {} }', { b: long })).toBe(
      '  class A { /**\n   * Does it.\n   *\n   * @param size - In bytes.\n   */ b(size) {} }',
    );
  });

  it('goes to the first of two symbols that share one place', () => {
    expect(apply('‹a›‹b›const a = 1, b = 2;', { a: 'The A.', b: 'The B.' })).toBe('/** The A. */\nconst a = 1, b = 2;');
  });
});

describe('an existing comment', () => {
  it('is replaced where that is allowed', () => {
    expect(apply('‹a›/** Old. */\nlet a;', { a: 'New.' })).toBe('/** New. */\nlet a;');
    expect(apply('‹a›/** Old. */\nlet a;', { a: 'New.' }, { replace: false })).toBe('/** Old. */\nlet a;');
  });

  it('keeps its line to itself', () => {
    expect(apply('{\n  ‹a›/** Old. */ a(size): 1;\n}', { a: long })).toBe(
      '{\n  /**\n   * Does it.\n   *\n   * @param size - In bytes.\n   */\n  a(size): 1;\n}',
    );
    expect(apply('{\n  ‹a›/** Old. */ a: 1;\n}', { a: 'New.' })).toBe('{\n  /** New. */ a: 1;\n}');
  });

  it('that says the same in another layout is left alone', () => {
    expect(
      planFor(markedSource('‹a›/**\n    Does\n    it.\n@param size - In bytes. */\nlet a;'), { a: long }).edits,
    ).toEqual([]);
  });

  it.each([
    ['/** @internal */', '@internal'],
    ['/** Old. @deprecated Use b. */', '@deprecated'],
    ['/** {@inheritDoc b} */', '@inheritDoc'],
    ['/** @ts-ignore */', '/** @ts-ignore */'],
  ])('%s is kept rather than losing what tools act on', (comment, tags) => {
    const planned = planFor(markedSource(`‹a›${comment}\nlet a;`), { a: 'New.' });
    expect(planned.edits).toEqual([]);
    expect(planned.problems).toMatchObject([{ code: 'comment-kept', args: { symbol: 'src/a.ts:a', tags } }]);
  });
});

describe('in JavaScript', () => {
  const plan = (comment: string, doc: Doc): ReturnType<typeof planFor> =>
    planFor(markedSource(`‹a›${comment}\nfunction a(size) {}`, 'src/a.js'), { a: doc });

  it('a replacement keeps the types', () => {
    const { edits } = plan('/** @param {number} size */', long);
    expect(edits.map(({ text }) => text)).toEqual(['/**\n * Does it.\n *\n * @param {number} size - In bytes.\n */']);
  });

  it('a comment is kept rather than losing types', () => {
    const { edits, problems } = plan('/** @template T @param {T} size */', { summary: 'Does it.' });
    expect(edits).toEqual([]);
    expect(problems.map(({ args }) => args['tags'])).toEqual(['@template T, @param size {T}']);
  });
});

it.each([
  ['a line with several declarations', '// eslint-disable-next-line no-x\nclass A { ‹b›b(size) {} }'],
  ['a line about itself', 'class A { ‹b›b(size) {} } // eslint-disable-line no-x'],
  ['a comment on the line of its code', '// @ts-ignore\r\n‹b›/** Old. */ b(size): 1;'],
  ['a directive that ends the line above', 'class A { // @ts-expect-error\n  ‹b›b(size) {}\n}'],
  ['a directive of the compiler further up', '// @ts-ignore\n\n// why\n‹b›b(size);'],
])('does not part a directive from %s', (_name, marked) => {
  const planned = planFor(markedSource(marked), { b: long });
  expect(planned.edits).toEqual([]);
  expect(planned.problems).toMatchObject([{ code: 'comment-has-no-room', severity: 'warning' }]);
});

it.each([
  ['a comment of one line', '// @ts-ignore\nclass A { ‹b›b = 1 }', 'The B.'],
  ['a directive below it', '‹b›// @ts-ignore\nlet b;', long],
  ['a directive that reaches one line only', '// eslint-disable-next-line no-x\n\n‹b›let b;', long],
  ['a text like a directive', 'let a = "@ts-ignore";\n‹b›let b;', long],
])('writes %s', (_name, marked, doc) => {
  expect(planFor(markedSource(marked), { b: doc })).toMatchObject({ edits: [{ symbol: 'src/a.ts:b' }], problems: [] });
});

it('refuses a text that changed since it was read', () => {
  const source = { ...markedSource('‹a›let a;'), text: 'let a ;' };
  expect(planFor(source, { a: 'The A.' })).toMatchObject({ edits: [], problems: [{ code: 'file-changed' }] });
});

it('plans nothing for an empty doc', () => {
  expect(planFor(markedSource('‹a›let a;'), { a: '' }).edits).toEqual([]);
});
