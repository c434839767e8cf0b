import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { measureDocs, type Workspace } from '@docwright/core';
import { nodeFileSystem } from '@docwright/core/cache';
import { documentation, explainDocumentation, isInScope, type SymbolRecord } from '@docwright/core/model';
import { limitCoverage, renderBadge, renderCoverage, type Coverage } from '@docwright/core/report';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { openProject } from '../open-project.ts';
import { codeOf, printProblems, unique } from '../print-problems.ts';
import { findSymbol } from '../select-symbols.ts';
import type { ProjectOptions, Shell } from '../shell.ts';

/** Options of {@link coverage}. */
export interface CoverageOptions extends ProjectOptions {
  readonly list?: true;
  readonly explain?: string;
  readonly failUnder?: string;
  readonly badge?: string;
  readonly json?: true;
}

/** `docwright coverage`: how much is documented, or why one symbol counts as it does. */
export async function coverage(shell: Shell, options: CoverageOptions): Promise<ExitCode> {
  const { output, host } = shell;
  const { workspace, progress, modules } = await openProject(shell, options, {
    flags: failUnderFlag(options.failUnder),
    quiet: options.json === true,
  });
  if (options.explain !== undefined) {
    const text = await explain(workspace, options.explain);
    progress.clear();
    output.print(text);
    return exitCodes.ok;
  }
  const measured = await measureDocs(workspace);
  progress.clear();
  const problems = unique([...measured.problems, ...workspace.problems]);
  const own = modules ? limitCoverage(measured.coverage, modules) : measured.coverage;
  printProblems(problems, output);
  if (options.badge !== undefined) await writeBadge(resolve(host.cwd, options.badge), own);
  output.print(
    options.json
      ? `${JSON.stringify(own, null, 2)}\n`
      : renderCoverage(own, { colors: output.colors, list: options.list === true }),
  );
  return isBelow(own, workspace, output.note) ? exitCodes.findings : codeOf(problems);
}

function failUnderFlag(percent: string | undefined): { coverage?: { failUnder: number } } {
  // What is no number is left to the schema, which says what is allowed.
  return percent === undefined ? {} : { coverage: { failUnder: percent.trim() === '' ? NaN : Number(percent) } };
}

function isBelow({ percent }: Coverage, { config }: Workspace, note: (text: string) => void): boolean {
  const { failUnder } = config.coverage;
  if (percent >= failUnder) return false;
  note(`${percent.toFixed(1)} % is documented, but ${failUnder} % is asked for.`);
  return true;
}

async function writeBadge(path: string, { percent }: Coverage): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await nodeFileSystem.write(path, renderBadge(percent), false);
}

async function explain(workspace: Workspace, name: string): Promise<string> {
  const table = await workspace.readTable();
  const symbol = table.symbols[findSymbol(table, name)];
  if (symbol === undefined) throw new Error(`The table lost ${name}.`);
  const { config } = workspace;
  const verdict = documentation(symbol, { preset: config.preset, resolve: (id) => table.symbols[id] });
  const uncounted = whyUncounted(symbol, workspace);
  return [
    `${symbol.id} is ${verdict.documented ? 'documented' : 'not documented'}: ${explainDocumentation(verdict)}`,
    `  declared  ${symbol.module}:${symbol.location.line}:${symbol.location.column}, ${symbol.kind}`,
    `  public    ${symbol.publicNames.map((each) => `${each.name} from "${each.entryPoint}"`).join(', ') || 'no'}`,
    `  counted   ${uncounted === undefined ? 'yes' : `no: ${uncounted}`}`,
    '',
  ].join('\n');
}

function whyUncounted(symbol: SymbolRecord, { config }: Workspace): string | undefined {
  if (!isInScope(symbol, config.scope)) return `it is outside of scope "${config.scope}"`;
  return config.kinds.includes(symbol.kind) ? undefined : `kind "${symbol.kind}" is not among \`kinds\``;
}
