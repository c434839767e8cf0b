import { ts } from 'ts-morph';
import type { ExampleModule } from './example-module.ts';
import { absolutePath, exampleOptions, type ExampleProject } from './example-project.ts';

/** What the compiler says against an example. */
export interface ExampleError {
  /** `name` or `module`: something is missing that a reader may think of; `type` and `syntax`: the code is wrong. */
  readonly kind: 'name' | 'module' | 'type' | 'syntax';
  readonly message: string;
  /** The line of the example that it is about, without white space around it. */
  readonly line: string;
}

/** Compiles examples beside the sources of a project, in one program, of which nothing is written. */
export type ExampleCompiler = (
  modules: readonly ExampleModule[],
) => ReadonlyMap<ExampleModule, readonly ExampleError[]>;

/**
 * Loads the compiler and the project. Later calls of what it gives take over what is already parsed; each costs about as much as
 * checking the examples themselves.
 */
export async function createExampleCompiler(project: ExampleProject): Promise<ExampleCompiler> {
  // Asked for late: only who checks examples or infers types needs all of it.
  const { Project } = await import('ts-morph');
  const opened = new Project({
    compilerOptions: exampleOptions(project),
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
  });
  for (const { path, text } of project.files)
    opened.createSourceFile(absolutePath(project, path), text, { overwrite: true });
  return (modules) => {
    const files = modules.map((module) => ({
      module,
      file: opened.createSourceFile(absolutePath(project, module.path), module.text, { overwrite: true }),
    }));
    const program = opened.getProgram().compilerObject;
    const errors = new Map(
      files.map(({ module, file }) => [module, errorsOf(module, program, file.compilerNode)] as const),
    );
    for (const { file } of files) opened.removeSourceFile(file);
    return errors;
  };
}

function errorsOf(module: ExampleModule, program: ts.Program, file: ts.SourceFile): ExampleError[] {
  const syntax = program.getSyntacticDiagnostics(file).map((each) => toError(each, 'syntax', module));
  if (syntax.length > 0) return syntax;
  return program
    .getSemanticDiagnostics(file)
    .filter(({ code, category }) => category === ts.DiagnosticCategory.Error && !isLetBe(code))
    .map((each) => toError(each, kindOf(each.code), module));
}

function toError(
  { messageText, start = 0 }: ts.Diagnostic,
  kind: ExampleError['kind'],
  { text, offset }: ExampleModule,
): ExampleError {
  const [message = ''] = ts.flattenDiagnosticMessageText(messageText, '\n').split('\n');
  const at = Math.max(start, offset);
  const end = text.indexOf('\n', at);
  const line = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, offset), end === -1 ? undefined : end);
  return { kind, message: message.replace(/\.(?:\s.*)?$/u, ''), line: line.trim() };
}

const namelessCodes = new Set([2304, 2503, 2552, 2580, 2581, 2582, 2583, 2584, 2591, 2592, 2593, 2868, 18004]);

function kindOf(code: number): 'name' | 'module' | 'type' {
  if (code === 2307 || code === 2792 || code === 7016) return 'module';
  return namelessCodes.has(code) ? 'name' : 'type';
}

/**
 * What nobody minds in an example: values of any type, the same name twice for two ways to do a thing, labels, unused
 * values, JSX without its types.
 */
function isLetBe(code: number): boolean {
  return (code >= 7005 && code <= 7060 && code !== 7016) || letBe.has(code);
}

const letBe = new Set([2451, 2300, 2393, 2440, 2528, 2695, 6133, 6192, 6196, 6198, 17004, 2875]);
