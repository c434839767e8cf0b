import type { TokenIndex } from '../fingerprint-ranges.ts';

/**
 * The text of a module, with what reading it needs besides a syntax tree. Extraction and the lint rules see different
 * trees; what both read from the text alone stands in this folder, so that they read the same.
 */
export interface ModuleText {
  readonly text: string;
  readonly tokens: TokenIndex;
  /** JavaScript: types come from comments, and a comment may declare something by itself. */
  readonly javaScript: boolean;
}
