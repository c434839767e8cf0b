// Loads the loopback server of the tests from its TypeScript sources, for programs that run without a build.
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const support = fileURLToPath(new URL('../packages/test-support/package.json', import.meta.url));

/** The exports of `@docwright/test-support/azure-server`. */
export async function loadAzureServer() {
  const { createJiti } = createRequire(support)('jiti');
  const jiti = createJiti(pathToFileURL(support).href);
  return jiti.import('./src/azure-server/index.ts');
}
