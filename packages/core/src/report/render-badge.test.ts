import { expect, test } from 'vitest';
import { renderBadge } from './render-badge.ts';

test('a badge says the percentage in text and to screen readers', () => {
  const badge = renderBadge(61.5);
  expect(badge).toContain('aria-label="docs: 61.5 %"');
  expect(badge).toContain('>61.5 %</text>');
  expect(badge).toBe(renderBadge(61.5));
});

test('only all is 100', () => {
  expect(renderBadge(100)).toContain('>100 %</text>');
  expect(renderBadge(99.9)).toContain('>99.9 %</text>');
});

test('the colour follows the percentage', () => {
  const colors = [10, 60, 80, 95].map((percent) => /x="\d+".*fill="(#\w+)"/u.exec(renderBadge(percent))?.[1]);
  expect(new Set(colors).size).toBe(4);
});
