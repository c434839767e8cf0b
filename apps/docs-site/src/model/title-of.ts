import { pathOf, type SymbolId } from '@docwright/core/model';

/** The path of a symbol as people read it: members behind a dot, declarations of the same name without their numbers. */
export function titleOf(id: SymbolId): string {
  return pathOf(id).replaceAll('#', '.').replace('..', '.#').replaceAll(/~\d+/g, '');
}
