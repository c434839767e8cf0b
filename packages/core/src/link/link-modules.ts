import type { ModuleExtract } from '../extract/module-extract.ts';
import type { Facts, ModulePath, ModuleRecord, Problem, SymbolId, SymbolRecord, SymbolTable } from '../model/index.ts';
import type { ProjectFiles } from '../project/project-files.ts';
import { bindExports, type ExportTables } from './bind-exports.ts';
import { collectExamples } from './collect-examples.ts';
import { findExported } from './find-exported.ts';
import { findInheritedDoc } from './find-inherited-doc.ts';
import { findPublicNames } from './find-public-names.ts';
import { indexDeclarations } from './index-declarations.ts';
import { linkCalls } from './link-calls.ts';
import { linkHeritage } from './link-heritage.ts';
import { linkReferences } from './link-references.ts';
import { propagateErrors } from './propagate-errors.ts';
import { createModuleResolver, type ModuleResolver } from './resolve-modules.ts';
import { createNameResolver } from './resolve-names.ts';

/**
 * Joins what single files say into the table of the project: resolves modules and names, and from there the public
 * surface, references, targets of calls and heritage, inherited documentation, errors thrown through calls, and
 * examples from tests. What cannot be proven is left out. Pure, and linear in the size of the project.
 *
 * @param extracts - Sources and tests, in any order. Tests give examples; their own symbols are left out.
 * @returns A table whose `problems` are those of the extracts and of linking, without those of `project`.
 */
export function linkModules(extracts: readonly ModuleExtract[], project: ProjectFiles): SymbolTable {
  const sorted = [...extracts].sort((left, right) => (left.path < right.path ? -1 : 1));
  const testPaths = new Set(project.tests.map(({ path }) => path));
  const isTest = ({ path, usages }: ModuleExtract): boolean => usages !== undefined || testPaths.has(path);
  const sources = sorted.filter((extract) => !isTest(extract));
  const tests = sorted.filter(isTest);

  const resolveModule = createModuleResolver(project, sorted);
  const declarations = indexDeclarations(sources);
  const exports = bindExports(sources, declarations, resolveModule);
  const heritage = linkHeritage(sources, createNameResolver(sorted, declarations, exports));
  const names = createNameResolver(sorted, declarations, exports, heritage);

  const calls = linkCalls(declarations, names);
  const errors = propagateErrors(declarations.symbols, calls, names.isBound);
  const examples = collectExamples(tests, declarations, names);
  const references = linkReferences(sources, declarations, names, calls, heritage);
  const publicNames = findPublicNames(project.entryPoints, declarations, exports, names.aliasesOf);
  const exported = findExported(sources, declarations, exports, names.aliasesOf);

  const inheritance = { declarations, names, exports, heritage, project };

  const symbols: Record<SymbolId, SymbolRecord> = {};
  for (const [id, symbol] of declarations.symbols) {
    const inherits = findInheritedDoc(symbol, inheritance);
    const record = {
      ...symbol,
      exported: exported.has(id),
      publicNames: publicNames.get(id) ?? unpublished,
      references: references.of(id),
      facts: joinFacts(symbol.facts, { throws: errors.get(id), calls: calls.get(id), examples: examples.get(id) }),
    };
    // Few symbols have these, and a second spread takes longer than all the rest.
    const bases = heritage.recordsOf(id);
    symbols[id] = bases || inherits ? { ...record, ...bases, ...(inherits && { inherits }) } : record;
  }
  return {
    ...(project.packageName !== undefined && { packageName: project.packageName }),
    ...(project.packageVersion !== undefined && { packageVersion: project.packageVersion }),
    ...(project.nextVersion !== undefined && { nextVersion: project.nextVersion }),
    entryPoints: project.entryPoints,
    modules: sources.map((extract) => moduleRecord(extract, resolveModule)),
    symbols,
    problems: [...sorted.flatMap(({ problems }) => problems), ...unresolvedReexports(sources, exports)],
  };
}

const unpublished: SymbolRecord['publicNames'] = [];

/** Most symbols call nothing and share their facts with the extract. */
function joinFacts(
  facts: Facts,
  found: { readonly [Name in 'throws' | 'calls' | 'examples']: Facts[Name] | undefined },
): Facts {
  const { throws = facts.throws, calls = facts.calls, examples = facts.examples } = found;
  const isSame = throws === facts.throws && calls === facts.calls && examples === facts.examples;
  return isSame ? facts : { ...facts, throws, calls, examples };
}

function moduleRecord(extract: ModuleExtract, resolveModule: ModuleResolver): ModuleRecord {
  const { path, contentHash, symbols, words, comment, imports } = extract;
  const external = imports.filter(
    ({ specifier }) => isPackage(specifier) && resolveModule(path, specifier) === undefined,
  );
  return {
    path,
    contentHash,
    symbols: symbols.map(({ id }) => id),
    words,
    externalNames: [...new Set(external.map(({ local }) => local))].sort(),
    ...(external.length > 0 && {
      externals: Object.fromEntries(
        external.map(({ local, imported, specifier }) => [local, `${specifier}#${imported}`]),
      ),
    }),
    ...(comment && { comment }),
  };
}

function isPackage(specifier: string): boolean {
  return !/^[./#]/u.test(specifier);
}

function unresolvedReexports(sources: readonly ModuleExtract[], exports: ExportTables): Problem[] {
  return sources.flatMap(({ path }) =>
    (exports.unresolved.get(path) ?? []).map((specifier) => unresolved(path, specifier)),
  );
}

function unresolved(module: ModulePath, specifier: string): Problem {
  return { code: 'reexport-unresolved', severity: 'warning', args: { module, specifier }, place: { module } };
}
