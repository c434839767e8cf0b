import { ts } from 'ts-morph';
import type { SymbolTable } from '../model/index.ts';

/** The project that examples are compiled with. */
export interface ExampleProject {
  /** Absolute path. */
  readonly root: string;
  /** As in a tsconfig. */
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  /** Texts of its modules; what they import from packages is read from disk. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly table: SymbolTable;
}

/** Path on disk of a file of the project, with `/`. */
export function absolutePath({ root }: Pick<ExampleProject, 'root'>, path: string): string {
  return `${root.replaceAll('\\', '/').replace(/\/$/u, '')}/${path}`;
}

/**
 * Options that examples are compiled with: the project's, but as modules that may await at their top, without what asks for more
 * than types that fit, and with the package's own name leading to its sources.
 */
export function exampleOptions(project: ExampleProject): ts.CompilerOptions {
  const { options } = ts.convertCompilerOptionsFromJson(project.compilerOptions, project.root);
  const kept = Object.fromEntries(Object.entries(options).filter(([name]) => !left.has(name)));
  return {
    ...kept,
    noEmit: true,
    allowJs: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noUnusedLocals: false,
    noUnusedParameters: false,
    noImplicitAny: false,
    jsx: options.jsx ?? ts.JsxEmit.Preserve,
    paths: { ...options.paths, ...ownPaths(project) },
  };
}

/**
 * What would forbid code that is fine in an example, or ask for files. Without `lib` the names of every environment are known,
 * `console` among them, whatever the package restricts itself to.
 */
const left = new Set([
  'lib',
  ...['composite', 'incremental', 'tsBuildInfoFile', 'declaration', 'declarationMap', 'isolatedDeclarations'],
  ...['emitDeclarationOnly', 'sourceMap', 'outDir', 'rootDir', 'erasableSyntaxOnly', 'verbatimModuleSyntax'],
  ...['exactOptionalPropertyTypes', 'noUncheckedIndexedAccess', 'noPropertyAccessFromIndexSignature', 'configFilePath'],
  ...['noImplicitReturns', 'noUncheckedSideEffectImports', 'allowUnreachableCode', 'allowUnusedLabels'],
]);

/** `inventory` and `inventory/query` lead to the sources of these entry points. */
function ownPaths({ table, root }: ExampleProject): Record<string, string[]> {
  const { packageName, entryPoints } = table;
  if (packageName === undefined) return {};
  return Object.fromEntries(
    entryPoints.map(({ name, module }) => [
      name === '.' ? packageName : `${packageName}/${name.replace(/^\.\//u, '')}`,
      [absolutePath({ root }, module)],
    ]),
  );
}
