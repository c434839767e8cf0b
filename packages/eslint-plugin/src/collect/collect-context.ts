import {
  createSymbolIds,
  indexTokens,
  isJavaScript,
  type ModulePath,
  type ModuleText,
  type SymbolId,
  type SymbolIdAllocator,
  type TokenIndex,
} from '@docwright/core/model';
import type { TSESTree } from '@typescript-eslint/types';
import type { LintSymbol } from './lint-symbol.ts';

/** What the collectors of one module share. */
export interface CollectContext extends ModuleText {
  readonly path: ModulePath;
  /** All comments in source order. */
  readonly comments: readonly TSESTree.Comment[];
  readonly ids: SymbolIdAllocator;
  readonly symbols: LintSymbol[];
  readonly byId: Map<SymbolId, LintSymbol>;
}

/** What holds a declaration: the module itself, or a class, interface, namespace and so on. */
export interface Holder {
  /** Absent for the module. */
  readonly symbol?: LintSymbol;
  readonly exported: boolean;
  /** Declarations are exported without saying so, as in `declare module`. */
  readonly ambient: boolean;
  /** Names that leave the module or namespace. */
  readonly exportedNames: ReadonlySet<string>;
}

/** What is read of a source code besides its tree. */
export interface CollectInput {
  readonly path: ModulePath;
  readonly text: string;
  readonly comments: readonly TSESTree.Comment[];
}

/** Starts the shared state of one module. Its text is split into tokens when first something asks for them. */
export function createCollectContext({ path, text, comments }: CollectInput): CollectContext {
  let index: TokenIndex | undefined;
  return {
    path,
    text,
    get tokens() {
      return (index ??= indexTokens(text));
    },
    javaScript: isJavaScript(path),
    comments,
    ids: createSymbolIds(path),
    symbols: [],
    byId: new Map(),
  };
}
