import type { ProjectFiles } from '../project/project-files.ts';
import type { InheritedDoc, SymbolId, SymbolRecord } from '../model/index.ts';
import type { ExportTables } from './bind-exports.ts';
import { sideOf, type Declaration, type DeclarationIndex } from './index-declarations.ts';
import { parseDeclarationReference } from './parse-declaration-reference.ts';
import { mostBases, type NameResolver } from './resolve-names.ts';
import type { Heritage } from './link-heritage.ts';

/** What finding inherited documentation leans on. */
export interface InheritanceContext {
  readonly declarations: DeclarationIndex;
  readonly names: NameResolver;
  readonly exports: ExportTables;
  readonly heritage: Heritage;
  readonly project: Pick<ProjectFiles, 'entryPoints' | 'packageName'>;
}

/**
 * Where a symbol inherits documentation from: the declaration its `@inheritDoc` names, or else the member of the
 * same name in a base class or interface, the nearest documented one first.
 */
export function findInheritedDoc(symbol: SymbolRecord, context: InheritanceContext): InheritedDoc | undefined {
  const reference = symbol.comment?.doc.inheritDoc;
  const base = findBaseMember(symbol, context);
  if (reference === undefined) return base;
  const from = reference === '' ? base?.from : findReferenced(reference, symbol, context);
  return from === undefined || from === symbol.id ? { by: 'inheritDoc' } : { by: 'inheritDoc', from };
}

function findBaseMember(symbol: SymbolRecord, context: InheritanceContext): InheritedDoc | undefined {
  const holder = symbol.parent === undefined ? undefined : context.names.symbol(symbol.parent);
  if (holder === undefined || symbol.kind === 'constructor' || isPrivate(symbol)) return undefined;
  if (holder.kind === 'variable') return findTypeMember(symbol, holder, context);
  if (holder.kind !== 'class' && holder.kind !== 'interface') return undefined;
  const found = baseMembers(symbol, holder, context);
  const best = found.find(({ from }) => isDocumented(from, context)) ?? found[0];
  if (best !== undefined) return best;
  return symbol.modifiers.includes('override') ? { by: 'extends' } : undefined;
}

/** A function in an object with a written type says what the member of that type says. */
function findTypeMember(
  symbol: SymbolRecord,
  { type }: SymbolRecord,
  { names }: InheritanceContext,
): InheritedDoc | undefined {
  const typeName = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(?=<|$)/u.exec(type?.text ?? '')?.[0];
  if (type?.from !== 'written' || typeName === undefined) return undefined;
  const target = names.resolve(typeName, symbol)?.target;
  const from = target?.kind === 'declaration' ? names.member(target, symbol.name, 'instance')?.ids[0] : undefined;
  return from === undefined ? undefined : { by: 'implements', from };
}

/** Where so many bases declare a member without documenting it, further ones are not looked at. */
const mostCandidates = 8;

type Found = InheritedDoc & { readonly from: SymbolId };

/** Members of the same name above a member: through `extends` upwards, then through `implements`. */
function baseMembers(symbol: SymbolRecord, holder: SymbolRecord, context: InheritanceContext): Found[] {
  const { declarations, names, heritage } = context;
  const found: Found[] = [];
  const waiting = new Map<Declaration, InheritedDoc['by']>();
  const addBases = (declaration: Declaration, through: InheritedDoc['by'] | undefined): void => {
    for (const clause of ['extends', 'implements'] as const) {
      if (clause === 'implements' && sideOf(symbol) === 'static') continue;
      for (const base of declaration.ids.flatMap((id) => heritage.targetsOf(id, clause))) {
        const next = declarations.declarationOf(base);
        if (!waiting.has(next)) waiting.set(next, through === 'implements' ? through : clause);
      }
    }
  };
  const own = declarations.declarationOf(holder.id);
  addBases(own, undefined);
  for (const [base, by] of waiting) {
    const member = base === own ? undefined : directMember(base, symbol, context);
    const from = member && matchingOverload(symbol, member, names);
    if (from !== undefined) found.push({ by, from });
    if (waiting.size > mostBases || found.length >= mostCandidates) break;
    addBases(base, by);
  }
  return found.sort((left, right) => Number(left.by === 'implements') - Number(right.by === 'implements'));
}

function directMember(
  base: Declaration,
  { name, id, parent = '' }: SymbolRecord,
  { declarations }: InheritanceContext,
): Declaration | undefined {
  const side = id[parent.length] === '#' ? 'instance' : 'static';
  return base.ids.map((holder) => declarations.members(holder, side).get(name)).find((member) => member !== undefined);
}

function matchingOverload({ overload }: SymbolRecord, member: Declaration, names: NameResolver): SymbolId | undefined {
  const open = member.ids.filter((id) => {
    const symbol = names.symbol(id);
    return symbol !== undefined && !isPrivate(symbol);
  });
  return open[(overload?.index ?? 1) - 1] ?? open[0];
}

function isPrivate({ name, modifiers }: SymbolRecord): boolean {
  return name.startsWith('#') || modifiers.includes('private');
}

function isDocumented(id: SymbolId, { names }: InheritanceContext): boolean {
  const doc = names.symbol(id)?.comment?.doc;
  return doc !== undefined && (doc.summary.trim() !== '' || doc.inheritDoc !== undefined);
}

function findReferenced(text: string, symbol: SymbolRecord, context: InheritanceContext): SymbolId | undefined {
  const reference = parseDeclarationReference(text);
  if (reference === undefined) return undefined;
  const { names, exports, project } = context;
  const [root = '', ...rest] = reference.path;
  const { packageName } = reference;
  if (packageName === undefined) {
    const found = names.resolve(root, symbol);
    const from = found?.target.kind === 'declaration' ? memberAt(found.target, rest, reference, context) : undefined;
    if (from !== undefined) return from;
  } else if (packageName !== project.packageName && !packageName.startsWith(`${project.packageName ?? ''}/`)) {
    return undefined;
  }
  for (const { module } of project.entryPoints) {
    const target = exports.of(module).get(root);
    const from = target?.kind === 'declaration' ? memberAt(target, rest, reference, context) : undefined;
    if (from !== undefined) return from;
  }
  return undefined;
}

function memberAt(
  start: Declaration,
  path: readonly string[],
  { selector }: { readonly selector?: string },
  { names }: InheritanceContext,
): SymbolId | undefined {
  let reached: Declaration | undefined = start;
  for (const name of path) {
    const sides = selector === 'static' ? (['static'] as const) : (['instance', 'static'] as const);
    reached =
      reached &&
      sides.map((side) => names.member(reached as Declaration, name, side)).find((found) => found !== undefined);
  }
  const ids = reached?.ids ?? [];
  return ids[Number(selector ?? 1) - 1] ?? ids.find((id) => names.symbol(id)?.kind === selector) ?? ids[0];
}
