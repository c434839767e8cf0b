import type { JsonSchema } from './wire.ts';

/** The plainest value that a schema allows: what the server answers when a test does not say what. */
export function exampleOfSchema(schema: JsonSchema, root: JsonSchema = schema): unknown {
  if (typeof schema['$ref'] === 'string') return exampleOfSchema(resolve(root, schema['$ref']), root);
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const options = schema['anyOf'];
  if (Array.isArray(options)) return exampleOfSchema(options[0] as JsonSchema, root);
  const type = [schema['type']].flat()[0];
  if (type === 'object') return exampleOfObject(schema, root);
  if (type === 'array') return [exampleOfSchema(schema['items'] as JsonSchema, root)];
  return { string: 'text', integer: 0, number: 0, boolean: false, null: null }[String(type)] ?? null;
}

function exampleOfObject(schema: JsonSchema, root: JsonSchema): unknown {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, exampleOfSchema(value, root)]));
}

function resolve(root: JsonSchema, reference: string): JsonSchema {
  const path = reference.split('/').slice(1);
  return path.reduce<JsonSchema>((schema, name) => schema[name] as JsonSchema, root);
}
