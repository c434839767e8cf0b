import { ts } from 'ts-morph';
import type { Holder, ModuleContext } from '../module-context.ts';
import { convertAssignedMember } from './assigned-member.ts';
import { convertClass } from './class.ts';
import { convertCommonJsExport } from './common-js.ts';
import { convertEnum } from './enum.ts';
import { convertExportAssignment } from './export-assignment.ts';
import { convertFunction } from './function.ts';
import { convertInterface } from './interface.ts';
import { convertNamespace } from './namespace.ts';
import { groupOverloads } from './overloads.ts';
import { convertTypeAlias } from './type-alias.ts';
import { convertVariables } from './variable.ts';

/** Converts the declarations among the statements of a module or namespace, in source order. */
export function convertStatements(statements: readonly ts.Statement[], holder: Holder, context: ModuleContext): void {
  const overloads = groupOverloads(statements, (node) =>
    ts.isFunctionDeclaration(node) ? (node.name?.text ?? 'default') : undefined,
  );
  for (const node of statements) {
    if (ts.isFunctionDeclaration(node)) convertFunction(node, holder, context, overloads.get(node));
    else if (ts.isClassDeclaration(node)) convertClass(node, holder, context);
    else if (ts.isInterfaceDeclaration(node)) convertInterface(node, holder, context);
    else if (ts.isTypeAliasDeclaration(node)) convertTypeAlias(node, holder, context);
    else if (ts.isEnumDeclaration(node)) convertEnum(node, holder, context);
    else if (ts.isVariableStatement(node)) convertVariables(node, holder, context);
    else if (ts.isModuleDeclaration(node)) convertNamespace(node, holder, context);
    else if (ts.isExportAssignment(node)) convertExportAssignment(node, holder, context);
    else if (context.javaScript) {
      convertCommonJsExport(node, holder, context);
      convertAssignedMember(node, context);
    }
  }
}
