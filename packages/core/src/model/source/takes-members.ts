import type { SymbolRecord } from '../symbol.ts';

/** True for what JavaScript gives members by assignment: functions, classes, and objects that start empty. */
export function takesMembers({
  parent,
  kind,
  initializer,
}: Pick<SymbolRecord, 'parent' | 'kind' | 'initializer'>): boolean {
  if (parent !== undefined) return false;
  return kind === 'function' || kind === 'class' || (kind === 'variable' && initializer === '{}');
}

/** Members that only tools of React read. */
export const toolMembers: ReadonlySet<string> = new Set(['displayName', 'propTypes', 'defaultProps', 'prototype']);
