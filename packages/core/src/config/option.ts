import { z } from 'zod';
import { configSchema } from './schema.ts';

/** A node of the JSON Schema of the configuration, as far as docwright uses it. */
export interface SchemaNode {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  /** Of a record; `false` for an object with fixed keys. */
  readonly additionalProperties?: SchemaNode | false;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
}

/** A written option: its path (`style.width`) and its node. */
export interface Option {
  readonly path: readonly string[];
  readonly node: SchemaNode;
}

let root: SchemaNode | undefined;

/** The JSON Schema of a written configuration. Made at the first call: a run without trouble never needs it. */
export function configJsonSchema(): SchemaNode {
  root ??= z.toJSONSchema(configSchema, { io: 'input' }) as SchemaNode;
  return root;
}

/** All options that hold a value, not those that only group others; in schema order. */
export function listOptions(node: SchemaNode = configJsonSchema(), path: readonly string[] = []): Option[] {
  if (node.properties === undefined) return [{ path, node }];
  return Object.entries(node.properties)
    .filter(([key]) => key !== '$schema')
    .flatMap(([key, child]) => listOptions(child, [...path, key]));
}

/** The node at a path of keys and indices; undefined where the schema has none. */
export function findNode(path: readonly PropertyKey[]): SchemaNode | undefined {
  let node: SchemaNode | undefined = configJsonSchema();
  for (const key of path) {
    if (node === undefined) return undefined;
    node =
      typeof key === 'number'
        ? node.items
        : (node.properties?.[String(key)] ?? (node.additionalProperties || undefined));
  }
  return node;
}

/** What a node allows, in words: `"public", "exported" or "all"`, `a whole number from 40 to 400`. */
export function describeAllowed(node: SchemaNode): string {
  if (node.enum) return joinWords(node.enum.map((value) => JSON.stringify(value)));
  switch (node.type) {
    case 'boolean':
      return 'true or false';
    case 'integer':
    case 'number':
      return `a ${node.type === 'integer' ? 'whole ' : ''}number${describeRange(node)}`;
    case 'array':
      return `a list of ${describeItems(node.items)}`;
    case 'object':
      return node.properties ? `an object with ${joinWords(Object.keys(node.properties), 'and')}` : 'an object';
    default:
      if (node.pattern !== undefined) return `a text that matches ${node.pattern.replaceAll('\\/', '/')}`;
      return node.minLength === undefined ? 'a text' : 'a text that is not empty';
  }
}

function describeItems(items: SchemaNode = {}): string {
  if (items.properties) return `objects with ${joinWords(Object.keys(items.properties), 'and')}`;
  return items.enum ? describeAllowed(items) : 'texts';
}

function describeRange({ minimum, maximum }: SchemaNode): string {
  if (minimum === undefined || maximum === undefined) return '';
  return ` from ${minimum} to ${maximum}`;
}

/** `a, b or c`. */
function joinWords(words: readonly string[], last = 'or'): string {
  const [end = '', ...before] = words.toReversed();
  return before.length === 0 ? end : `${before.reverse().join(', ')} ${last} ${end}`;
}
