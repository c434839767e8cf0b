import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { currentDocs } from '@docwright/core';
import { nodeFileSystem } from '@docwright/core/cache';
import type { DocwrightConfig, ResolvedMarkdown } from '@docwright/core/config';
import {
  pagesManifest,
  planPages,
  plural,
  renderMarkdownPages,
  type MarkdownPage,
  type PagesPlan,
  type PageTemplates,
} from '@docwright/core/report';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { openProject } from '../open-project.ts';
import { codeOf, printProblems } from '../print-problems.ts';
import type { ProjectOptions, Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';

/** Options of {@link markdown}. */
export interface MarkdownCommandOptions extends ProjectOptions {
  readonly out?: string;
  readonly flavour?: ResolvedMarkdown['flavour'];
  readonly check?: true;
}

/**
 * `docwright markdown`: keeps a folder of Markdown pages. Only changed files are written, and only files that docwright wrote
 * before are replaced or removed.
 */
export async function markdown(shell: Shell, options: MarkdownCommandOptions): Promise<ExitCode> {
  const { output } = shell;
  const { workspace, progress } = await openProject(shell, options, { flags: flagsOf(options) });
  const { root, markdown: settings } = workspace.config;
  const folder = resolve(root, settings.out);
  const docs = await currentDocs(workspace);
  const pages = await render(docs, settings, root);
  const plan = planPages(pages, (path) => nodeFileSystem.read(join(folder, path))?.toString());
  progress.clear();
  printProblems(workspace.problems, output);
  for (const path of plan.refused)
    output.note(`${settings.out}/${path} was not written by docwright and is left as it is.`);
  if (options.check === true) {
    output.print(renderDue(plan, settings.out));
    return plan.write.length + plan.remove.length > 0 ? exitCodes.findings : codeOf(workspace.problems);
  }
  await write(plan, folder);
  const { green } = output.colors;
  output.print(
    `${green('✔')} ${settings.out}: ${plural(plan.write.length, 'page')} written, ${plan.remove.length} removed, ${pages.length - plan.write.length - plan.refused.length} unchanged\n`,
  );
  return plan.refused.length > 0 ? exitCodes.findings : codeOf(workspace.problems);
}

function flagsOf({ out, flavour }: MarkdownCommandOptions): DocwrightConfig {
  const markdown = { ...(out !== undefined && { out }), ...(flavour !== undefined && { flavour }) };
  return Object.keys(markdown).length === 0 ? {} : { markdown };
}

async function render(
  docs: Parameters<typeof renderMarkdownPages>[0],
  { flavour, title, scope, templates }: ResolvedMarkdown,
  root: string,
): Promise<readonly MarkdownPage[]> {
  try {
    return await renderMarkdownPages(docs, {
      flavour,
      templates: readTemplates(templates, root),
      ...(title !== undefined && { title }),
      ...(scope !== undefined && { scope }),
    });
  } catch (error) {
    throw isTemplateError(error) ? new UsageError(`A template cannot be used: ${error.message}`) : error;
  }
}

function readTemplates(files: ResolvedMarkdown['templates'], root: string): PageTemplates {
  const entries = Object.entries(files).flatMap(([name, file]) =>
    file === undefined ? [] : [[name, readTemplate(file, root)]],
  );
  return Object.fromEntries(entries) as PageTemplates;
}

function readTemplate(file: string, root: string): string {
  try {
    return readFileSync(resolve(root, file), 'utf8');
  } catch (error) {
    throw new UsageError(
      `The template ${file} cannot be read (${error instanceof Error ? error.message : 'unknown'}).`,
    );
  }
}

/** The engine's errors have a name of their own each. */
function isTemplateError(error: unknown): error is Error {
  return error instanceof Error && /^(?:Parse|Render|Tokenization|UndefinedVariable|Assertion)Error$/u.test(error.name);
}

async function write({ write: pages, remove, manifest }: PagesPlan, folder: string): Promise<void> {
  const files = manifest === undefined ? pages : [...pages, { path: pagesManifest, text: manifest }];
  for (const { path, text } of files) await nodeFileSystem.write(join(folder, path), text, false);
  for (const path of remove) await nodeFileSystem.remove(join(folder, path));
}

function renderDue({ write: pages, remove }: PagesPlan, out: string): string {
  if (pages.length + remove.length === 0) return '';
  const lines = [
    ...pages.map(({ path }) => `  ${out}/${path} is to be written`),
    ...remove.map((path) => `  ${out}/${path} is to be removed`),
  ];
  return `${lines.join('\n')}\nRun \`docwright markdown\`.\n`;
}
