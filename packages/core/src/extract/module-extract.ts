import type { Comment, ModulePath, Problem, SymbolId, SymbolRecord } from '../model/index.ts';

/** `import { imported as local } from 'specifier'`. */
export interface ImportBinding {
  readonly local: string;
  /** Exported name in the other module; `*` for a namespace import, `default` for a default import. */
  readonly imported: string;
  readonly specifier: string;
}

/** `export { local as exported }`, `export { imported as exported } from 'specifier'`, `export * as exported from 'specifier'`. */
export interface ExportBinding {
  readonly exported: string;
  /** Name of a declaration or import of this module; absent when `specifier` is given. */
  readonly local?: string;
  readonly imported?: string;
  readonly specifier?: string;
}

/** `import local = path` inside of a file: another name of a declaration. */
export interface AliasBinding {
  /** The namespace it stands in; absent at the top of the module. */
  readonly holder?: SymbolId;
  readonly local: string;
  /** Dotted: `Outer.Inner`. */
  readonly path: string;
  /** Its holder gives it out. */
  readonly exported?: boolean;
}

/** A call of project code inside a test's expectation, before its callee is resolved. */
export interface TestUsage {
  /** Callee as written, its first name bound by an import or by `receiver`: `add`, `Store.create`, `store.get`. */
  readonly callee: string;
  /** What `new` or factory call the first name was bound to: `new Store()` gives `Store`. */
  readonly receiver?: { readonly name: string; readonly constructs: string };
  readonly code: string;
  readonly title?: string;
}

/**
 * What one file says by itself, without looking at others: the unit that is cached by content hash.
 * Its symbols lack what only linking knows: `publicNames`, `references`, `inherits`, targets of calls and heritage,
 * errors thrown through calls, examples; these are empty or absent here.
 */
export interface ModuleExtract {
  readonly path: ModulePath;
  readonly contentHash: string;
  readonly symbols: readonly SymbolRecord[];
  readonly imports: readonly ImportBinding[];
  readonly exports: readonly ExportBinding[];
  /** Specifiers of `export * from`. */
  readonly starExports: readonly string[];
  /** Absent where there are none. */
  readonly aliases?: readonly AliasBinding[];
  /**
   * Per symbol, the free identifiers of its signature and body that may name another declaration,
   * dotted where a property follows: `parse`, `Store`, `query.parse`, `this.get`.
   */
  readonly mentions: Readonly<Record<SymbolId, readonly string[]>>;
  readonly words: readonly string[];
  readonly comment?: Comment;
  /** Present for test files. */
  readonly usages?: readonly TestUsage[];
  readonly problems: readonly Problem[];
}
