import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configFileNames } from '@docwright/core/config';
import type { PartialStyle } from '@docwright/core/model';
import { renderTable } from '@docwright/core/report';
import { resolveCommand } from 'package-manager-detector/commands';
import { detectProject, type DetectedProject } from '../detect-project.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { findRoot } from '../find-root.ts';
import { firstConfig, sourcesOf, usualScope, type FirstConfigAnswers } from '../first-config.ts';
import type { ProjectOptions, Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';

/** Options of {@link init}. */
export interface InitOptions extends ProjectOptions {
  readonly yes?: true;
}

/** `docwright init`: writes a first configuration. One that exists is never touched. */
export async function init({ host, output }: Shell, options: InitOptions): Promise<ExitCode> {
  const root = findRoot(host.cwd, options.root);
  const project = await detectProject(root);
  refuseExisting(root, project);
  const { colors, print } = output;
  print(`${renderFound(project)}\n`);
  const asks = host.interactive && !options.yes;
  const answers = asks ? await ask(project) : { scope: usualScope(project) };
  if (asks) print('\n');
  if (answers === undefined) {
    print('Nothing was written.\n');
    return exitCodes.interrupted;
  }
  const { name, text } = firstConfig(project, answers, await learned(root, project));
  // Fails rather than overwriting what appeared meanwhile.
  await writeFile(join(root, name), text, { flag: 'wx' });
  print(`${colors.green('✔')} ${name} written\n\n${renderNext(project)}`);
  return exitCodes.ok;
}

/** Comments that cannot be read are no reason to have no configuration. */
async function learned(root: string, project: DetectedProject): Promise<PartialStyle> {
  try {
    const { learnProjectStyle } = await import('../learn-project-style.ts');
    return await learnProjectStyle(root, sourcesOf(project));
  } catch {
    return {};
  }
}

function refuseExisting(root: string, { configured }: DetectedProject): void {
  const file = configFileNames.find((name) => existsSync(join(root, name)));
  const existing = file ?? (configured ? 'The key "docwright" of package.json' : undefined);
  if (existing === undefined) return;
  throw new UsageError(`${existing} exists already and was left as it is; remove it to start anew.`);
}

function renderFound({ tsconfig, eslint, bundlers, agent }: DetectedProject): string {
  const found = [
    `sources   ${tsconfig ?? 'JavaScript, no tsconfig'}`,
    ...(eslint === undefined ? [] : [`ESLint    ${eslint}`]),
    ...(bundlers.length === 0 ? [] : [`bundler   ${bundlers.join(', ')}`]),
    `packages  ${agent}`,
  ];
  return `${found.join('\n')}\n`;
}

/** Undefined when the person walks away. */
async function ask(project: DetectedProject): Promise<FirstConfigAnswers | undefined> {
  const { isCancel, select } = await import('@clack/prompts');
  const scope = await select({
    message: 'Which symbols shall be documented?',
    initialValue: usualScope(project),
    options: [
      { value: 'public', label: 'public', hint: 'what package.json gives out' },
      { value: 'exported', label: 'exported', hint: 'what any module exports' },
      { value: 'all', label: 'all', hint: 'every declaration' },
    ],
  });
  return isCancel(scope) ? undefined : { scope };
}

function renderNext({ installed, agent }: DetectedProject): string {
  const steps: [string, string][] = [
    ...(installed
      ? []
      : ([[commandOf(agent, 'add', '-D', 'docwright'), 'with the types of the configuration']] as [string, string][])),
    [commandOf(agent, 'execute-local', 'docwright', 'plan'), 'what would be documented, and why'],
    [commandOf(agent, 'execute-local', 'docwright', 'generate', '--apply'), 'document it, and write the comments'],
    [commandOf(agent, 'execute-local', 'docwright', 'check'), 'undocumented, stale and false docs; for CI'],
  ];
  return `Next:\n${renderTable(steps).join('\n')}\n`;
}

function commandOf(agent: DetectedProject['agent'], kind: 'add' | 'execute-local', ...args: string[]): string {
  const resolved = resolveCommand(agent, kind, args);
  return resolved === null ? `npx ${args.join(' ')}` : [resolved.command, ...resolved.args].join(' ');
}
