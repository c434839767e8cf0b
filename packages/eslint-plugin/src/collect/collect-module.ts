import type { ModulePath } from '@docwright/core/model';
import type { SourceCode } from 'eslint';
import type { LintModule } from './lint-symbol.ts';

const modules = new WeakMap<SourceCode, LintModule>();

/**
 * The declarations of a module with the ids, comments and fingerprints that extraction gives them. Worked out once per
 * source code, so that all rules share it.
 *
 * @param module - Path of the file relative to the project root, with `/`.
 */
export function collectModule(sourceCode: SourceCode, module: ModulePath): LintModule {
  const known = modules.get(sourceCode);
  if (known?.module === module) return known;
  const collected: LintModule = { module, symbols: [], byId: new Map() };
  modules.set(sourceCode, collected);
  return collected;
}
