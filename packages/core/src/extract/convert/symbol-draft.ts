import type { ts } from 'ts-morph';
import type {
  CommentPlace,
  FingerprintRanges,
  HeritageRecord,
  Modifier,
  ParameterRecord,
  SymbolKind,
  SymbolRecord,
  TypeParameterRecord,
  TypeText,
} from '../../model/index.ts';
import type { Analysis } from '../facts/analysis.ts';
import type { CommentTypes } from '../types/comment-types.ts';

/**
 * What a converter knows about a declaration before its record is made. Hot converters write out all parts, undefined
 * ones too: an object made by a spread has a shape of its own, and is slow to make and to read.
 */
export interface SymbolDraft {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly nameNode: ts.Node;
  /** The whole declaration, decorators and modifiers included. */
  readonly node: ts.Node;
  /** Default: directly before and at the start of `node`. */
  readonly place?: CommentPlace;
  /** Where else to look for a comment: a setter after its getter. */
  readonly otherPlaces?: readonly CommentPlace[];
  readonly separator: '.' | '#';
  readonly modifiers: readonly Modifier[];
  readonly decorators?: readonly string[] | undefined;
  readonly ranges: FingerprintRanges;
  /** Signature text, when it is not that of the signature ranges. */
  readonly signature?: string | undefined;
  readonly typeParameters?: readonly TypeParameterRecord[] | undefined;
  /** Made once the comment is known, which names destructured parameters and types those of JavaScript. */
  readonly parameters?: ((comment: SymbolRecord['comment'], types: CommentTypes) => ParameterRecord[]) | undefined;
  readonly returns?: ((types: CommentTypes, analysis: Analysis) => TypeText | undefined) | undefined;
  readonly type?: ((types: CommentTypes, analysis: Analysis) => TypeText | undefined) | undefined;
  readonly initializer?: string | undefined;
  readonly extends?: readonly HeritageRecord[] | undefined;
  readonly implements?: readonly HeritageRecord[] | undefined;
  readonly overload?: SymbolRecord['overload'] | undefined;
  readonly analyse: (parameters: readonly ParameterRecord[]) => Analysis;
  /** Overrides what modifiers and holder say. */
  readonly exported?: boolean;
}
