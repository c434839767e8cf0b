import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Tests render with the client as it would be shipped. */
export async function setup(): Promise<void> {
  await build({ root: fileURLToPath(new URL('..', import.meta.url)), logLevel: 'error' });
}
