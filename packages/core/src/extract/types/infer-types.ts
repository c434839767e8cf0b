import { setImmediate } from 'node:timers/promises';
import { ts, type Project } from 'ts-morph';
import type { ModulePath, ParameterRecord, Problem, SymbolId, SymbolRecord, TypeText } from '../../model/index.ts';
import { isComponent } from '../../model/index.ts';
import type { ModuleExtract } from '../module-extract.ts';
import type { SourceText } from '../extract-modules.ts';
import { declarationAt, functionOfDeclaration } from './declaration-at.ts';
import { keepTypes, unresolvedType } from './keep-types.ts';
import { lacksResult, lacksType, withReturns, withType } from './lacks-type.ts';
import { printType } from './print-type.ts';

/** The project that the type checker sees, and which symbols it is asked about. */
export interface InferOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** Compiler options as in a tsconfig. */
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  /** Which symbols need their types. Default: those that are exported and visible. */
  readonly inScope?: (symbol: SymbolRecord) => boolean;
  /** An earlier extract of a module. The types it was given are kept where the code is the same. */
  readonly known?: (module: ModulePath) => ModuleExtract | undefined;
  readonly signal?: AbortSignal;
}

/**
 * Fills in types that are neither written nor certain from syntax: return types of functions, types of parameters,
 * variables and properties. What an earlier extract knows of the same code is taken from there; for the rest the type
 * checker is asked. That costs about a second before the first answer, so it is not even started when nothing is missing.
 *
 * @param extracts - Modules to fill in.
 * @param files - Texts that stand for the files on disk; at least those of `extracts`. What they import is read from disk.
 * @returns The extracts in their order; those that lacked nothing are the same objects.
 * @throws The reason of the signal, when it is aborted.
 */
export async function inferTypes(
  extracts: readonly ModuleExtract[],
  files: readonly SourceText[],
  options: InferOptions,
): Promise<ModuleExtract[]> {
  const { inScope = isGivenOut, known = () => undefined } = options;
  const needsType = (symbol: SymbolRecord): boolean => inScope(symbol) && lacksType(symbol);
  const started = extracts.map((extract) =>
    // The checker reads no components.
    !isComponent(extract.path) && extract.symbols.some(needsType)
      ? keepTypes(extract, known(extract.path), needsType)
      : { extract, open: nothing },
  );
  if (started.every(({ open }) => open.size === 0)) return started.map(({ extract }) => extract);
  const pause = createPause(options.signal);
  const project = await openProject(files, options, pause);
  const checker = project.getTypeChecker().compilerObject;
  const filled: ModuleExtract[] = [];
  for (const { extract, open } of started) {
    const source = open.size === 0 ? undefined : project.getSourceFile(absolute(options.root, extract.path));
    filled.push(
      source === undefined ? extract : await fillIn(extract, open, { source: source.compilerNode, checker, pause }),
    );
  }
  return filled;
}

const nothing: ReadonlySet<SymbolId> = new Set();

/** The checker computes for seconds. Signals and timers are heard only where it is left for a moment. */
function createPause(signal?: AbortSignal): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < millisecondsBetweenPauses) return;
    await setImmediate();
    signal?.throwIfAborted();
    last = performance.now();
  };
}

const millisecondsBetweenPauses = 50;

function isGivenOut({ exported, visible }: SymbolRecord): boolean {
  return exported && visible;
}

async function openProject(
  files: readonly SourceText[],
  { root, compilerOptions }: InferOptions,
  pause: () => Promise<void>,
): Promise<Project> {
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root);
  // Not with the compiler: the rest of extraction does without the rest of ts-morph.
  const { Project } = await import('ts-morph');
  const project = new Project({
    compilerOptions: { ...options, noEmit: true, allowJs: true, skipLibCheck: true },
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
  });
  for (const { path, text } of files.filter((file) => !isComponent(file.path))) {
    await pause();
    project.createSourceFile(absolute(root, path), text, { overwrite: true });
  }
  return project;
}

function absolute(root: string, path: ModulePath): string {
  return `${root.replace(/\/$/u, '')}/${path}`;
}

interface Asking {
  readonly source: ts.SourceFile;
  readonly checker: ts.TypeChecker;
  readonly pause: () => Promise<void>;
}

async function fillIn(
  extract: ModuleExtract,
  open: ReadonlySet<SymbolId>,
  { source, checker, pause }: Asking,
): Promise<ModuleExtract> {
  const problems: Problem[] = [...extract.problems];
  const symbols: SymbolRecord[] = [];
  for (const symbol of extract.symbols) {
    if (!open.has(symbol.id)) {
      symbols.push(symbol);
      continue;
    }
    await pause();
    const filled = fillSymbol(symbol, source, checker);
    if (lacksResult(filled)) problems.push(unresolvedType(filled));
    symbols.push(filled);
  }
  return { ...extract, symbols, problems };
}

function fillSymbol(symbol: SymbolRecord, source: ts.SourceFile, checker: ts.TypeChecker): SymbolRecord {
  const declaration = declarationAt(source, symbol.location);
  if (declaration === undefined) return symbol;
  const callable = functionOfDeclaration(declaration);
  const parameters = callable ? fillParameters(symbol.parameters, callable, checker) : symbol.parameters;
  if (withReturns.has(symbol.kind) && symbol.returns === undefined && callable) {
    const signature = checker.getSignatureFromDeclaration(callable);
    const returns = signature && inferred(checker.getReturnTypeOfSignature(signature), callable, checker);
    return { ...symbol, parameters, ...(returns && { returns }) };
  }
  if (withType.has(symbol.kind) && symbol.type === undefined) {
    const type = inferred(checker.getTypeAtLocation(declaration), declaration, checker);
    return { ...symbol, parameters, ...(type && { type }) };
  }
  return { ...symbol, parameters };
}

function fillParameters(
  records: readonly ParameterRecord[],
  callable: ts.SignatureDeclaration,
  checker: ts.TypeChecker,
): readonly ParameterRecord[] {
  const nodes = callable.parameters.filter(({ name }) => !(ts.isIdentifier(name) && name.text === 'this'));
  return records.map((record, index) => {
    const node = nodes[index];
    if (record.type !== undefined || node === undefined) return record;
    const type = inferred(checker.getTypeAtLocation(node), node, checker);
    return type === undefined ? record : { ...record, type };
  });
}

function inferred(type: ts.Type, at: ts.Node, checker: ts.TypeChecker): TypeText | undefined {
  const text = printType(type, at, checker);
  return text === undefined ? undefined : { text, from: 'inferred' };
}
