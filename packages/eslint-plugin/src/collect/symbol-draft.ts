import type { FingerprintRanges, Modifier, SymbolKind, SymbolRecord } from '@docwright/core/model';
import type { TSESTree } from '@typescript-eslint/types';
import type { CollectContext } from './collect-context.ts';

/** A function of any form, with or without a body. */
export type Callable =
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.ArrowFunctionExpression
  | TSESTree.TSDeclareFunction
  | TSESTree.TSEmptyBodyFunctionExpression
  | TSESTree.TSMethodSignature
  | TSESTree.TSCallSignatureDeclaration
  | TSESTree.TSConstructSignatureDeclaration;

/** A class of any form. */
export type Class = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** Where a declaration stands. */
export interface Span {
  /** Start of the declaration, decorators and `export` included. */
  readonly start: number;
  readonly end: number;
}

/**
 * What a collector knows about a declaration at once. Everything of its record that costs more than a look is worked
 * out from this when a rule reads it.
 */
export interface SymbolDraft extends Span {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly node: TSESTree.Node;
  readonly nameNode: TSESTree.Node;
  readonly separator: '.' | '#';
  /** Says `export` itself. */
  readonly exports?: boolean;
  /** Says `declare` itself. */
  readonly declares?: boolean;
  /** Overrides what modifiers and holder say. */
  readonly exported?: boolean;
  readonly isPrivate?: boolean;
  readonly decorators?: readonly TSESTree.Decorator[] | undefined;
  /** The setter of a getter, or the other way round. */
  readonly other?: Accessor;
  /** Where the words before the name end. Default: at the start of `nameNode`. */
  readonly limit?: number;
  /** Instead of the words before the name. */
  readonly modifiers?: () => readonly Modifier[];
  /** Added to the words before the name. */
  readonly moreModifiers?: readonly Modifier[];
  readonly ranges: (context: CollectContext, signatureStart: number) => FingerprintRanges;
  /** Parameters, type parameters and result come from here. */
  readonly callable?: Callable;
  /** Where the body is, when it is not that of `callable`. */
  readonly implementation?: Callable | undefined;
  readonly typeParameters?: TSESTree.TSTypeParameterDeclaration | undefined;
  /** The type after a colon. */
  readonly annotation?: TSESTree.TSTypeAnnotation | undefined;
  /** The type itself: right side of an alias. */
  readonly alias?: TSESTree.TypeNode;
  readonly initializer?: TSESTree.Expression | undefined;
  /** Shows a short initialiser in the signature. */
  readonly showsValue?: boolean;
  /** Literals keep their own type. */
  readonly isConstant?: boolean;
  /** Signature text, when it is not that of the signature ranges. */
  readonly signature?: string;
  readonly heritage?: Class | TSESTree.TSInterfaceDeclaration;
  readonly overload?: SymbolRecord['overload'];
}

/** One half of an accessor, before its pair is found. */
export interface Accessor extends Span {
  readonly node:
    TSESTree.MethodDefinition | TSESTree.TSAbstractMethodDefinition | TSESTree.Property | TSESTree.TSMethodSignature;
  readonly kind: 'get' | 'set';
  readonly callable: Callable;
  readonly decorators: readonly TSESTree.Decorator[];
}
