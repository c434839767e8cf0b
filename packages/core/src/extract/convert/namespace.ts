import { ts } from 'ts-morph';
import { analyseSyntax } from '../facts/analysis.ts';
import { collectAliases } from '../bindings/aliases.ts';
import { collectBindings } from '../bindings/bindings.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import { addSymbol } from './add-symbol.ts';
import { modifiersOf, signatureStart } from './modifiers.ts';
import { convertStatements } from './statements.ts';

/** Converts a namespace, `declare module` or `declare global`, with what is declared in it. */
export function convertNamespace(node: ts.ModuleDeclaration, holder: Holder, context: ModuleContext): void {
  const { body } = node;
  const self = addSymbol(
    {
      kind: 'namespace',
      name: ts.isStringLiteral(node.name) ? `"${node.name.text}"` : node.name.text,
      nameNode: node.name,
      node,
      separator: '.',
      modifiers: modifiersOf(node),
      ranges: {
        signature: [{ start: signatureStart(node, context), end: body?.getStart(context.source) ?? node.end }],
        body: [],
      },
      analyse: () => analyseSyntax([], context),
      ...(isDotted(node, context) && { signature: `namespace ${node.name.text}` }),
      // `namespace A.B`: the inner one is exported without saying so.
      ...(ts.isIdentifier(node.name) && isDotted(node, context) && { exported: holder.exported }),
    },
    holder,
    context,
  );
  if (body === undefined) return;
  if (ts.isModuleDeclaration(body)) convertNamespace(body, self, context);
  else if (ts.isModuleBlock(body)) {
    context.aliases.push(...collectAliases(body.statements, self.id));
    convertStatements(body.statements, namespaceHolder(node, self, body), context);
  }
}

function isDotted(node: ts.ModuleDeclaration, { text }: ModuleContext): boolean {
  return text[node.pos - 1] === '.';
}

/** Inside `declare`, everything is exported unless an export list says what is. */
function namespaceHolder(node: ts.ModuleDeclaration, self: Holder, body: ts.ModuleBlock): Holder {
  const hasList = body.statements.some((each) => ts.isExportDeclaration(each) || ts.isExportAssignment(each));
  const { exports } = collectBindings(body.statements);
  const isAugmentation = ts.isStringLiteral(node.name) || node.name.text === 'global';
  return {
    ...self,
    exported: self.exported || isAugmentation,
    ambient: self.ambient && !hasList,
    exportedNames: new Set(exports.flatMap(({ local }) => local ?? [])),
  };
}
