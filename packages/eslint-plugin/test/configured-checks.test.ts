import { checkDocs, openWorkspace } from '@docwright/core';
import { loadConfig } from '@docwright/core/config';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import docwright from '../src/index.ts';
import { cachedProject, type TestProject } from './support/cached-project.ts';

// `check.checks` of a project is the command's and the editor's: each finds what the other finds.

const source = `/**
 * Please note that our parser reads numbers.
 *
 * @param txt - what is read
 * @returns how it went
 */
export function parse(text: string): void {
  void text;
}
/**
 * Counts to three.
 *
 * @async
 * @yields each number
 */
export function count(): number {
  return 3;
}
`;

describe('checks as the project is configured', () => {
  it.each([
    [{}, ['claims/not-async', 'parameters/unknown', 'returns/of-nothing', 'yields/of-none']],
    [{ parameters: 'off', returns: 'info', claims: 'off', yields: 'off' }, []],
    [
      { claims: 'off', parameters: 'off', 'parameters/unknown': 'warning', returns: 'off', yields: 'off' },
      ['parameters/unknown'],
    ],
    [
      { wording: 'warning', claims: 'off', parameters: 'off', returns: 'off', yields: 'off' },
      ['wording/filler', 'wording/first-person'],
    ],
  ] as const)('with %j are %j, whether a check has run or not', async (checks, codes) => {
    const project = await cachedProject({
      'src/index.ts': source,
      'docwright.config.json': JSON.stringify({ check: { checks } }),
    });
    expect(lint(project)).toEqual(codes);
    expect(await check(project)).toEqual(codes);
    expect(lint(await copyOf(project, checks))).toEqual(codes);
  });
});

/** Codes of what the rules report. */
function lint(project: TestProject): string[] {
  const messages = new Linter({ cwd: project.folder }).verify(
    project.read('src/index.ts'),
    {
      files: ['**/*.ts'],
      plugins: { docwright },
      languageOptions: { parser: typescriptParser },
      rules: { 'docwright/match-signature': 'error', 'docwright/no-false-doc': 'error' },
    },
    { filename: project.path('src/index.ts') },
  );
  return messages.map(({ messageId = '' }) => messageId).sort();
}

/** Codes of what the command prints, notes left out. */
async function check({ folder }: TestProject): Promise<string[]> {
  const { config } = await loadConfig({ root: folder, flags: { inferTypes: false }, environment: {} });
  const { findings } = await checkDocs(await openWorkspace({ config }));
  return findings.flatMap(({ code, severity }) => (severity === 'info' ? [] : [code])).sort();
}

/** A project like it in another folder, whose last check is known: a process looks at one folder's memo now and then only. */
async function copyOf(project: TestProject, checks: object): Promise<TestProject> {
  const copy = await cachedProject({
    'src/index.ts': project.read('src/index.ts'),
    'docwright.config.json': JSON.stringify({ check: { checks } }),
  });
  await check(copy);
  return copy;
}
