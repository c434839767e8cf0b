import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { readCommonJsExport, type CommonJsExport } from './common-js.ts';
import { boundNames } from './names.ts';
import { unwrapStatement } from './unwrap-statement.ts';

/** Names of a module or namespace that leave it, as its statements say. */
export function exportedNamesOf(
  statements: readonly TSESTree.ProgramStatement[],
  isJavaScript: boolean,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of statements) for (const name of namesIn(statement, isJavaScript)) names.add(name);
  return names;
}

function namesIn(statement: TSESTree.ProgramStatement, isJavaScript: boolean): readonly string[] {
  switch (statement.type) {
    case AST_NODE_TYPES.ExportNamedDeclaration:
      if (statement.declaration) return declaredNames(statement.declaration);
      return statement.source ? none : statement.specifiers.map(({ local }) => specifierName(local));
    case AST_NODE_TYPES.ExportDefaultDeclaration: {
      const { node, exports } = unwrapStatement(statement);
      if (exports) return declaredNames(node);
      return [expressionName(statement.declaration, 'default')];
    }
    case AST_NODE_TYPES.TSExportAssignment:
      return [expressionName(statement.expression, 'export=')];
    default: {
      const found = isJavaScript ? readCommonJsExport(statement) : undefined;
      return found ? commonJsNames(found) : none;
    }
  }
}

const none: readonly string[] = [];

function specifierName(local: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return local.type === AST_NODE_TYPES.Identifier ? local.name : local.value;
}

function expressionName(node: TSESTree.Node, fallback: string): string {
  return node.type === AST_NODE_TYPES.Identifier ? node.name : fallback;
}

/** Names that a statement declares; `default` for an anonymous default export. */
function declaredNames(node: TSESTree.Node): readonly string[] {
  switch (node.type) {
    case AST_NODE_TYPES.VariableDeclaration:
      return node.declarations.flatMap(({ id }) => boundNames(id).map(({ name }) => name));
    case AST_NODE_TYPES.FunctionDeclaration:
    case AST_NODE_TYPES.TSDeclareFunction:
    case AST_NODE_TYPES.ClassDeclaration:
      return [node.id?.name ?? 'default'];
    case AST_NODE_TYPES.TSInterfaceDeclaration:
    case AST_NODE_TYPES.TSTypeAliasDeclaration:
    case AST_NODE_TYPES.TSEnumDeclaration:
      return [node.id.name];
    case AST_NODE_TYPES.TSModuleDeclaration:
      return firstName(node.id);
    case AST_NODE_TYPES.TSImportEqualsDeclaration:
      return importedName(node);
    default:
      return none;
  }
}

function firstName(id: TSESTree.Node): readonly string[] {
  if (id.type === AST_NODE_TYPES.TSQualifiedName) return firstName(id.left);
  return id.type === AST_NODE_TYPES.Identifier ? [id.name] : none;
}

/** `export import A = B.C` gives out what it names. */
function importedName({ id, moduleReference }: TSESTree.TSImportEqualsDeclaration): readonly string[] {
  if (moduleReference.type === AST_NODE_TYPES.Identifier) return [moduleReference.name];
  return moduleReference.type === AST_NODE_TYPES.TSExternalModuleReference ? [id.name] : none;
}

function commonJsNames({ name, value }: CommonJsExport): readonly string[] {
  const listed =
    name === 'export=' && value.type === AST_NODE_TYPES.ObjectExpression
      ? value.properties.flatMap((each) =>
          each.type === AST_NODE_TYPES.Property && !each.computed && each.value.type === AST_NODE_TYPES.Identifier
            ? each.value.name
            : [],
        )
      : none;
  return [...listed, expressionName(value, name)];
}
