import type { TypeText } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';

/** How to infer the type of a value. */
export interface InferOptions {
  /** Literals give their primitive, as they do where a value may change. */
  readonly widen: boolean;
}

/**
 * The type of a value that is a literal. Extraction tells more types from syntax; a rule that finds none says nothing
 * of the type.
 */
export function inferredType(node: TSESTree.Expression | undefined, { widen }: InferOptions): TypeText | undefined {
  const text = node?.type === AST_NODE_TYPES.Literal ? literalType(node, widen) : undefined;
  return text === undefined ? undefined : { text, from: 'inferred' };
}

function literalType({ value, raw }: TSESTree.Literal, widen: boolean): string | undefined {
  switch (typeof value) {
    case 'string':
      return widen ? 'string' : quoted(value);
    case 'number':
      return widen ? 'number' : String(value);
    case 'boolean':
      return widen ? 'boolean' : String(value);
    case 'bigint':
      return widen ? 'bigint' : raw;
    default:
      return value instanceof RegExp ? 'RegExp' : undefined;
  }
}

/** In single quotes, as extraction has it. */
function quoted(text: string): string {
  if (/^[\w .,:;/#@()-]*$/u.test(text)) return `'${text}'`;
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
