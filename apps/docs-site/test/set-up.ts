import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser; empty when there is none. */
    chromium: string;
  }
}

/** Tests render with the client as it would be shipped, and look at it in a browser where there is one. */
export async function setup(project: TestProject): Promise<void> {
  await build({ root: fileURLToPath(new URL('..', import.meta.url)), logLevel: 'error' });
  project.provide('chromium', findChromium(process.env['CI'] !== undefined));
}
