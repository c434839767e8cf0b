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

/** Globals of ECMAScript whose members are all known. Not `Error`: engines give it more members than the language does. */
const languageObjects = (
  'AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date EvalError ' +
  'FinalizationRegistry Float32Array Float64Array Function Int16Array Int32Array Int8Array Intl JSON Map Math Number Object ' +
  'Promise Proxy RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String Symbol SyntaxError TypeError URIError ' +
  'Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet'
).split(' ');

/** Global names of all libraries, and names of the members that ECMAScript's own types have: of all, and of each global. */
export function collectLibNames() {
  const folder = dirname(createRequire(import.meta.url).resolve('typescript'));
  const globals = new Set(runtimeGlobals);
  const members = new Set();
  const holders = new Map();
  for (const file of readdirSync(folder).filter((name) => /^lib\..*\.d\.ts$/u.test(name))) {
    const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest);
    for (const name of declaredNames(source)) globals.add(name);
    if (!/^lib\.(?:es|decorators)/u.test(file)) continue;
    for (const name of memberNames(source)) members.add(name);
    for (const statement of source.statements) addHolder(statement, holders);
  }
  const membersOf = Object.fromEntries(
    languageObjects.map((name) => [name, [...new Set(membersOfGlobal(name, holders))].sort()]),
  );
  return { globals: [...globals].sort(), members: [...members].sort(), membersOf };
}

/** Interfaces and namespaces of one name are written in several libraries. */
function addHolder(statement, holders) {
  if (!ts.isInterfaceDeclaration(statement) && !ts.isModuleDeclaration(statement)) return;
  const holder = holders.get(statement.name.text) ?? { members: new Set(), bases: new Set() };
  holders.set(statement.name.text, holder);
  const children = ts.isInterfaceDeclaration(statement) ? statement.members : (statement.body?.statements ?? []);
  for (const child of children) {
    const named = ts.isVariableStatement(child) ? child.declarationList.declarations : [child];
    for (const { name } of named) if (name !== undefined && ts.isIdentifier(name)) holder.members.add(name.text);
  }
  for (const { types } of statement.heritageClauses ?? [])
    for (const { expression } of types) holder.bases.add(expression.text);
}

/** What an instance and its constructor have, as `Array.map` is written for both. */
function* membersOfGlobal(name, holders) {
  const waiting = new Set([name, `${name}Constructor`]);
  for (const next of waiting) {
    const { members = [], bases = [] } = holders.get(next) ?? {};
    yield* members;
    for (const base of bases) waiting.add(base);
  }
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

function toModule({ globals, members, membersOf }) {
  return `// Written by scripts/generate-lib-names.mjs.

/** Global names of TypeScript's libraries, the DOM's and Node's included. */
export const libGlobals: readonly string[] = split(\`
${lines(globals)}
\`);

/** Names of the members of ECMAScript's own types: \`forEach\`, \`length\`, \`parse\`. */
export const libMembers: readonly string[] = split(\`
${lines(members)}
\`);

/** Of globals of ECMAScript all members of which are known: those of instances, of the constructor or namespace, and of bases. */
export const libMembersOf: Readonly<Record<string, string>> = {
${Object.entries(membersOf).map(toProperty).join('\n')}
};

function split(names: string): string[] {
  return names.trim().split(/\\s+/u);
}
`;
}

function toProperty([name, members]) {
  const [first, ...more] = lines(members, 108).split('\n');
  const text = [first, ...more].map((line, at) => `'${line}${at < more.length ? ' ' : ''}'`);
  return more.length === 0 && text[0].length + name.length <= 115
    ? `  ${name}: ${text[0]},`
    : `  ${name}:\n    ${text.join(' +\n    ')},`;
}

/** Names in lines of at most `width` characters. */
function lines(names, width = 118) {
  const all = [''];
  for (const name of names) {
    const last = all.at(-1);
    if (last !== '' && last.length + name.length >= width) all.push(name);
    else all[all.length - 1] = last === '' ? name : `${last} ${name}`;
  }
  return all.join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../src/verify/lib-names.ts', import.meta.url), toModule(collectLibNames()));
