import { fitsVariable, variableName } from '../../src/config/environment-layer.ts';
import { describeAllowed, listOptions, type SchemaNode } from '../../src/config/option.ts';
import { configFileNames } from '../../src/config/index.ts';

/** The page about configuration. */
export function renderPage(root: SchemaNode): string {
  return `${introduction()}
${listOptions(root)
  .map(({ path, node }) => renderOption(path, node))
  .join('\n')}`;
}

function introduction(): string {
  return `<!-- Generated from packages/core/src/config/schema.ts; \`vitest run test/config --update\` writes it anew. -->

# Configuration

docwright works without any. \`docwright init\` writes a first file:

\`\`\`ts
import { defineConfig } from 'docwright';

export default defineConfig({
  scope: 'public',
  check: { review: 'error' },
});
\`\`\`

## Where options are written

In the project root, the first of ${configFileNames.map((name) => `\`${name}\``).join(', ')}, or the key \`docwright\` of
\`package.json\`. \`--config <file>\` names another one.

Options win in this order: **command line** over **environment** over **file** over **defaults**. Groups such as \`check\`
are joined option by option; lists are replaced as a whole. In environment variables, parts of a list are separated by commas.

An unknown option or a wrong value stops the run with [exit code](exit-codes.md) 2 and a message that names the option, its
file and what is allowed.

Secrets, such as keys of providers, are never options: they are read from the environment or from \`.env\` in the project
root, handed to the provider and to nothing else.

Paths and globs are relative to the project root and written with \`/\`.

## Options
`;
}

function renderOption(path: readonly string[], node: SchemaNode): string {
  const flag = flags[path.join('.')];
  const facts = [
    `allowed: ${describeAllowed(node)}`,
    `default: ${renderDefault(node)}`,
    ...(flag ? [`command line: \`${flag}\``] : []),
    ...(!fitsVariable(node) ? [] : [`environment: \`${variableName(path)}\``]),
  ];
  return `### \`${path.join('.')}\`\n\n${node.description ?? ''}\n\n${facts.map((fact) => `- ${fact}`).join('\n')}\n`;
}

function renderDefault(node: SchemaNode): string {
  if (node.default === undefined) return 'none';
  const text = JSON.stringify(node.default);
  return text === JSON.stringify(node.items?.enum) ? 'all of them' : `\`${text}\``;
}

/** Options that commands take as well. */
const flags: Readonly<Record<string, string>> = {
  tsconfig: '--tsconfig <file>',
  scope: '--scope <scope>',
  preset: '--preset <preset>',
  provider: '--provider <name>',
  'apply.replace': '--replace <which>',
  'coverage.failUnder': '--fail-under <percent>',
  'site.out': '--out <folder>',
  'site.base': '--base <url>',
};
