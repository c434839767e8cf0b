import { fileURLToPath } from 'node:url';
import { build, defineConfig, type InlineConfig, type UserConfig } from 'vite';

const client = (name: string): string => fileURLToPath(new URL(`src/client/${name}`, import.meta.url));

/** One classic script per entry: module scripts do not run in a page that is opened from disk. */
function script(entry: string, name: string): InlineConfig & UserConfig {
  return {
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: 'dist/client',
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: client(entry),
        formats: ['iife'],
        name: 'docwrightClient',
        fileName: () => `${name}.js`,
        cssFileName: 'site',
      },
    },
  };
}

/** Builds the client: `site.js` with `site.css`, then `palette.js`, which is loaded on first use. */
export default defineConfig({
  ...script('site.ts', 'site'),
  plugins: [
    {
      name: 'docwright-palette',
      apply: 'build',
      closeBundle: () => buildPalette(),
    },
  ],
});

async function buildPalette(): Promise<void> {
  await build(script('palette.tsx', 'palette'));
}
