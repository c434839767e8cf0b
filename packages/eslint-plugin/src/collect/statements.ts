import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { collectAlias } from './alias.ts';
import { collectAssignedMember } from './assigned-member.ts';
import { collectClass } from './class.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { collectCommonJsExport } from './common-js.ts';
import { collectDefaultExport } from './default-export.ts';
import { collectEnum } from './enum.ts';
import { collectFunction } from './function.ts';
import { collectInterface } from './interface.ts';
import { collectNamespace } from './namespace.ts';
import { groupOverloads } from './overloads.ts';
import { unwrapStatement, type Declared } from './unwrap-statement.ts';
import { collectVariables } from './variables.ts';

/** Collects the declarations among the statements of a module or namespace, in source order. */
export function collectStatements(
  statements: readonly TSESTree.ProgramStatement[],
  holder: Holder,
  context: CollectContext,
): void {
  const all = statements.map(unwrapStatement);
  const overloads = groupOverloads(all, functionOf);
  for (const declared of all) {
    const callable = functionOf(declared);
    if (callable) collectFunction(declared, callable.node, holder, context, overloads.get(declared));
    else collectOther(declared, holder, context);
  }
}

function functionOf({ node }: Declared): ReturnType<Parameters<typeof groupOverloads<Declared>>[1]> {
  if (node.type !== AST_NODE_TYPES.FunctionDeclaration && node.type !== AST_NODE_TYPES.TSDeclareFunction)
    return undefined;
  return { key: node.id?.name ?? 'default', node };
}

function collectOther(declared: Declared, holder: Holder, context: CollectContext): void {
  const { node } = declared;
  switch (node.type) {
    case AST_NODE_TYPES.ClassDeclaration: {
      collectClass(node, declared, holder, context);
      return;
    }
    case AST_NODE_TYPES.TSInterfaceDeclaration: {
      collectInterface(node, declared, holder, context);
      return;
    }
    case AST_NODE_TYPES.TSTypeAliasDeclaration: {
      collectAlias(node, declared, holder, context);
      return;
    }
    case AST_NODE_TYPES.TSEnumDeclaration: {
      collectEnum(node, declared, holder, context);
      return;
    }
    case AST_NODE_TYPES.VariableDeclaration: {
      collectVariables(node, declared, holder, context);
      return;
    }
    case AST_NODE_TYPES.TSModuleDeclaration: {
      collectNamespace(node, declared, holder, context);
      return;
    }
    case AST_NODE_TYPES.ExportDefaultDeclaration:
    case AST_NODE_TYPES.TSExportAssignment: {
      collectDefaultExport(node, holder, context);
      return;
    }
    default:
      if (!context.javaScript) return;
      collectCommonJsExport(node, holder, context);
      collectAssignedMember(node, context);
  }
}
