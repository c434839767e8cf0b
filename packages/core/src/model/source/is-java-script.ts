import type { ModulePath } from '../symbol.ts';

/** True for a file whose types stand in comments. */
export function isJavaScript(path: ModulePath): boolean {
  return /\.[cm]?jsx?$/u.test(path);
}
