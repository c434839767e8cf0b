import { ts } from 'ts-morph';
import type { AliasBinding } from '../module-extract.ts';
import { hasModifier } from '../convert/modifiers.ts';

/** Collects `import Name = Outer.Inner` among the statements of a module or namespace, in source order. */
export function collectAliases(statements: readonly ts.Statement[], holder?: AliasBinding['holder']): AliasBinding[] {
  return statements.flatMap((node) => {
    if (!ts.isImportEqualsDeclaration(node) || ts.isExternalModuleReference(node.moduleReference)) return [];
    const exported = hasModifier(node, ts.SyntaxKind.ExportKeyword);
    const alias = { local: node.name.text, path: entityText(node.moduleReference) };
    return [{ ...alias, ...(holder !== undefined && { holder }), ...(exported && { exported }) }];
  });
}

/** A dotted name as one text. */
export function entityText(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : `${entityText(name.left)}.${name.right.text}`;
}
