import type { TSType } from '@babel/types';
import { parseType } from './parse-code.ts';

/** What a written type says about values, as far as conditions need it. */
export interface TypeShape {
  readonly undefined: boolean;
  readonly null: boolean;
  /** Kinds of the values that are neither `undefined` nor `null`; `any` when the type does not tell. */
  readonly kinds: ReadonlySet<ValueKind>;
}

/** What the values of a type are when the program runs. */
export type ValueKind = 'boolean' | 'string' | 'number' | 'object' | 'array' | 'function' | 'any';

/** Types of the language's library whose values are objects. */
const libraryObjects = new Set(
  (
    'AbortController AbortSignal ArrayBuffer AsyncGenerator AsyncIterable AsyncIterator Blob Buffer Date Element Error Event EventTarget File FormData ' +
    'Generator HTMLElement Headers IterableIterator Iterable Iterator Map Node Promise Readonly ReadonlyMap ReadonlySet Record RegExp Request Response Set ' +
    'TypeError URL URLSearchParams Uint8Array WeakMap WeakRef WeakSet'
  ).split(' '),
);

const unknownShape: TypeShape = { undefined: false, null: false, kinds: new Set(['any']) };

/**
 * Reads the shape of a type.
 *
 * @param text - The type as written; absent types tell nothing.
 * @param isObject - Says of a name whether the project declares a class, interface or object type by it.
 */
export function typeShape(text: string | undefined, isObject: (name: string) => boolean = () => false): TypeShape {
  const type = text === undefined ? undefined : parseType(text);
  if (type === undefined) return unknownShape;
  const members = type.type === 'TSUnionType' ? type.types : [type];
  const kinds = new Set(members.filter((member) => !isAbsent(member)).map((member) => kindOf(member, isObject)));
  return {
    undefined: members.some(({ type }) => type === 'TSUndefinedKeyword' || type === 'TSVoidKeyword'),
    null: members.some(({ type }) => type === 'TSNullKeyword'),
    kinds,
  };
}

/** True when every value of the shape, apart from `undefined` and `null`, is of one of the kinds. */
export function isOnly(shape: TypeShape, ...kinds: readonly ValueKind[]): boolean {
  return shape.kinds.size > 0 && [...shape.kinds].every((kind) => kinds.includes(kind));
}

function isAbsent({ type }: TSType): boolean {
  return type === 'TSUndefinedKeyword' || type === 'TSVoidKeyword' || type === 'TSNullKeyword';
}

function kindOf(type: TSType, isObject: (name: string) => boolean): ValueKind {
  switch (type.type) {
    case 'TSBooleanKeyword':
      return 'boolean';
    case 'TSStringKeyword':
    case 'TSTemplateLiteralType':
      return 'string';
    case 'TSNumberKeyword':
    case 'TSBigIntKeyword':
      return 'number';
    case 'TSArrayType':
    case 'TSTupleType':
      return 'array';
    case 'TSFunctionType':
    case 'TSConstructorType':
      return 'function';
    case 'TSTypeLiteral':
    case 'TSObjectKeyword':
    case 'TSMappedType':
      return 'object';
    case 'TSLiteralType':
      return literalKind(type.literal.type);
    case 'TSTypeOperator':
      return type.operator === 'readonly' ? kindOf(type.typeAnnotation, isObject) : 'any';
    case 'TSParenthesizedType':
      return kindOf(type.typeAnnotation, isObject);
    case 'TSTypeReference':
      return type.typeName.type === 'Identifier' ? namedKind(type.typeName.name, isObject) : 'any';
    default:
      return 'any';
  }
}

function literalKind(node: string): ValueKind {
  if (node === 'StringLiteral' || node === 'TemplateLiteral') return 'string';
  if (node === 'BooleanLiteral') return 'boolean';
  return node === 'NumericLiteral' || node === 'UnaryExpression' ? 'number' : 'any';
}

function namedKind(name: string, isObject: (name: string) => boolean): ValueKind {
  if (name === 'Array' || name === 'ReadonlyArray') return 'array';
  if (name === 'Function') return 'function';
  return libraryObjects.has(name) || isObject(name) ? 'object' : 'any';
}
