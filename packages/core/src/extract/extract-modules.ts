import type { ModulePath } from '../model/index.ts';
import { extractModule, extractTest } from './extract-module.ts';
import type { ModuleExtract } from './module-extract.ts';

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
}

/** Reads what each file says by itself, in the order given. */
export async function extractModules(files: readonly SourceText[], options: ExtractOptions): Promise<ModuleExtract[]> {
  return files.map(({ path, text }) => (options.tests.has(path) ? extractTest(path, text) : extractModule(path, text)));
}
