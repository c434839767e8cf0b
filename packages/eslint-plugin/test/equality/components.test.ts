import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareText, type Comparison } from './compare-module.ts';

const script = `
import { ref } from './ref.js';
/** Keeps what a person chose. */
export interface Choice {
  id: string;
  [Symbol.iterator](): Iterator<string>;
}

/**
 * TODO
 */
export function take(id: string, most = 3): string {
  if (id === '') throw new RangeError('empty');
  return ref(id, most);
}
export class Box {
  private constructor(readonly size: number) {}
}
`;

/** Markup, styles, quotes and comments around scripts, which no reader may take for code. */
const components: Readonly<Record<string, string>> = {
  'src/First.vue': `<script lang="ts">${script}</script>\n<template><p title="a > b">it's {{ take('') }}</p></template>\n`,
  'src/Last.vue': `<template>\n  <p>/* no comment</p>\n</template>\n\n<script setup lang="ts">${script}</script>\n<style>p { color: red; }</style>\n`,
  'src/Lines.vue': `<!-- <script>no</script> -->\r\n<script lang="ts">${script.replaceAll('\n', '\r\n')}</script>\r\n`,
  'src/First.svelte': `<script lang="ts" module>${script}</script>\n<p>{take('')}</p>\n`,
  'src/Last.svelte': `<p>it's first</p>\n<script lang="ts">${script}</script>\n<style>p { color: red; }</style>\n`,
};

describe('extraction and lint read the same scripts of components', () => {
  it.each(Object.entries(components))('in %s: ids, places, fingerprints, verdicts', async (path, text) => {
    const found = await compare(path, text);
    expect(found.differences).toEqual([]);
    expect(found.symbols).toBe(7);
  });

  it.each(['vue', 'svelte'])('in the example of %s, which has two scripts', async (extension) => {
    const file = new URL(`../../../../fixtures/builds/${extension}/src/Badge.${extension}`, import.meta.url);
    const found = await compare(`src/Badge.${extension}`, readFileSync(fileURLToPath(file), 'utf8'));
    expect(found.differences).toEqual([]);
    expect(found.symbols).toBeGreaterThan(1);
  });
});

async function compare(path: string, text: string): Promise<Comparison> {
  const found = await compareText(path, text);
  if (found === 'does not parse') throw new Error(`${path} does not parse.`);
  return found;
}
