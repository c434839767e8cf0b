import { expect, it } from 'vitest';
import { extractSources } from '../extract/index.ts';
import { countStyle, qualityStyle, styleOfCounts } from './quality-style.ts';

const settings = {
  style: {},
  quality: { weights: { completeness: 40, clarity: 20, consistency: 15, complexity: 25 } },
};

it('parts of a project add up to the style of the whole', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `makeRFQ${index}`);
  const text = names.map(
    (name, index) => `
/**
 * Returns the order of a JavaScript file, as the QRX asks${index % 9 === 0 ? '' : '.'}
 * It is a ${index % 10 === 0 ? 'Javascript' : 'JavaScript'} constructor.
 *
 * @returns It.
 * @param size - How large.
 */
export function ${name}(size: number): number { return size; }`,
  );
  const { symbols } = await extractSources({ 'src/a.ts': text.join('\n') });
  const all = Object.values(symbols);
  const whole = qualityStyle({ symbols } as Parameters<typeof qualityStyle>[0], settings);
  expect(whole.style).toMatchObject({ hyphen: true, mood: 'indicative', stop: true, tags: { param: 'always' } });
  expect(whole.terms).toEqual(new Map([['javascript', 'JavaScript']]));
  expect(whole.glossary.has('QRX') && whole.glossary.has('RFQ')).toBe(true);
  const parts = [all.slice(0, 7), all.slice(7, 8), [], all.slice(8)].map((part) => countStyle(part));
  expect(styleOfCounts(JSON.parse(JSON.stringify(parts)) as typeof parts, settings)).toEqual(whole);
});
