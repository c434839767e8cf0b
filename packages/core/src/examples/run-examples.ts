import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { ts } from 'ts-morph';
import type { ExampleModule } from './example-module.ts';
import { absolutePath, exampleOptions, type ExampleProject } from './example-project.ts';
import { compareResults } from './expected-results.ts';
import { childScript, startName } from './child-script.ts';
import { refuseNetwork } from './refuse-network.ts';

/** What went wrong when an example ran, as a code of the check and its words. */
export interface RunTrouble {
  readonly code: 'result' | 'throws' | 'timeout';
  readonly args: Readonly<Record<string, string>>;
}

/** Runs examples that compile. Those without trouble, and those that cannot be started at all, are not in the result. */
export type ExampleRunner = (modules: readonly ExampleModule[]) => Promise<ReadonlyMap<ExampleModule, RunTrouble>>;

/** Options of {@link createExampleRunner}. */
export interface RunOptions {
  /** A folder below the project that may be written to; one below it is made and removed. */
  readonly folder: string;
  /** How long one example may take. Default: five seconds. */
  readonly milliseconds?: number;
  /** Default: two. */
  readonly processes?: number;
  readonly signal?: AbortSignal;
}

/**
 * Runs each example in a Node process of its own: nothing is in its environment; it may read the compiled project and packages,
 * but neither write files, start processes nor reach a network; it is killed when its time is up.
 */
export function createExampleRunner(project: ExampleProject, options: RunOptions): ExampleRunner {
  return async (modules) => {
    const troubles = new Map<ExampleModule, RunTrouble>();
    if (modules.length === 0) return troubles;
    mkdirSync(options.folder, { recursive: true });
    const folder = mkdtempSync(join(options.folder, 'examples-'));
    try {
      writeProject(folder, project, modules);
      const waiting = [...modules];
      const work = async (): Promise<void> => {
        for (let module = waiting.shift(); module !== undefined; module = waiting.shift()) {
          options.signal?.throwIfAborted();
          const trouble = await runModule(module, folder, project, options);
          if (trouble !== undefined) troubles.set(module, trouble);
        }
      };
      await Promise.all(Array.from({ length: options.processes ?? 2 }, work));
      return troubles;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

function writeProject(folder: string, project: ExampleProject, modules: readonly ExampleModule[]): void {
  const compilerOptions = exampleOptions(project);
  const known = new Set(project.files.map(({ path }) => path));
  const write = (path: string, text: string): void => {
    const target = join(folder, jsPath(path));
    mkdirSync(dirname(target), { recursive: true });
    const { outputText } = ts.transpileModule(text, {
      fileName: path,
      compilerOptions: { ...compilerOptions, noEmit: false, paths: {}, jsx: ts.JsxEmit.ReactJSX },
    });
    writeFileSync(target, rewriteImports(outputText, path, { project, compilerOptions, known }));
  };
  for (const { path, text } of project.files) if (!/\.d\.[cm]?ts$/u.test(path)) write(path, text);
  for (const { path, text, offset } of modules)
    write(path, `${text.slice(0, offset)};(globalThis as any).${startName}();${compareResults(text.slice(offset))}`);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'docwright-child.js'), childScript);
  writeFileSync(join(folder, 'docwright-refusals.js'), refuseNetwork);
}

interface Resolution {
  readonly project: ExampleProject;
  readonly compilerOptions: ts.CompilerOptions;
  readonly known: ReadonlySet<string>;
}

/** Imports of the project's own modules lead to what was written of them; packages are left to Node. */
function rewriteImports(code: string, from: string, { project, compilerOptions, known }: Resolution): string {
  const root = absolutePath(project, '');
  const host: ts.ModuleResolutionHost = {
    fileExists: (path) => known.has(path.slice(root.length)) || ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    directoryExists: () => true,
    getCurrentDirectory: () => project.root,
  };
  const { importedFiles } = ts.preProcessFile(code, true, true);
  return importedFiles
    .sort((left, right) => right.pos - left.pos)
    .reduce((text, { fileName, pos }) => {
      const containing = absolutePath(project, from);
      const found = ts.resolveModuleName(fileName, containing, compilerOptions, host).resolvedModule?.resolvedFileName;
      const path = found?.startsWith(root) === true ? found.slice(root.length) : '';
      if (!known.has(path)) return text;
      const target = posix.relative(posix.dirname(from), jsPath(path));
      const specifier = JSON.stringify(target.startsWith('.') ? target : `./${target}`);
      // Places are those of the quotes.
      return text.slice(0, pos) + specifier + text.slice(pos + fileName.length + 2);
    }, code);
}

function jsPath(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/u, '.js');
}

/** How long Node and what an example imports may take to load, which is not counted as time of the example. */
const mostToStart = 30_000;

type Message =
  | { readonly type: 'started' | 'done' }
  | { readonly type: 'result'; readonly line: string; readonly actual: string }
  | { readonly type: 'throws'; readonly message: string };

function runModule(
  module: ExampleModule,
  folder: string,
  { root }: ExampleProject,
  { milliseconds = 5000, signal }: RunOptions,
): Promise<RunTrouble | undefined> {
  return new Promise((done) => {
    const child = fork(join(folder, 'docwright-child.js'), [jsPath(module.path)], {
      cwd: folder,
      env: {},
      execArgv: [...permissions(folder, root), '--max-old-space-size=256', '--no-warnings'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      ...(signal && { signal }),
    });
    let started = false;
    let trouble: RunTrouble | undefined;
    const kill = (): void => void child.kill('SIGKILL');
    const killIn = (time: number): NodeJS.Timeout =>
      setTimeout(() => {
        trouble ??= { code: 'timeout', args: { seconds: String(milliseconds / 1000) } };
        started = true;
        kill();
      }, time);
    let timer = killIn(milliseconds + mostToStart);
    child.on('message', (message: Message) => {
      if (message.type === 'started') {
        started = true;
        clearTimeout(timer);
        timer = killIn(milliseconds);
      } else if (message.type === 'result')
        trouble ??= { code: 'result', args: { line: message.line, actual: message.actual } };
      else if (message.type === 'throws') trouble ??= { code: 'throws', args: { message: message.message } };
      else kill();
    });
    child.on('error', () => undefined);
    child.on('close', () => {
      clearTimeout(timer);
      // What fails before its first line was never an example's fault: a package that is not installed, say.
      done(started ? trouble : undefined);
    });
  });
}

function permissions(folder: string, root: string): string[] {
  const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
  const packages: string[] = [];
  for (let at = resolve(root); ; at = dirname(at)) {
    packages.push(join(at, 'node_modules'));
    if (dirname(at) === at) break;
  }
  return [flag, ...[folder, ...packages].map((path) => `--allow-fs-read=${join(path, '*')}`)];
}
