import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { decoratorsOf } from './decorators-of.ts';
import type { Span } from './symbol-draft.ts';

/** A statement without the `export` around it. */
export interface Declared extends Span {
  readonly node: TSESTree.Node;
  readonly exports: boolean;
}

/** Takes `export` and `export default` off a declaration; exported expressions stay as they are. */
export function unwrapStatement(statement: TSESTree.ProgramStatement): Declared {
  const inner = declarationOf(statement);
  const [start, end] = statement.range;
  if (inner === undefined) return { node: statement, start: firstOf(statement, start), end, exports: false };
  return { node: inner, start: firstOf(inner, start), end, exports: true };
}

function declarationOf(statement: TSESTree.ProgramStatement): TSESTree.Node | undefined {
  if (statement.type === AST_NODE_TYPES.ExportNamedDeclaration) return statement.declaration ?? undefined;
  if (statement.type !== AST_NODE_TYPES.ExportDefaultDeclaration) return undefined;
  const { declaration } = statement;
  switch (declaration.type) {
    case AST_NODE_TYPES.FunctionDeclaration:
    case AST_NODE_TYPES.TSDeclareFunction:
    case AST_NODE_TYPES.ClassDeclaration:
    case AST_NODE_TYPES.TSInterfaceDeclaration:
      return declaration;
    default:
      return undefined;
  }
}

/** Decorators may stand before `export`. */
function firstOf(node: TSESTree.Node, start: number): number {
  return Math.min(start, decoratorsOf(node)[0]?.range[0] ?? start);
}
