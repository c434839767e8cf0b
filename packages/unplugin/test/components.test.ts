import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type PluginOption } from 'vite';
import { expect, test } from 'vitest';
import type { BuildReport } from '../src/records.ts';
import { plugin } from './bundlers.ts';
import { linkedCopyOf } from './temporary-folder.ts';

const compilers: Readonly<Record<string, () => PluginOption>> = {
  vue,
  svelte: () => svelte({ configFile: false }),
};

for (const [name, compiler] of Object.entries(compilers)) {
  test(`${name}: script blocks count as the component that they stand in`, async () => {
    const root = linkedCopyOf(`fixtures/builds/${name}`);
    const reports: BuildReport[] = [];
    const docwright = plugin.vite({
      mode: 'generate',
      summary: 'none',
      config: { scope: 'exported' },
      onReport: (report) => reports.push(report),
    });
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [compiler(), docwright],
      build: { lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'index' } },
    });
    const component = `src/Badge.${name}`;
    expect(reports[0]!.modules).toEqual([component, 'src/index.ts']);
    const lines = readFileSync(join(root, component), 'utf8').split('\n');
    expect(reports[0]!.findings.map(({ code, module, line }) => [code, module, lines[line! - 1]])).toEqual([
      ['parameters/unknown', component, expect.stringContaining('@param text')],
    ]);
    const shard = readFileSync(join(root, `.docwright/docs/${component}.json`), 'utf8');
    expect(JSON.parse(shard)).toMatchObject({ symbols: { [`${component}:check`]: { origin: 'generated' } } });
  });
}
