/** A summary, and whether it alone is worth a comment. */
export interface Summary {
  readonly text: string;
  /** It says only what name and types say; other facts of the comment must carry it. */
  readonly plain?: true;
  /** What `@returns` adds. */
  readonly returns?: string;
}
