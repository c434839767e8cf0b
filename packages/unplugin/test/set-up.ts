import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser; empty when there is none. */
    chromium: string;
  }
}

/** Looks for a browser once. */
export function setup(project: TestProject): void {
  project.provide('chromium', findChromium(process.env['CI'] !== undefined));
}
