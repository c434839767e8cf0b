import type { SchemaNode } from '../../src/config/option.ts';

/** The TypeScript type of a written configuration, with what editors show on hover. */
export function renderTypes(root: SchemaNode): string {
  return `// Generated from schema.ts; \`vitest run test/config --update\` writes it anew.

/** What can be written in \`docwright.config.ts\` and its like. Every option may be left out. */
export interface DocwrightConfig ${renderObject(root)}
`;
}

function renderObject({ properties = {} }: SchemaNode): string {
  const members = Object.entries(properties).map(
    ([key, node]) =>
      `/**\n * ${node.description ?? ''}${renderDefault(node)}\n */\nreadonly ${/^[$\w]+$/u.test(key) ? key : `'${key}'`}?: ${renderType(node)};`,
  );
  return `{\n${members.join('\n')}\n}`;
}

function renderDefault(node: SchemaNode): string {
  // Groups and lists of all kinds have nothing to show.
  if (node.properties || node.default === undefined || isLong(node)) return '';
  // A glob must not end the comment.
  return `\n *\n * @defaultValue \`${JSON.stringify(node.default).replaceAll('*/', '*\\/')}\``;
}

function isLong(node: SchemaNode): boolean {
  return JSON.stringify(node.default).length > 90;
}

function renderType(node: SchemaNode): string {
  if (node.properties) return renderObject(node);
  if (node.enum) return node.enum.map((value) => `'${value}'`).join(' | ');
  switch (node.type) {
    case 'array':
      return `readonly (${renderType(node.items ?? {})})[]`;
    case 'object':
      return `Readonly<Record<string, ${renderType(node.additionalProperties || {})}>>`;
    case 'number':
    case 'integer':
      return 'number';
    default:
      return node.type ?? 'unknown';
  }
}
