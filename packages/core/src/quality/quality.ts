import type { Mood, PartialStyle, StyledTag } from '../model/index.ts';

/** What a doc is scored for. */
export const aspects = ['completeness', 'clarity', 'consistency', 'complexity'] as const;

/** What a score is about: how much is said, how plainly, how evenly, and whether it fits the code. */
export type Aspect = (typeof aspects)[number];

/** Points that a doc lost, and for what. */
export interface QualityFinding {
  /** The aspect, a slash, and what was seen: `clarity/long-sentence`. */
  readonly code: string;
  /** Words for the sentence of the code, by name. */
  readonly args: Readonly<Record<string, string>>;
  /** Of 100 of the aspect. */
  readonly points: number;
}

/** Scores of a doc from 0 to 100, whole numbers. */
export interface Quality extends Readonly<Record<Aspect, number>> {
  /** The mean of the aspects by their weights. */
  readonly overall: number;
  /** Why points were lost, aspect by aspect. What an aspect loses is at most 100, whatever its findings add up to. */
  readonly findings: readonly QualityFinding[];
}

/** What one analyser saw. */
export interface Loss {
  /** Second half of the finding's code. */
  readonly code: string;
  readonly points: number;
  readonly args?: Readonly<Record<string, string>>;
}

/** What docs of a project are held against. */
export interface QualityStyle {
  readonly weights: Readonly<Record<Aspect, number>>;
  /** The configured style, and where it leaves something open, what most comments do. What is open still is not asked for. */
  readonly style: PartialStyle & { readonly mood?: Mood | undefined };
  /** How much of a tag's points are lost without it, from 0 to 1: as many of the project's comments have it. Absent for none. */
  readonly usual: ReadonlyMap<StyledTag, number>;
  /** Abbreviations that the project uses as a matter of course. */
  readonly glossary: Pick<ReadonlySet<string>, 'has'>;
  /** How words are spelled, by their lower-case form, where nearly all comments agree: `url` is `URL`. */
  readonly terms: ReadonlyMap<string, string>;
}
