import type { SymbolId, SymbolRecord } from '../model/index.ts';
import type { Members } from './universe.ts';

/** What {@link membersOf} looks into. */
export interface MemberSource {
  readonly symbol: (id: SymbolId) => SymbolRecord | undefined;
  readonly children: (parent: SymbolId) => readonly SymbolRecord[];
}

/** Members of a declaration and of its bases, its own first. */
export function membersOf(id: SymbolId, source: MemberSource): Members {
  const byName = new Map<string, SymbolRecord>();
  let open = false;
  const waiting = new Set<SymbolId>([id]);
  for (const next of waiting) {
    const holder = source.symbol(next);
    if (holder === undefined) continue;
    open ||= isOpen(holder);
    for (const member of source.children(next)) {
      if (member.kind === 'index-signature') open = true;
      if (!byName.has(member.name)) byName.set(member.name, member);
    }
    for (const parameter of constructorProperties(next, source)) byName.set(parameter.name, parameter);
    for (const { target } of [...holder.extends, ...holder.implements]) {
      if (target === undefined) open = true;
      else waiting.add(target);
    }
  }
  return { byName, open };
}

/** A type may have members that no record tells of, unless all are written as members. */
function isOpen({ kind, type, id, module }: SymbolRecord): boolean {
  // In JavaScript a constructor adds members that are declared nowhere.
  if (/\.[cm]?jsx?$/u.test(module)) return true;
  if (kind === 'type-alias') return !/^\{[\s\S]*\}$/u.test(type?.text ?? '');
  // A further declaration of the same name may add members.
  return kind === 'variable' || kind === 'function' || kind === 'namespace' || id.includes('~');
}

/** A parameter property is a member, though its record may be the constructor's parameter alone. */
function constructorProperties(id: SymbolId, { children }: MemberSource): SymbolRecord[] {
  return children(id)
    .filter(({ kind }) => kind === 'constructor')
    .flatMap((constructor) => constructor.parameters.map(({ name }) => ({ ...constructor, name })));
}
