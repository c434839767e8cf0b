import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { addSymbol } from './add-symbol.ts';
import type { CollectContext, Holder } from './collect-context.ts';
import { exportedNamesOf } from './exported-names.ts';
import { collectStatements } from './statements.ts';
import type { SymbolDraft } from './symbol-draft.ts';
import type { Declared } from './unwrap-statement.ts';

/** Collects a namespace, `declare module` or `declare global`, with what is declared in it. */
export function collectNamespace(
  node: TSESTree.TSModuleDeclaration,
  { start, end, exports }: Declared,
  holder: Holder,
  context: CollectContext,
): void {
  const body = node.body;
  const [first, ...rest] = namesOf(node.id);
  if (first === undefined) return;
  const contentStart = body?.range[0] ?? node.range[1];
  const isQuoted = first.type === AST_NODE_TYPES.Literal;
  const name = isQuoted ? `"${String(first.value)}"` : first.name;
  let self = addSymbol(
    {
      kind: 'namespace',
      name,
      node,
      nameNode: first,
      start,
      end,
      separator: '.',
      exports,
      declares: node.declare,
      ranges: (_, from) => ({ signature: [{ start: from, end: rest[0]?.range[0] ?? contentStart }], body: [] }),
    },
    holder,
    context,
  );
  for (const [index, part] of rest.entries())
    self = addPart(node, part, rest[index + 1]?.range[0] ?? contentStart, self, context);
  if (body === undefined) return;
  const isAugmentation = isQuoted || node.kind === 'global';
  collectStatements(body.body, namespaceHolder(self, body, isAugmentation), context);
}

function namesOf(id: TSESTree.Node): (TSESTree.Identifier | TSESTree.Literal)[] {
  if (id.type === AST_NODE_TYPES.TSQualifiedName) return [...namesOf(id.left), id.right];
  return [id as TSESTree.Identifier | TSESTree.Literal];
}

/** `namespace A.B`: the inner one is exported without saying so. */
function addPart(
  node: TSESTree.TSModuleDeclaration,
  name: TSESTree.Identifier | TSESTree.Literal,
  signatureEnd: number,
  holder: Holder,
  context: CollectContext,
): Holder {
  const text = (name as TSESTree.Identifier).name;
  const draft: SymbolDraft = {
    kind: 'namespace',
    name: text,
    node,
    nameNode: name,
    start: name.range[0],
    end: node.range[1],
    separator: '.',
    exported: holder.exported,
    modifiers: () => [],
    ranges: () => ({ signature: [{ start: name.range[0], end: signatureEnd }], body: [] }),
    signature: `namespace ${text}`,
  };
  return addSymbol(draft, holder, context);
}

/** Inside `declare`, everything is exported unless an export list says what is. */
function namespaceHolder(self: Holder, body: TSESTree.TSModuleBlock, isAugmentation: boolean): Holder {
  const hasList = body.body.some(
    (each) =>
      each.type === AST_NODE_TYPES.ExportAllDeclaration ||
      each.type === AST_NODE_TYPES.TSExportAssignment ||
      (each.type === AST_NODE_TYPES.ExportNamedDeclaration && !each.declaration) ||
      (each.type === AST_NODE_TYPES.ExportDefaultDeclaration && isExpression(each.declaration)),
  );
  return {
    ...self,
    exported: self.exported || isAugmentation,
    ambient: self.ambient && !hasList,
    exportedNames: exportedNamesOf(body.body, false),
  };
}

function isExpression({ type }: TSESTree.Node): boolean {
  return (
    type !== AST_NODE_TYPES.FunctionDeclaration &&
    type !== AST_NODE_TYPES.TSDeclareFunction &&
    type !== AST_NODE_TYPES.ClassDeclaration &&
    type !== AST_NODE_TYPES.TSInterfaceDeclaration
  );
}
