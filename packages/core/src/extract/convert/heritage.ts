import { ts } from 'ts-morph';
import type { HeritageRecord } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import { textOf } from '../text.ts';

/** What a class or interface extends and implements, as written. */
export function heritageOf(
  clauses: readonly ts.HeritageClause[] | undefined,
  context: ModuleContext,
): { extends: HeritageRecord[]; implements: HeritageRecord[] } {
  const of = (token: ts.SyntaxKind): HeritageRecord[] =>
    (clauses ?? [])
      .filter((clause) => clause.token === token)
      .flatMap(({ types }) => types.map((type) => ({ text: textOf(type, context) })));
  return { extends: of(ts.SyntaxKind.ExtendsKeyword), implements: of(ts.SyntaxKind.ImplementsKeyword) };
}
