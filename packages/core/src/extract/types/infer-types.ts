import { Project, ts } from 'ts-morph';
import type { ModulePath, ParameterRecord, Problem, SymbolRecord, TypeText } from '../../model/index.ts';
import type { ModuleExtract } from '../module-extract.ts';
import type { SourceText } from '../extract-modules.ts';
import { declarationAt, functionOfDeclaration } from './declaration-at.ts';
import { printType } from './print-type.ts';

/** The project that the type checker sees, and which symbols it is asked about. */
export interface InferOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** Compiler options as in a tsconfig. */
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  /** Which symbols need their types. Default: those that are exported and visible. */
  readonly inScope?: (symbol: SymbolRecord) => boolean;
}

/**
 * Fills in types that are neither written nor certain from syntax, by asking the type checker: return types of functions,
 * types of parameters, variables and properties. Costs about a second before the first answer, so it is
 * not even started when nothing is missing.
 *
 * @param extracts - Modules to fill in.
 * @param files - Texts that stand for the files on disk; at least those of `extracts`. What they import is read from disk.
 * @returns The extracts in their order; those that lacked nothing are the same objects.
 */
export function inferTypes(
  extracts: readonly ModuleExtract[],
  files: readonly SourceText[],
  options: InferOptions,
): ModuleExtract[] {
  const inScope = options.inScope ?? isGivenOut;
  const lacking = new Set(
    extracts.filter(({ symbols }) => symbols.some((symbol) => inScope(symbol) && lacksType(symbol))),
  );
  if (lacking.size === 0) return [...extracts];
  const project = openProject(files, options);
  const checker = project.getTypeChecker().compilerObject;
  return extracts.map((extract) => {
    if (!lacking.has(extract)) return extract;
    const source = project.getSourceFile(absolute(options.root, extract.path))?.compilerNode;
    return source === undefined ? extract : fillIn(extract, inScope, source, checker);
  });
}

function isGivenOut({ exported, visible }: SymbolRecord): boolean {
  return exported && visible;
}

const withReturns = new Set(['function', 'method']);
const withType = new Set(['variable', 'property', 'accessor']);

/** True when a type that documentation needs is unknown. */
export function lacksType({ kind, returns, type, parameters }: SymbolRecord): boolean {
  if (withReturns.has(kind) && returns === undefined) return true;
  if (withType.has(kind) && type === undefined) return true;
  return parameters.some((parameter) => parameter.type === undefined);
}

function openProject(files: readonly SourceText[], { root, compilerOptions }: InferOptions): Project {
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, root);
  const project = new Project({
    compilerOptions: { ...options, noEmit: true, allowJs: true, skipLibCheck: true },
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
  });
  for (const { path, text } of files) project.createSourceFile(absolute(root, path), text, { overwrite: true });
  return project;
}

function absolute(root: string, path: ModulePath): string {
  return `${root.replace(/\/$/u, '')}/${path}`;
}

function fillIn(
  extract: ModuleExtract,
  inScope: (symbol: SymbolRecord) => boolean,
  source: ts.SourceFile,
  checker: ts.TypeChecker,
): ModuleExtract {
  const problems: Problem[] = [...extract.problems];
  const symbols = extract.symbols.map((symbol) => {
    if (!inScope(symbol) || !lacksType(symbol)) return symbol;
    const filled = fillSymbol(symbol, source, checker);
    if (lacksResult(filled)) problems.push(unresolved(filled));
    return filled;
  });
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

function lacksResult({ kind, returns, type }: SymbolRecord): boolean {
  return (withReturns.has(kind) && returns === undefined) || (withType.has(kind) && type === undefined);
}

function unresolved({ id, module, location }: SymbolRecord): Problem {
  const { line, column } = location;
  return { code: 'type-unresolved', severity: 'info', args: { symbol: id }, place: { module, line, column } };
}
