import { ts } from 'ts-morph';
import type { ExportBinding, ImportBinding } from '../module-extract.ts';
import { hasModifier } from '../convert/modifiers.ts';
import { boundNames } from '../names.ts';
import { collectAliases, entityText } from './aliases.ts';
import { addCommonJs } from './common-js.ts';

/** Imports and exports of one module. */
export interface ModuleBindings {
  readonly imports: ImportBinding[];
  readonly exports: ExportBinding[];
  readonly starExports: string[];
}

/** Collects what the module's statements import and export, in source order. */
export function collectBindings(statements: readonly ts.Statement[], isJavaScript = false): ModuleBindings {
  const bindings: ModuleBindings = { imports: [], exports: [], starExports: [] };
  for (const statement of statements) {
    if (ts.isImportDeclaration(statement)) addImports(statement, bindings);
    else if (ts.isImportEqualsDeclaration(statement)) addImportEquals(statement, bindings);
    else if (ts.isExportDeclaration(statement)) addExportList(statement, bindings);
    else if (ts.isExportAssignment(statement)) addExportAssignment(statement, bindings);
    else addDeclaration(statement, bindings);
    if (isJavaScript) addCommonJs(statement, bindings);
  }
  return { ...bindings, exports: distinctExports(throughAliases(bindings.exports, statements)) };
}

/** `import A = B.C; export { A }` gives out what `B.C` is. */
function throughAliases(exports: ExportBinding[], statements: readonly ts.Statement[]): ExportBinding[] {
  if (!statements.some(ts.isImportEqualsDeclaration)) return exports;
  const paths = new Map(collectAliases(statements).map(({ local, path }) => [local, path]));
  return exports.map((each) => {
    const local = each.local === undefined ? undefined : paths.get(each.local);
    return local === undefined ? each : { ...each, local };
  });
}

/** Overloads and merged declarations of one name are one export. */
function distinctExports(exports: readonly ExportBinding[]): ExportBinding[] {
  return [
    ...new Map(exports.map((each) => [`${each.exported} ${each.local ?? ''} ${each.specifier ?? ''}`, each])).values(),
  ];
}

function addImports({ importClause, moduleSpecifier }: ts.ImportDeclaration, { imports }: ModuleBindings): void {
  const specifier = literalText(moduleSpecifier);
  if (importClause === undefined || specifier === undefined) return;
  if (importClause.name) imports.push({ local: importClause.name.text, imported: 'default', specifier });
  const named = importClause.namedBindings;
  if (named === undefined) return;
  if (ts.isNamespaceImport(named)) imports.push({ local: named.name.text, imported: '*', specifier });
  else
    for (const { name, propertyName } of named.elements) {
      imports.push({ local: name.text, imported: (propertyName ?? name).text, specifier });
    }
}

function addImportEquals(node: ts.ImportEqualsDeclaration, { imports, exports }: ModuleBindings): void {
  const { moduleReference, name } = node;
  const exported = hasModifier(node, ts.SyntaxKind.ExportKeyword);
  if (ts.isExternalModuleReference(moduleReference)) {
    const specifier = literalText(moduleReference.expression);
    if (specifier !== undefined) imports.push({ local: name.text, imported: '*', specifier });
    if (exported) exports.push({ exported: name.text, local: name.text });
  } else if (exported) exports.push({ exported: name.text, local: entityText(moduleReference) });
}

function addExportList(node: ts.ExportDeclaration, { exports, starExports }: ModuleBindings): void {
  const specifier = node.moduleSpecifier && literalText(node.moduleSpecifier);
  const clause = node.exportClause;
  if (clause === undefined) {
    if (specifier !== undefined) starExports.push(specifier);
  } else if (ts.isNamespaceExport(clause)) {
    if (specifier !== undefined) exports.push({ exported: clause.name.text, imported: '*', specifier });
  } else {
    for (const { name, propertyName } of clause.elements) {
      const source = (propertyName ?? name).text;
      exports.push(
        specifier === undefined
          ? { exported: name.text, local: source }
          : { exported: name.text, imported: source, specifier },
      );
    }
  }
}

function addExportAssignment({ expression, isExportEquals }: ts.ExportAssignment, { exports }: ModuleBindings): void {
  const exported = isExportEquals === true ? 'export=' : 'default';
  const local = ts.isIdentifier(expression) ? expression.text : exportedExpressionName(isExportEquals === true);
  exports.push({ exported, local });
}

/** Name of the symbol that stands for an exported expression. */
export function exportedExpressionName(isExportEquals: boolean): string {
  return isExportEquals ? 'export=' : 'default';
}

function addDeclaration(statement: ts.Statement, { exports }: ModuleBindings): void {
  if (!hasModifier(statement, ts.SyntaxKind.ExportKeyword)) return;
  const isDefault = hasModifier(statement, ts.SyntaxKind.DefaultKeyword);
  for (const local of declaredNames(statement)) {
    exports.push({ exported: isDefault ? 'default' : local, local });
  }
}

/** Names a statement declares; `default` for an anonymous default export. */
export function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name).map(({ text }) => text));
  }
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return [statement.name?.text ?? 'default'];
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isEnumDeclaration(statement)) {
    return [statement.name.text];
  }
  return ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name) ? [statement.name.text] : [];
}

function literalText(node: ts.Expression): string | undefined {
  return ts.isStringLiteralLike(node) ? node.text : undefined;
}
