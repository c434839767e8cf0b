import type { JsonSchema } from './wire.ts';

const refused = [
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'patternProperties',
];

/** What the strict subset of structured outputs refuses in a schema; nothing when it takes it. */
export function checkSchema(schema: JsonSchema): string | undefined {
  if ('anyOf' in schema) return "schema must have type 'object' and not have 'anyOf' at the top level.";
  const trouble = check(schema, 1);
  if (trouble !== undefined) return trouble;
  return countProperties(schema) > 100 ? 'more than 100 properties in total.' : undefined;
}

function check(schema: JsonSchema, depth: number): string | undefined {
  const keyword = refused.find((name) => name in schema);
  if (keyword !== undefined) return `'${keyword}' is not permitted.`;
  if (schema['type'] === 'object') {
    if (depth > 5) return 'more than 5 levels of nesting.';
    if (schema['additionalProperties'] !== false)
      return "'additionalProperties' is required to be supplied and to be false.";
    const names = Object.keys(schema['properties'] ?? {});
    const required = (schema['required'] ?? []) as readonly string[];
    const missing = names.find((name) => !required.includes(name));
    if (missing !== undefined)
      return `'required' is required to be an array including every key in properties. Missing '${missing}'.`;
  }
  const below = schema['type'] === 'object' ? depth + 1 : depth;
  for (const child of childrenOf(schema)) {
    const trouble = check(child, below);
    if (trouble !== undefined) return trouble;
  }
  return undefined;
}

function countProperties(schema: JsonSchema): number {
  const own = Object.keys(schema['properties'] ?? {}).length;
  return childrenOf(schema).reduce((sum, child) => sum + countProperties(child), own);
}

function childrenOf(schema: JsonSchema): JsonSchema[] {
  const groups = ['properties', '$defs', 'anyOf'].map((name) =>
    Object.values((schema[name] ?? {}) as Readonly<Record<string, unknown>>),
  );
  return [...groups.flat(), schema['items']].filter((child): child is JsonSchema => typeof child === 'object');
}
