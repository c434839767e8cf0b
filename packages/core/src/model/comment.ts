import type { Doc } from './doc.ts';
import type { TextRange } from './symbol.ts';

/** A message of the TSDoc parser about a comment. */
export interface CommentMessage {
  /** Message id of `@microsoft/tsdoc`, such as `tsdoc-param-tag-missing-hyphen`. */
  readonly code: string;
  readonly text: string;
  /** Offset from the start of the comment. */
  readonly offset: number;
}

/** The documentation comment that stands above a declaration. */
export interface Comment {
  /** From the opening to the closing delimiter, as written. */
  readonly raw: string;
  readonly range: TextRange;
  readonly doc: Doc;
  readonly messages: readonly CommentMessage[];
}
