import { expect, test } from 'vitest';
import { completeStyle, defaultStyle } from '../model/index.ts';
import { renderStyle } from './render-style.ts';

test('the style of a project is told as data', () => {
  const style = completeStyle({
    mood: 'imperative',
    hyphen: false,
    order: ['returns', 'param'],
    tags: { throws: 'never' },
  });
  const text = renderStyle({ ...style, width: 80 });
  expect(text.split('\n')).toEqual([
    '# The style of this repository',
    '',
    'It wins over what is said above and over the examples.',
    'mood: imperative ("Parse", "Return") for what can be called',
    'full stop: texts end with one',
    'never written: throws',
    'written wherever the code has something for it: nothing',
    'order: returns, param, remarks, typeParam, throws, defaultValue, deprecated, example, see, other',
    'hyphen before the text of a parameter: no, the program writes it',
    'width: 80 characters; the program breaks lines',
    '',
  ]);
});

test('every part of a style is told', () => {
  const told = (parts: Parameters<typeof completeStyle>[0]): string => renderStyle(completeStyle(parts));
  const plain = renderStyle(defaultStyle);
  expect(told({})).toBe(plain);
  for (const parts of [
    { mood: 'imperative' as const },
    { stop: false },
    { hyphen: false },
    { order: ['see' as const] },
    { tags: { returns: 'always' as const } },
  ])
    expect(told(parts)).not.toBe(plain);
});
