import { expect, it } from 'vitest';
import { extractModules, type SourceText } from './extract-modules.ts';

it('hears an abort between files', async () => {
  const abort = new AbortController();
  const files: SourceText[] = Array.from({ length: 200 }, (_, index) => ({
    path: `src/${String(index)}.ts`,
    text: `export const value = ${String(index)};`,
  }));
  const reading = extractModules(files, {
    root: '/',
    compilerOptions: {},
    inferTypes: false,
    tests: new Set(),
    signal: abort.signal,
  });
  setImmediate(() => {
    abort.abort(new Error('stopped'));
  });
  await expect(reading).rejects.toThrow('stopped');
});
