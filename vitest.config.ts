import { defineConfig } from 'vitest/config';

// All packages in one run, for one coverage figure: `npm run coverage`.
export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'tooling/import-walls'],
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
