/** Colours of a terminal; those of `picocolors` fit. */
export interface Colors {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const same = (text: string): string => text;

/** No colours: for files, pipes and tests. */
export const plainColors: Colors = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };
