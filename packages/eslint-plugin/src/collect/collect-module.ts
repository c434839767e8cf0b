import type { ModulePath } from '@docwright/core/model';
import type { TSESTree } from '@typescript-eslint/types';
import type { SourceCode } from 'eslint';
import { createCollectContext } from './collect-context.ts';
import { collectDeclaredTypes } from './declared-types.ts';
import { exportedNamesOf } from './exported-names.ts';
import type { LintModule } from './lint-symbol.ts';
import { collectStatements } from './statements.ts';

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
  const collected = collect(sourceCode, module);
  modules.set(sourceCode, collected);
  return collected;
}

function collect({ ast, text }: SourceCode, path: ModulePath): LintModule {
  // Whichever parser made it, the tree is ESTree; what only TypeScript has is absent from others.
  const { body, comments = [] } = ast as unknown as TSESTree.Program;
  const context = createCollectContext({ path, text, comments });
  const exportedNames = exportedNamesOf(body.flatMap(statementsOf), context.javaScript);
  if (context.javaScript) collectDeclaredTypes(body.flatMap(statementsOf), context);
  collectStatements(body.flatMap(statementsOf), { exported: true, ambient: false, exportedNames }, context);
  return { module: path, symbols: context.symbols, byId: context.byId };
}

/** Svelte's parser keeps each script as an element of the file. */
function statementsOf(node: TSESTree.ProgramStatement): readonly TSESTree.ProgramStatement[] {
  const { type, body } = node as unknown as { type: string; body?: readonly TSESTree.ProgramStatement[] };
  return type === 'SvelteScriptElement' ? (body ?? []) : [node];
}
