import { documentationRules } from './documentation-rules.ts';
import type { SymbolId } from './symbol-id.ts';
import type { SymbolRecord } from './symbol.ts';

/** Whose definition of "documented" counts: docwright's own, or that of a peer. */
export type DocumentationPreset = 'docwright' | 'typedoc' | 'api-extractor' | 'deno';

/** Why a symbol counts as documented. */
export type DocumentedReason = 'summary' | 'sections' | 'deprecated' | 'inherited' | 'holder' | 'not-required';

/** Why a symbol counts as undocumented. */
export type UndocumentedReason =
  | 'missing'
  | 'empty'
  | 'stub'
  | 'restates-name'
  | 'too-short'
  | 'tags-only'
  | 'unresolved-inherit-doc'
  | 'inherits-undocumented';

/** Why a symbol counts as it does. */
export type DocumentationReason = DocumentedReason | UndocumentedReason;

/** Whether a symbol is documented, and why. {@link explainDocumentation} gives the sentence. */
export interface Documentation {
  readonly documented: boolean;
  readonly reason: DocumentationReason;
  /** Words for the sentence of the reason, by name. */
  readonly args: Readonly<Record<string, string>>;
}

/** Whose definition counts, and where bases are looked up. */
export interface DocumentationOptions {
  readonly preset: DocumentationPreset;
  /** Finds a symbol by id: bases and holders. */
  readonly resolve: (id: SymbolId) => SymbolRecord | undefined;
}

/**
 * The one definition of "documented": whether a symbol's comment, or what it inherits, tells a reader enough.
 *
 * - `docwright`: a summary that says more than the name and is no placeholder; or tags that do (`@remarks`, `@returns`, `@throws`,
 *   `@example`, a text for every `@param`, `@deprecated`); or inherited documentation. Constructors need none when
 *   they take nothing and throw nothing.
 * - `typedoc`: any text above the declaration, or a block tag other than `@param` and `@typeParam`, its own or inherited;
 *   later overloads have the comment of the first, call signatures and properties named in `@property` that of their
 *   holder. Constructors, construct and index signatures and namespaces are not asked for.
 * - `api-extractor`: a summary of at least 10 characters besides white space, or an `@inheritDoc` that names what is
 *   documented; constructors always.
 * - `deno`: any text above the tags, or `@deprecated` with text; every overload for itself; constructors only when they
 *   take parameters and can be called; members of enums, of type aliases and of values are not asked for.
 */
export function documentation(symbol: SymbolRecord, options: DocumentationOptions): Documentation {
  return documentationRules[options.preset](symbol, options);
}

const sentences: Readonly<Record<DocumentationReason, string>> = {
  summary: 'it has a summary',
  sections: 'its tags say what the name does not',
  deprecated: '@deprecated says what to use instead',
  inherited: 'inherits from {from}',
  holder: '{holder}, which holds it, is documented',
  'not-required': 'a {kind} like this one needs no documentation',
  missing: 'there is no comment above it',
  empty: 'its comment is empty',
  stub: 'the summary "{summary}" is a placeholder',
  'restates-name': 'the summary "{summary}" only restates the name',
  'too-short': 'the summary "{summary}" has fewer than {least} characters',
  'tags-only': 'its comment has tags but no text that describes it',
  'unresolved-inherit-doc': '{@inheritDoc {reference}} leads nowhere',
  'inherits-undocumented': '{from}, which it inherits from, is not documented itself',
};

/** One sentence without a full stop: `inherits from src/a.ts:Base#close`, `the summary "Gets the name" only restates the name`. */
export function explainDocumentation({ reason, args }: Pick<Documentation, 'reason' | 'args'>): string {
  return sentences[reason].replaceAll(/\{(\w+)\}/gu, (_, name: string) => args[name] ?? '');
}
