import { ts } from 'ts-morph';
import type { ModuleBindings } from './bindings.ts';

/** An assignment that exports: `exports.name = value`, `module.exports.name = value`, or `module.exports = value`. */
export interface CommonJsExport {
  /** `export=` for the whole module. */
  readonly name: string;
  readonly nameNode: ts.Node;
  readonly value: ts.Expression;
}

/** Reads a statement of CommonJS that exports something. */
export function readCommonJsExport(statement: ts.Statement): CommonJsExport | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left, operatorToken, right } = statement.expression;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(left)) return undefined;
  if (isModuleExports(left)) return { name: 'export=', nameNode: left, value: right };
  const isExported = isModuleExports(left.expression) || isNamed(left.expression, 'exports');
  return isExported ? { name: left.name.text, nameNode: left.name, value: right } : undefined;
}

/** Adds what a statement of CommonJS exports, and what it requires. */
export function addCommonJs(statement: ts.Statement, bindings: ModuleBindings): void {
  const found = readCommonJsExport(statement);
  if (found !== undefined) addExport(found, bindings);
  if (ts.isVariableStatement(statement)) {
    for (const declaration of statement.declarationList.declarations) addRequire(declaration, bindings);
  }
}

function addExport({ name, value }: CommonJsExport, { exports }: ModuleBindings): void {
  if (name === 'export=' && ts.isObjectLiteralExpression(value)) {
    for (const property of value.properties) {
      if (ts.isShorthandPropertyAssignment(property))
        exports.push({ exported: property.name.text, local: property.name.text });
      else if (
        ts.isPropertyAssignment(property) &&
        ts.isIdentifier(property.name) &&
        ts.isIdentifier(property.initializer)
      ) {
        exports.push({ exported: property.name.text, local: property.initializer.text });
      }
    }
  }
  exports.push({ exported: name, local: ts.isIdentifier(value) ? value.text : name });
}

function addRequire({ name, initializer }: ts.VariableDeclaration, { imports }: ModuleBindings): void {
  if (!initializer || !ts.isCallExpression(initializer) || !isNamed(initializer.expression, 'require')) return;
  const [specifier] = initializer.arguments;
  if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
  if (ts.isIdentifier(name)) imports.push({ local: name.text, imported: '*', specifier: specifier.text });
  else if (ts.isObjectBindingPattern(name)) {
    for (const element of name.elements) {
      if (!ts.isIdentifier(element.name)) continue;
      const key = element.propertyName ?? element.name;
      if (ts.isIdentifier(key))
        imports.push({ local: element.name.text, imported: key.text, specifier: specifier.text });
    }
  }
}

function isModuleExports(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === 'exports' && isNamed(node.expression, 'module');
}

function isNamed(node: ts.Expression, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}
