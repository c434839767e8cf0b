import { buildSymbol, buildTable } from '@docwright/test-support';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../test/run-check.ts';
import type { Doc } from '../../model/index.ts';
import { createUniverse } from '../universe.ts';
import { rangeOfPart } from '../place-of.ts';
import { syntax } from './syntax.ts';

describe('syntax of drafts', () => {
  it.each<Partial<Doc>>([
    { summary: 'Reads `{ a: 1 }`.', returns: 'it', throws: [{ error: 'RangeError', text: 'when bad' }] },
    { summary: 'A.', parameters: [{ name: 'options.size', text: 'how many' }], examples: [{ code: 'a({ b: <c> });' }] },
    {
      summary: 'A.',
      remarks: 'One.\n\n- two\n- three',
      modifiers: ['internal'],
      tags: [{ name: 'since', text: '1.0' }],
    },
    { summary: '', inheritDoc: 'Store.get' },
  ])('accepts %j', (doc) => {
    expect(runCheck(syntax, doc)).toEqual([]);
  });

  it.each<[Partial<Doc>, string]>([
    [{ summary: 'Returns { a: 1 }.' }, 'tsdoc'],
    [{ summary: 'True when a > b.' }, 'tsdoc'],
    [{ summary: 'A.', deprecated: '' }, 'broken'],
    [{ summary: 'A.', tags: [{ name: 'retuns', text: 'b' }] }, 'misspelt-tag'],
    [{ summary: 'A.', tags: [{ name: 'stability', text: 'b' }] }, 'unknown-tag'],
    [{ summary: 'Ask @john.' }, 'unstable'],
    [{ summary: 'A.', returns: 'b\n\n@internal' }, 'unstable'],
    [{ summary: 'A */ b.' }, 'unstable'],
    [{ summary: 'A.', parameters: [{ name: '', text: 'b' }] }, 'broken'],
  ])('doubts %j', (doc, seen) => {
    expect(runCheck(syntax, doc)).toContain(seen);
  });
});

describe('syntax of comments', () => {
  function check(comment: string, module = 'src/a.ts'): string[] {
    const symbol = buildSymbol({ comment, module });
    const universe = createUniverse(buildTable([symbol]));
    return [...syntax.run(symbol.comment!.doc, symbol, universe, 'human')].map(({ code }) => code);
  }

  it('gives what TSDoc says', () => {
    expect(check('/** Fine. */')).toEqual([]);
    expect(check('/** @param a b */')).toEqual(['tsdoc']);
    expect(check('/** @deprecated */')).toEqual(['broken']);
    expect(check('/** A.\n * @retrun b\n */')).toEqual(['misspelt-tag']);
    expect(check('/** A.\n * @stability stable\n */')).toEqual(['unknown-tag']);
  });

  it('tells where in the comment', () => {
    const comment = '/** A 😀 b.\n * @retrun b\n * @param\n */';
    const symbol = buildSymbol({ comment, parameters: [{ name: 'path' }] });
    const seen = [...syntax.run(symbol.comment!.doc, symbol, createUniverse(buildTable([symbol])), 'human')];
    // What the check of parameters says of the second tag is not said again.
    expect(seen.map(({ part }) => part)).toEqual([{ section: 'comment', offset: comment.indexOf('@retrun') }]);
    expect(rangeOfPart(symbol.comment!, seen[0]?.part)).toEqual({
      start: symbol.comment!.range.start + comment.indexOf('@retrun'),
      end: symbol.comment!.range.start + comment.indexOf('\n * @param'),
    });
  });

  it('does not ask JavaScript for TSDoc', () => {
    expect(check('/** Gives {a}.\n * @param a b\n */', 'src/a.js')).toEqual([]);
    expect(check('/** @deprecated */', 'src/a.js')).toEqual(['broken']);
  });
});
