/** Endings of files that TypeScript reads without `allowJs`. Longer ones first. */
export const typescriptExtensions: readonly string[] = ['.d.ts', '.d.mts', '.d.cts', '.ts', '.tsx', '.mts', '.cts'];

/** Endings that `allowJs` adds. */
export const javascriptExtensions: readonly string[] = ['.js', '.jsx', '.mjs', '.cjs'];

/** Endings of components, whose script blocks are sources. */
export const componentExtensions: readonly string[] = ['.vue', '.svelte'];

const pattern = /(?:\.d)?\.(?:[cm]?ts|tsx|[cm]?js|jsx)$|\.(?:vue|svelte)$/u;

/** True for every file that may be a source. */
export function isSourcePath(path: string): boolean {
  return pattern.test(path);
}

/** The path without `.ts`, `.d.ts`, `.js` …; unchanged when it has no such ending. */
export function withoutExtension(path: string): string {
  return path.replace(pattern, '');
}

/** The ending that {@link withoutExtension} takes away. */
export function extensionOf(path: string): string {
  return pattern.exec(path)?.[0] ?? '';
}
