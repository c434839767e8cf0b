import type { CacheIndex, SymbolRecord, SymbolTable } from '@docwright/core/model';
import { createUniverse, type Universe } from '@docwright/core/verify';
import type { SourceCode } from 'eslint';

/** What is known of names beside the declarations of the module. */
export interface KnownNames {
  readonly sourceCode: SourceCode;
  readonly index: () => CacheIndex | undefined;
  /** Names in the comment of a declaration that the last run of docwright looked for in the whole project, in vain. */
  readonly unknown: (record: SymbolRecord) => readonly string[];
}

/**
 * The names that comments of a module may mention. The module is a part of the project, so a name leads somewhere unless the
 * module disproves it, or the last run of docwright did and nothing here or in the index speaks of it since.
 */
export function universeOf(table: SymbolTable, { sourceCode, index, unknown }: KnownNames): Universe {
  const part = createUniverse(table, { partial: true });
  let words: ReadonlySet<string> | undefined;
  const isNewSince = (name: string): boolean => {
    const last = name.split(/[.#]/u).at(-1) ?? name;
    words ??= new Set(sourceCode.ast.tokens.map(({ value }) => value.replaceAll(/^['"`]|['"`]$/gu, '')));
    return words.has(last) || (index()?.publicSurface ?? []).some((id) => id.split(/[.#:]/u).at(-1) === last);
  };
  return {
    ...part,
    resolveName: (name, record) =>
      unknown(record).includes(name) && !isNewSince(name) ? undefined : part.resolveName(name, record),
  };
}
