import type { ModulePath, SymbolId, SymbolRecord } from '@docwright/core/model';
import type { TSESTree } from '@typescript-eslint/types';

/** A declaration as a rule sees it: what docwright knows of it, and where it stands in the syntax tree. */
export interface LintSymbol {
  /**
   * The record as extraction gives it before modules are linked: no `publicNames`, `references` and `inherits`, no
   * targets, no errors thrown through calls, no types from the compiler. Its costly parts (`comment`, `fingerprints`,
   * `facts`, `complexity`, `signature` and the like) are worked out when they are first read.
   */
  readonly record: SymbolRecord;
  /** The declaration. */
  readonly node: TSESTree.Node;
  /** What a report is about: the name, or the whole declaration where it has none. */
  readonly nameNode: TSESTree.Node;
  /** The class, interface, enum, namespace, alias or object that holds it. */
  readonly parent?: LintSymbol;
}

/** The declarations of one module that can carry documentation. */
export interface LintModule {
  readonly module: ModulePath;
  /** In source order, holders before their members. */
  readonly symbols: readonly LintSymbol[];
  readonly byId: ReadonlyMap<SymbolId, LintSymbol>;
}
