import { expect, test } from 'vitest';
import { componentScript, isComponent } from './component-script.ts';

test('components are files of Vue and Svelte', () => {
  expect(['src/App.vue', 'Nav.svelte', 'src/vue.ts', 'store.svelte.ts'].map(isComponent)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('script keeps its place, and nothing else stays', () => {
  const text = `<!-- <script>let no;</script> -->
<script lang="ts" generic="T extends Record<string, 'a>b'>">
export const a = '<b>';
</script>
<template><p>{{ a }} 😀</p></template>
<script setup lang='ts'>const b = 1;</script>
<style>p { color: red }</style>
`;
  const script = componentScript(text);
  expect(script).toHaveLength(text.length);
  expect(script.split('\n')[2]).toBe("export const a = '<b>';");
  expect(script.indexOf('const b')).toBe(text.indexOf('const b'));
  expect(script.trim().replaceAll(/\s+/gu, ' ')).toBe("export const a = '<b>'; const b = 1;");
});
