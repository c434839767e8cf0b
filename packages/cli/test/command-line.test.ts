import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commandTable } from '../src/command-table.ts';
import { exitCodes } from '../src/exit-code.ts';
import { main } from '../src/main.ts';
import { version } from '../src/version.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { createTestHost } from './test-host.ts';

async function run(...argv: string[]) {
  const host = createTestHost({ cwd: temporaryFolder() });
  const code = await main(argv, host);
  return { code, stdout: host.said.stdout(), stderr: host.said.stderr() };
}

test('--help lists every command on standard output', async () => {
  const { code, stdout, stderr } = await run('--help');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const { name, summary } of commandTable) expect(stdout).toMatch(new RegExp(`${name} +${summary}`, 'u'));
});

test.each(commandTable.map(({ name }) => name))('%s --help explains its options and the global ones', async (name) => {
  const { code, stdout } = await run(name, '--help');
  expect(code).toBe(0);
  expect(stdout).toContain(`Usage: docwright ${name}`);
  expect(stdout).toContain('--root <folder>');
});

test('--version', async () => {
  expect(await run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  [[], /Usage: docwright/u],
  [['chek'], /unknown command 'chek'\n\(Did you mean check\?\)/u],
  [['check', '--fromat', 'json'], /unknown option '--fromat'\n\(Did you mean --format\?\)/u],
  [['check', '--format', 'xml'], /Allowed choices are pretty, json, github, sarif/u],
  [['coverage', '--badge'], /argument missing/u],
  [['init', 'extra'], /too many arguments/u],
])('wrong usage is told on standard error, with exit code 2: %j', async (argv, message) => {
  const { code, stdout, stderr } = await run(...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain('    at ');
});

test.each([
  [['check', '--scope', 'pubic'], 'error: --scope (command line) is "pubic"; allowed: "public", "exported" or "all".'],
  [['check', '--preset', 'x'], /^error: --preset \(command line\) is "x"; allowed: "docwright"/u],
  [['generate', '--replace', 'x'], /^error: --replace \(command line\) is "x"; allowed: "none"/u],
  [
    ['generate', '--provider', 'x'],
    /^error: --provider \(command line\) is "x"; allowed: "offline", "azure-openai", .* or "own"\.$/u,
  ],
  [
    ['generate', '--budget-tokens', 'many'],
    /^error: --budget-tokens \(command line\) is "many"; allowed: a whole number/u,
  ],
  [['plan', '--budget-cost', '-1'], /^error: --budget-cost \(command line\) is -1; allowed: a number/u],
  [
    ['coverage', '--fail-under', '101'],
    /^error: --fail-under \(command line\) is 101; allowed: a number from 0 to 100/u,
  ],
  [
    ['coverage', '--fail-under', 'most'],
    /^error: --fail-under \(command line\) is .*; allowed: a number from 0 to 100/u,
  ],
  [['check', '--root', 'nowhere'], /There is no folder .*nowhere; name the folder of your project with --root/u],
  [['check', '--config', 'no.json'], /^error: no\.json cannot be read as configuration \(/u],
  [['check'], 'error: There is no tsconfig.json; name your tsconfig with --tsconfig, or pass files or globs.'],
  [['check', '--tsconfig', 'no.json'], /^error: There is no no\.json; name your tsconfig/u],
])('%j: one message, exit code 2', async (argv, message) => {
  const { code, stdout, stderr } = await run(...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toEqual([matching(message)]);
});

test('the page about exit codes names every code', () => {
  const page = readFileSync(fileURLToPath(new URL('../../../docs/exit-codes.md', import.meta.url)), 'utf8');
  const documented = [...page.matchAll(/^\| (\d+) +\|/gmu)].map(([, code]) => Number(code));
  expect(documented).toEqual(Object.values(exitCodes));
});

function matching(message: string | RegExp): unknown {
  return typeof message === 'string' ? message : expect.stringMatching(message);
}
