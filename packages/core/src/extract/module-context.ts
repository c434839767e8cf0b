import { ts } from 'ts-morph';
import {
  createSymbolIds,
  indexTokens,
  isJavaScript,
  type ModulePath,
  type SymbolId,
  type SymbolIdAllocator,
  type SymbolRecord,
  type TokenIndex,
} from '../model/index.ts';
import type { AliasBinding, ExportBinding, ImportBinding } from './module-extract.ts';
import { collectAliases } from './bindings/aliases.ts';
import { collectModuleState, type Collection } from './facts/collections.ts';

/** What the converters of one module share. */
export interface ModuleContext {
  readonly path: ModulePath;
  readonly text: string;
  readonly source: ts.SourceFile;
  readonly tokens: TokenIndex;
  readonly ids: SymbolIdAllocator;
  /** JavaScript: types come from comments. */
  readonly javaScript: boolean;
  /** Names that statements of the module declare or import, and which of them hold a built-in collection. */
  readonly state: ReadonlyMap<string, Collection | undefined>;
  /** Names of this module that leave it. */
  readonly exportedNames: ReadonlySet<string>;
  readonly imports: ImportBinding[];
  readonly exports: ExportBinding[];
  /** Of the module and of its namespaces. */
  readonly aliases: AliasBinding[];
  readonly symbols: SymbolRecord[];
  readonly mentions: Record<SymbolId, readonly string[]>;
}

/** What holds a declaration: the module itself, or a class, interface, namespace and so on. */
export interface Holder {
  /** Absent for the module. */
  readonly id?: SymbolId;
  readonly exported: boolean;
  readonly visible: boolean;
  /** Declarations are exported without saying so, as in `declare module`. */
  readonly ambient: boolean;
  /** Names exported by `export { … }` inside a namespace. */
  readonly exportedNames: ReadonlySet<string>;
}

/** Starts the shared state of one module. */
export function createModuleContext(
  source: ts.SourceFile,
  path: ModulePath,
  text: string,
  bindings: { imports: ImportBinding[]; exports: ExportBinding[] },
): ModuleContext {
  return {
    path,
    text,
    source,
    tokens: indexTokens(text),
    ids: createSymbolIds(path),
    javaScript: isJavaScript(path),
    state: collectModuleState(source, bindings.imports),
    exportedNames: new Set(bindings.exports.flatMap(({ local }) => local ?? [])),
    imports: bindings.imports,
    exports: bindings.exports,
    aliases: collectAliases(source.statements),
    symbols: [],
    mentions: {},
  };
}

/** The module as the holder of its top-level declarations. */
export function moduleHolder({ exportedNames }: ModuleContext): Holder {
  return { exported: true, visible: true, ambient: false, exportedNames };
}
