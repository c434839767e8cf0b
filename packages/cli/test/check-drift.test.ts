import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gitRepository } from './git-repository.ts';
import { runDocwright } from './run-docwright.ts';

// What moved on below comments of people: told from the shared cache that knew the code before, and from Git without one.

const before = `/** Reads the settings of a user from the store. */
export function readSettings(path: string): string {
  return path.trim();
}

/** Cuts a text where it gets too long for a line. */
export function cut(text: string, { limit = 80 }: { limit?: number } = {}): string {
  const part = text.slice(0, limit);
  return part;
}

/** Writes the settings of a user, and keeps those before. */
export function writeSettings(path: string): void {
  console.log(path);
}

/** Looks for whoever last opened the store. */
export async function findOwner(names: readonly string[]): Promise<string> {
  return names.join();
}

/** How many users a store may have. */
export const maximum = 10;

/** A shelf for the things that users leave behind. */
export class Shelf {
  width = 1;
  depth = 2;

  /** Puts the thing at the end, where it is found first. */
  put(thing: string, deep = false): string {
    return deep ? thing : '';
  }
}
`;

const moved: readonly (readonly [from: string, to: string])[] = [
  ['readSettings(path: string)', 'readSettings(file: string)'],
  ['return path.trim()', 'return file.trim()'],
  ['limit = 80', 'limit = 120'],
  ['  console.log(path);', "  if (path === '') throw new RangeError('no path');\n  console.log(path);"],
  ['Promise<string>', 'Promise<string | undefined>'],
  ['maximum = 10', 'maximum = 20'],
  ['deep = false', 'deep = true'],
];

const told = [
  'readSettings docs/stale The comment was written for other code: parameter `path` is called `file`.',
  'cut docs/stale The comment was written for other code: the default of `options.limit` is `120`, not `80`.',
  "writeSettings docs/review The body changed since the comment was written: it throws `RangeError` when `path === ''`.",
  'findOwner docs/stale The comment was written for other code: it may also return `undefined`.',
  'maximum docs/review The body changed since the comment was written: the value is `20`, not `10`.',
  // Its members are what the body of a class says.
  'Shelf docs/review The body changed since the comment was written; read whether it still holds.',
  'Shelf#put docs/stale The comment was written for other code: the default of `deep` is `true`, not `false`.',
];

/** White space, comments, a local with another name, and members in another order. */
const harmless: readonly (readonly [from: string, to: string])[] = [
  ['return path.trim();', '// of the user\n\n    return path.trim( ) ;'],
  ['const part = text.slice(0, limit);\n  return part;', 'const line = text.slice(0, limit);\n  return line;'],
  ['(names: readonly string[])', '(\n  names: readonly string[],\n)'],
  ['  width = 1;\n  depth = 2;', '  depth = 2;\n  /* in metres */\n  width = 1;'],
];

describe.each([
  ['from the shared cache', true],
  ['since a revision, without a cache', false],
])('%s', (_name, hasCache) => {
  const flags = hasCache ? [] : ['--since', 'HEAD'];

  test('a renamed parameter, another default or value, a new error and a wider result are told', async () => {
    const folder = await project(hasCache);
    edit(folder, moved);
    expect(await driftOf(folder, flags)).toEqual(told);
  });

  test('nothing is told of edits that no comment can be about', async () => {
    const folder = await project(hasCache);
    edit(folder, harmless);
    expect(await driftOf(folder, flags)).toEqual([]);
  });
});

test('a run between the two edits does not make the comments of people fresh', async () => {
  const folder = await project(true);
  edit(folder, moved);
  expect((await runDocwright(folder, ['generate'])).code).toBe(0);
  expect(await driftOf(folder, [])).toEqual(told);
});

test('a default that looks like a secret is neither quoted nor shown with its line', async () => {
  const folder = await project(true);
  const secret = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';
  edit(folder, [
    ["return deep ? thing : ''", `return deep ? thing : '' // '${secret}'`],
    ['put(thing: string, deep = false)', `put(thing = '${secret}', deep = false)`],
  ]);
  for (const format of ['pretty', 'json', 'github', 'sarif', 'junit']) {
    const { stdout, stderr } = await runDocwright(folder, ['check', '--format', format]);
    expect(stdout).toContain('docs/stale');
    expect(stdout + stderr).not.toContain(secret);
  }
});

/** Whose comments a run has recorded, or which only Git knows. */
async function project(hasCache: boolean): Promise<string> {
  const folder = gitRepository({
    'package.json': '{ "name": "settings", "type": "module", "exports": "./src/index.ts" }',
    'tsconfig.json': '{ "include": ["src"], "compilerOptions": { "types": [] } }',
    'src/index.ts': before,
  });
  if (hasCache) expect((await runDocwright(folder, ['generate'])).code).toBe(0);
  return folder;
}

function edit(folder: string, edits: readonly (readonly [from: string, to: string])[]): void {
  const after = edits.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, before);
  writeFileSync(join(folder, 'src/index.ts'), after);
}

async function driftOf(folder: string, flags: readonly string[]): Promise<string[]> {
  const { stdout } = await runDocwright(folder, ['check', ...flags, '--format', 'json']);
  const { findings } = JSON.parse(stdout) as { findings: { code: string; symbol: string; message: string }[] };
  return findings
    .filter(({ code }) => code === 'docs/stale' || code === 'docs/review')
    .map(({ code, symbol, message }) => `${symbol.replace('src/index.ts:', '')} ${code} ${message}`);
}
