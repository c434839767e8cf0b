// Writes src/verify/lib-names.ts: the names that TypeScript's libraries declare. Run it after an update of TypeScript.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Globals of Node, Deno and Bun that are no part of TypeScript's libraries. */
const runtimeGlobals =
  'Buffer Bun Deno NodeJS __dirname __filename clearImmediate exports global module process require setImmediate'.split(
    ' ',
  );

/** Global names of all libraries, and names of the members that ECMAScript's own types have. */
export function collectLibNames() {
  const folder = dirname(createRequire(import.meta.url).resolve('typescript'));
  const globals = new Set(runtimeGlobals);
  const members = new Set();
  for (const file of readdirSync(folder).filter((name) => /^lib\..*\.d\.ts$/u.test(name))) {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest);
    for (const name of declaredNames(source)) globals.add(name);
    if (/^lib\.(?:es|decorators)/u.test(file)) for (const name of memberNames(source)) members.add(name);
  }
  return { globals: [...globals].sort(), members: [...members].sort() };
}

function* declaredNames(source) {
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations) yield name.text;
    else if (statement.name !== undefined) yield statement.name.text;
  }
}

function* memberNames(node) {
  const children = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) {
    const isMember = ts.isPropertySignature(child) || ts.isMethodSignature(child) || ts.isAccessor(child);
    const isExported =
      node.parent !== undefined && (ts.isFunctionDeclaration(child) || ts.isInterfaceDeclaration(child));
    if ((isMember || isExported) && child.name !== undefined && ts.isIdentifier(child.name)) yield child.name.text;
    if (ts.isModuleBlock(node) && child.name !== undefined && ts.isIdentifier(child.name)) yield child.name.text;
    yield* memberNames(child);
  }
}

function toModule({ globals, members }) {
  return `// Written by scripts/generate-lib-names.mjs.

/** Global names of TypeScript's libraries, the DOM's and Node's included. */
export const libGlobals: readonly string[] = split(\`
${lines(globals)}
\`);

/** Names of the members of ECMAScript's own types: \`forEach\`, \`length\`, \`parse\`. */
export const libMembers: readonly string[] = split(\`
${lines(members)}
\`);

function split(names: string): string[] {
  return names.trim().split(/\\s+/u);
}
`;
}

/** Names in lines of at most 118 characters. */
function lines(names) {
  const all = [''];
  for (const name of names) {
    const last = all.at(-1);
    if (last !== '' && last.length + name.length >= 118) all.push(name);
    else all[all.length - 1] = last === '' ? name : `${last} ${name}`;
  }
  return all.join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../src/verify/lib-names.ts', import.meta.url), toModule(collectLibNames()));
