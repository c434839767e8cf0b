import { ts } from 'ts-morph';
import { declaredNames } from '../bindings/bindings.ts';
import type { ImportBinding } from '../module-extract.ts';

/** A built-in object whose methods are known to change it. */
export type Collection = 'array' | 'map' | 'set' | 'entries' | 'bytes';

const collectionNames = new Map<string, Collection>([
  ['Array', 'array'],
  ['Map', 'map'],
  ['WeakMap', 'map'],
  ['Set', 'set'],
  ['WeakSet', 'set'],
  ['URLSearchParams', 'entries'],
  ['Headers', 'entries'],
  ['FormData', 'entries'],
  ['Uint8Array', 'bytes'],
]);

const mutators: Readonly<Record<Collection, ReadonlySet<string>>> = {
  array: new Set(['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill', 'copyWithin']),
  map: new Set(['set', 'delete', 'clear']),
  set: new Set(['add', 'delete', 'clear']),
  entries: new Set(['set', 'append', 'delete', 'sort']),
  bytes: new Set(['set', 'fill', 'sort', 'reverse', 'copyWithin']),
};

/** True when the method changes a collection of this kind. */
export function isMutator(collection: Collection | undefined, method: string): boolean {
  return collection !== undefined && mutators[collection].has(method);
}

/** The built-in collection that a declaration holds for certain, by its written type or else its initialiser. */
export function collectionOf(declaration: {
  readonly type?: ts.TypeNode | undefined;
  readonly initializer?: ts.Expression | undefined;
}): Collection | undefined {
  const { type, initializer } = declaration;
  if (type !== undefined) return collectionOfType(type);
  if (initializer === undefined) return undefined;
  if (ts.isArrayLiteralExpression(initializer)) return 'array';
  if (!ts.isNewExpression(initializer) || !ts.isIdentifier(initializer.expression)) return undefined;
  return collectionNames.get(initializer.expression.text);
}

function collectionOfType(type: ts.TypeNode): Collection | undefined {
  if (ts.isArrayTypeNode(type)) return 'array';
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined;
  return collectionNames.get(type.typeName.text);
}

/** Every name that the module's statements bind, with the collection it holds. */
export function collectModuleState(
  source: ts.SourceFile,
  imports: readonly ImportBinding[],
): Map<string, Collection | undefined> {
  const state = new Map<string, Collection | undefined>(imports.map(({ local }) => [local, undefined]));
  for (const statement of source.statements) {
    for (const name of declaredNames(statement)) state.set(name, undefined);
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations) {
      if (ts.isIdentifier(declaration.name)) state.set(declaration.name.text, collectionOf(declaration));
    }
  }
  return state;
}
