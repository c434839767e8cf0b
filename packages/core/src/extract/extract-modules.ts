import { setImmediate } from 'node:timers/promises';
import { hashText, type ModulePath, type SymbolId, type SymbolRecord } from '../model/index.ts';
import { emptyExtract, extractModule, extractTest } from './extract-module.ts';
import type { ModuleExtract } from './module-extract.ts';
import { findStaleTypes } from './types/find-stale-types.ts';

/** A file to extract. */
export interface SourceText {
  readonly path: ModulePath;
  readonly text: string;
}

/** Options of {@link extractModules}. */
export interface ExtractOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** Compiler options as in a tsconfig. */
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  /** Ask the compiler for types that are neither written nor certain from syntax. */
  readonly inferTypes: boolean;
  /** Files that are read for usages only. */
  readonly tests: ReadonlySet<ModulePath>;
  /** Ends the reading between two files; what was read is given up. */
  readonly signal?: AbortSignal;
  /** Which symbols need types from the checker. Default: those that are exported and visible. */
  readonly inScope?: (symbol: SymbolRecord) => boolean;
  /** What is known from before. With it, types are kept where nothing they depend on changed. */
  readonly earlier?: EarlierExtracts;
}

/** Extracts of the run before. */
export interface EarlierExtracts {
  /** All modules of then by path, those that changed or are gone included. */
  readonly extracts: ReadonlyMap<ModulePath, ModuleExtract>;
  /** Paths of all modules of now. */
  readonly current: ReadonlySet<ModulePath>;
  /** Reads further modules: those that did not change, but whose types depend on some that did. */
  readonly read: (paths: readonly ModulePath[]) => Promise<readonly SourceText[]>;
}

/** A pause costs some microseconds, a file some milliseconds. */
const filesBetweenPauses = 8;

/**
 * Reads what each file says by itself, in the order given: by syntax, and where asked by the type checker
 * for what syntax leaves open.
 *
 * @returns The extracts of the files, and behind them those of modules whose types had to be asked for again.
 * @throws The reason of the signal, when it is aborted.
 */
export async function extractModules(files: readonly SourceText[], options: ExtractOptions): Promise<ModuleExtract[]> {
  const extracts = await extractFiles(files, options);
  if (!options.inferTypes) return extracts;
  // Loaded late: most runs never need the checker.
  const { inferTypes } = await import('./types/infer-types.ts');
  const isSource = ({ path }: SourceText): boolean => !options.tests.has(path);
  const { earlier } = options;
  if (earlier === undefined) return inferTypes(extracts, files.filter(isSource), options);
  const stale = findStaleTypes({ before: earlier.extracts, changed: extracts, current: earlier.current });
  const further = await earlier.read(stale.modules);
  const all = [...extracts, ...(await extractFiles(further, options))];
  const known = (module: ModulePath): ModuleExtract | undefined =>
    withoutSymbols(earlier.extracts.get(module), stale.symbols);
  return inferTypes(all, [...files, ...further].filter(isSource), { ...options, known });
}

async function extractFiles(files: readonly SourceText[], { signal, tests }: ExtractOptions): Promise<ModuleExtract[]> {
  const extracts: ModuleExtract[] = [];
  for (const [index, file] of files.entries()) {
    // Reading is one long computation: signals and timers are heard only where it pauses.
    if (index % filesBetweenPauses === 0) await setImmediate();
    signal?.throwIfAborted();
    extracts.push(extractFile(file, tests.has(file.path)));
  }
  return extracts;
}

function withoutSymbols(extract: ModuleExtract | undefined, left: ReadonlySet<SymbolId>): ModuleExtract | undefined {
  return extract && { ...extract, symbols: extract.symbols.filter(({ id }) => !left.has(id)) };
}

function extractFile({ path, text }: SourceText, isTest: boolean): ModuleExtract {
  try {
    return isTest ? extractTest(path, text) : extractModule(path, text);
  } catch (error) {
    // The one error that a text can cause: syntax nested deeper than the stack.
    if (!(error instanceof RangeError)) throw error;
    const args = { file: path, message: 'its syntax is nested too deeply' };
    const problem = { code: 'file-does-not-parse', severity: 'error', args, place: { module: path } } as const;
    return emptyExtract(path, hashText(text), [problem]);
  }
}
