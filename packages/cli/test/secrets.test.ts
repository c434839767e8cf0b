import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { closeServers, example } from './azure-example.ts';
import { runDocwright } from './run-docwright.ts';
import { temporaryFolder } from './temporary-folder.ts';

// Secrets in sources stay in the sources: no file that docwright writes and nothing that it says holds one.

afterEach(closeServers);

// Put together here, so that this file holds none.
const key = ['sk-', 'proj-a1B2c3D4e5F6g7H8i9J0k1L2m3N4'].join('');
const token = ['ghp_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('');
const account = ['AccountKey', 'c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0MTIz'].join('=');
const password = ['correct', 'h0rse', 'battery', 'staple'].join('-');
const secrets = [key, token, account.slice(11), password];

const source = `/** Where the service is, such as \`DefaultEndpointsProtocol=https;${account}\`. */
export const connection = 'DefaultEndpointsProtocol=https;AccountName=x;${account};';

/** The token that is used where none is given. */
export const fallbackToken = '${token}';

export type Known = '${token}' | 'none';

export interface Options {
  apiKey: '${key}';
  password?: string;
}

/**
 * Opens a session.
 *
 * @defaultValue \`'${key}'\`
 * @example
 * \`\`\`ts
 * open('${key}');
 * \`\`\`
 */
export function open(apiKey = '${key}', { password = '${password}' } = {}): string {
  if (apiKey === '${token}') throw new RangeError('not this one');
  return apiKey + password;
}

export class Session {
  readonly token = '${token}';
  constructor(readonly apiKey: string = '${key}') {}
}
`;

const usage = `import { expect, test } from 'vitest';
import { open } from './session.ts';

test('opens', () => {
  expect(open('${key}', { password: '${password}' })).toBe('${key}${password}');
});
`;

function project(folder = temporaryFolder()): string {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'p', type: 'module', exports: './session.ts' }));
  writeFileSync(join(folder, 'session.ts'), source);
  writeFileSync(
    join(folder, 'relay.ts'),
    "import { fallbackToken } from './session.ts';\nexport const relayed = fallbackToken;\n",
  );
  writeFileSync(join(folder, 'session.test.ts'), usage);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { strict: true, allowImportingTsExtensions: true, noEmit: true } }),
  );
  return folder;
}

/** Everything that docwright has written into a project, by file. */
function written(folder: string): Record<string, string> {
  const own = new Set(['session.ts', 'session.test.ts', 'relay.ts']);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.filter(({ name }) => !own.has(name)).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

/** Names of texts that hold a secret. */
function leaks(texts: Readonly<Record<string, string>>): string[] {
  return Object.keys(texts).filter((name) => secrets.some((secret) => texts[name]?.includes(secret)));
}

test.each(['false', 'true'])('no door shows a secret of the sources, with inferred types: %s', async (inferTypes) => {
  const cwd = project();
  const environment = { DOCWRIGHT_INFER_TYPES: inferTypes, DOCWRIGHT_SCOPE: 'all' };
  const commands = [
    ['generate', '--json'],
    ['check', '--format', 'json'],
    ['report', '--format', 'json'],
    ['report', '--format', 'html'],
    ['api-report'],
    ['coverage', '--json'],
    ['plan', '--json'],
    ['markdown'],
    ['site', 'build'],
  ];
  const said: Record<string, string> = {};
  for (const argv of commands) {
    const { code, stdout, stderr } = await runDocwright(cwd, argv, { environment });
    expect({ argv, code: code === 2 || code === 70 ? stderr : 'ran' }).toEqual({ argv, code: 'ran' });
    said[argv.join(' ')] = stdout + stderr;
  }
  expect(leaks({ ...said, ...written(cwd) })).toEqual([]);
  expect(JSON.stringify(written(cwd))).toMatch(/SECRET_[\da-f]{4}/u);
});

test('comments are written into sources whose code keeps its secrets', async () => {
  const cwd = project();
  const environment = { DOCWRIGHT_SCOPE: 'all' };
  const { code } = await runDocwright(cwd, ['generate', '--apply'], { environment });
  expect(code).toBe(0);
  const after = readFileSync(join(cwd, 'session.ts'), 'utf8');
  expect(after).toContain(`apiKey = '${key}', { password = '${password}' } = {}`);
  expect(after.length).toBeGreaterThan(source.length);
  // What stood in comments of people stays as it was.
  expect(after).toContain(`* open('${key}');`);
  expect((await runDocwright(cwd, ['check'], { environment })).code).toBeLessThan(2);
  expect(leaks(written(cwd))).toEqual([]);
});

test('a model is shown none of them', async () => {
  const { cwd, server, environment } = await example();
  project(cwd);
  const variables = { environment: { ...environment, DOCWRIGHT_SCOPE: 'all' } };
  const argv = [
    'generate',
    'session.ts',
    '--provider',
    'azure-openai',
    '--log-level',
    'debug',
    '--log-file',
    'run.log',
  ];
  const { stdout, stderr } = await runDocwright(cwd, argv, variables);
  expect(server.requests.length).toBeGreaterThan(0);
  const sent = JSON.stringify(server.requests);
  expect(leaks({ sent, stdout, stderr, ...written(cwd) })).toEqual([]);
});
