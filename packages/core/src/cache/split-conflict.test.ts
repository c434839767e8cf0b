import { expect, it } from 'vitest';
import { splitConflict } from './split-conflict.ts';

it('gives each side with the common lines', () => {
  const text = ['a', '<<<<<<< HEAD', 'ours', '=======', 'theirs', '>>>>>>> branch', 'b'].join('\n');
  expect(splitConflict(text)).toEqual(['a\nours\nb', 'a\ntheirs\nb']);
});

it('leaves out the base, and takes several conflicts and other line breaks', () => {
  const conflict = (name: string) => [
    `<<<<<<< HEAD`,
    `our ${name}`,
    '||||||| 1234',
    'base',
    '=======',
    '>>>>>>> branch',
  ];
  const text = [...conflict('a'), 'between', ...conflict('b')].join('\r\n');
  expect(splitConflict(text)).toEqual(['our a\nbetween\nour b', 'between']);
});

it('knows a text without a conflict', () => {
  expect(splitConflict('{ "a": "<<<<<<< no marker" }')).toBeUndefined();
});
