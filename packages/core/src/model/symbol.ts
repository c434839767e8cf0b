import type { Comment } from './comment.ts';
import type { Facts } from './facts.ts';
import type { Fingerprints } from './fingerprint.ts';
import type { SymbolId } from './symbol-id.ts';
import type { SymbolKind } from './symbol-kind.ts';

/** Path of a source module relative to the project root, with `/` and its extension: `src/store.ts`. */
export type ModulePath = string;

/** Words in front of a declaration, and syntax that works like one (`optional`, `generator`, `const`). */
export type Modifier =
  | 'export'
  | 'default'
  | 'declare'
  | 'abstract'
  | 'async'
  | 'generator'
  | 'static'
  | 'readonly'
  | 'override'
  | 'public'
  | 'protected'
  | 'private'
  | 'accessor'
  | 'get'
  | 'set'
  | 'const'
  | 'let'
  | 'optional';

/** A type as text, and how it is known. */
export interface TypeText {
  /** As written in the source (white space collapsed, comments removed), or as printed by the compiler. */
  readonly text: string;
  /** `written` in the source, `inferred` from syntax or by the compiler, `jsdoc` from a comment in JavaScript. */
  readonly from: 'written' | 'inferred' | 'jsdoc';
}

/** One of the names between `<` and `>` of a signature, class, interface or alias. */
export interface TypeParameterRecord {
  readonly name: string;
  readonly constraint?: string;
  readonly default?: string;
}

/** A property taken out of a destructured parameter. */
export interface DestructuredProperty {
  /** Path below the parameter as documentation names it: `size`, or `limits.max` where patterns nest. */
  readonly path: string;
  readonly default?: string;
  readonly type?: TypeText;
  readonly optional?: true;
}

/** What a caller passes at one place of a signature. */
export interface ParameterRecord {
  /** The written name; for a destructured parameter the documentation name, `options` unless the comment or type gives a better one. */
  readonly name: string;
  readonly type?: TypeText;
  /** True when a caller may leave it out: `?`, a default, or a rest parameter. */
  readonly optional?: true;
  /** Source text of the default value. */
  readonly default?: string;
  readonly rest?: true;
  /** Present when the parameter is an object or array pattern. */
  readonly destructured?: readonly DestructuredProperty[];
}

/** A base class or interface in a heritage clause. */
export interface HeritageRecord {
  readonly text: string;
  /** The symbol in the same project, when it resolves there. */
  readonly target?: SymbolId;
}

/** An entry point of the package and the name under which it gives a symbol out. */
export interface PublicName {
  /** Key of the `exports` map (`.`, `./query`), or `.` for `main` and `types`. */
  readonly entryPoint: string;
  /** Exported name, dotted through `export * as` and members: `Store`, `query.parse`, `default`. */
  readonly name: string;
}

/** Where documentation is inherited from. */
export interface InheritedDoc {
  readonly by: 'extends' | 'implements' | 'inheritDoc';
  /** The declaration in the same project. Absent when `@inheritDoc` or a base leads outside the project or nowhere. */
  readonly from?: SymbolId;
}

/** UTF-16 offsets into the text of the module, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where a declaration stands and where its comment goes. Valid only for the text with the module's content hash. */
export interface SymbolLocation {
  /** The declaration without its comment, decorators and modifiers included. */
  readonly range: TextRange;
  /** 1-based line of the declaration's name. */
  readonly line: number;
  /** 1-based column of the declaration's name, in UTF-16 units. */
  readonly column: number;
  /**
   * Offset at which a new comment is inserted: above decorators, `export` and directive lines
   * (`// @ts-ignore`, `// eslint-disable-next-line`), below a licence header.
   */
  readonly commentAnchor: number;
}

/** References between declarations of one project, sorted, without duplicates and without itself. */
export interface SymbolReferences {
  readonly uses: readonly SymbolId[];
  readonly usedBy: readonly SymbolId[];
}

/** A declaration that can carry documentation. Plain JSON. */
export interface SymbolRecord {
  readonly id: SymbolId;
  readonly kind: SymbolKind;
  /** Simple name: `get`, `#items`, `constructor`, `[Symbol.iterator]`, `default` for an anonymous default export. */
  readonly name: string;
  readonly module: ModulePath;
  /** The class, interface, enum, namespace or alias that holds it. */
  readonly parent?: SymbolId;
  /** Declaration without body, comments and decorators, on one line. */
  readonly signature: string;
  readonly modifiers: readonly Modifier[];
  readonly typeParameters: readonly TypeParameterRecord[];
  readonly parameters: readonly ParameterRecord[];
  /** What a callable gives back. Absent for constructors and non-callables. */
  readonly returns?: TypeText;
  /** Type of a property, variable or accessor; the right side of an alias. */
  readonly type?: TypeText;
  /** Source text of the initialiser of a property, variable or enum member, when it is at most 120 characters. */
  readonly initializer?: string;
  readonly extends: readonly HeritageRecord[];
  readonly implements: readonly HeritageRecord[];
  /** Decorators as written, without `@`: `Injectable()`. */
  readonly decorators: readonly string[];
  /** The module exports it, under whatever name; members take it from their parent. */
  readonly exported: boolean;
  /** Visible from outside its class and not marked `@internal` or `@private`. */
  readonly visible: boolean;
  /** Where the package gives it out; empty when it is not public. Members take it from their parent. */
  readonly publicNames: readonly PublicName[];
  /** 1-based place among the overloads of one function, and their number. */
  readonly overload?: { readonly index: number; readonly of: number };
  readonly inherits?: InheritedDoc;
  readonly references: SymbolReferences;
  /** Cyclomatic complexity (McCabe: decisions + 1); 1 where there is no body. */
  readonly complexity: number;
  /** Number of lines of the declaration. */
  readonly lines: number;
  readonly comment?: Comment;
  readonly fingerprints: Fingerprints;
  readonly facts: Facts;
  readonly location: SymbolLocation;
}
