/** Text about a parameter or type parameter. */
export interface DocParameter {
  /** As in the code; `options.size` for a property of a destructured parameter. */
  readonly name: string;
  readonly text: string;
}

/** Text about an error. */
export interface DocThrows {
  /** Name of the error class when the text starts with a link or name of one. */
  readonly error?: string;
  /** The condition in words, without the class name: `when \`size\` is not positive`. */
  readonly text: string;
}

/**
 * What an example asks of those who check it, written behind the language of its fence: not to look at it at all, to check its
 * types but not to run it, or to expect that it does not compile or ends with an error.
 */
export const exampleMarks = ['ignore', 'no-run', 'expect-error'] as const;

/** A word behind the language of a fence that says how its code is to be taken, as in rustdoc. */
export type ExampleMark = (typeof exampleMarks)[number];

/** An example: Markdown with a fenced block, or bare code. */
export interface DocExample {
  readonly title?: string;
  readonly code: string;
  /** Language of the fence, default `ts`. */
  readonly language?: string;
  readonly marks?: readonly ExampleMark[];
}

/** A block tag this record has no field for, without `@`. */
export interface DocTag {
  readonly name: string;
  readonly text: string;
}

/**
 * A documentation comment as data. All texts are TSDoc Markdown without comment delimiters;
 * an empty summary means there is none. Absent and empty lists mean the same.
 */
export interface Doc {
  readonly summary: string;
  readonly remarks?: string;
  readonly typeParameters?: readonly DocParameter[];
  readonly parameters?: readonly DocParameter[];
  readonly returns?: string;
  readonly throws?: readonly DocThrows[];
  readonly defaultValue?: string;
  readonly deprecated?: string;
  readonly examples?: readonly DocExample[];
  readonly see?: readonly string[];
  /** Reference of `{@inheritDoc ref}`; the empty string when it names none. */
  readonly inheritDoc?: string;
  /** Modifier tags without `@`: `internal`, `public`, `packageDocumentation`. */
  readonly modifiers?: readonly string[];
  readonly tags?: readonly DocTag[];
}
