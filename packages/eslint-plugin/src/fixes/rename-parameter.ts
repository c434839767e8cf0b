import type { Comment, DocPart, Doubt, SymbolRecord } from '@docwright/core/model';
import { offsetOfPart } from '@docwright/core/verify';
import type { Rule } from 'eslint';

/** Another name for what a tag documents. */
export interface Rename {
  readonly from: string;
  readonly to: string;
  readonly fix: (fixer: Rule.RuleFixer) => Rule.Fix;
}

/** The parameters that a `@param` for none of them may mean: those without a tag of their own, the likeliest first. */
export function renamesFor(doubt: Doubt, record: SymbolRecord, mostShown = 3): Rename[] {
  const { comment } = record;
  const name = doubt.part?.name;
  if (comment === undefined || doubt.part === undefined || name === undefined) return [];
  const range = nameRange(comment, doubt.part, name);
  if (range === undefined) return [];
  return candidates(doubt, record, name)
    .slice(0, mostShown)
    .map((to) => ({ from: name, to, fix: (fixer) => fixer.replaceTextRange(range, to) }));
}

function candidates({ code, args }: Doubt, record: SymbolRecord, name: string): string[] {
  const { comment, parameters } = record;
  if (code === 'parameters/property') return args['path'] === undefined ? [] : [args['path']];
  const isType = code === 'parameters/unknown-type';
  const documented = new Set(
    (isType ? comment?.doc.typeParameters : comment?.doc.parameters)?.map((each) => each.name),
  );
  const known = isType
    ? record.typeParameters.map((each) => each.name)
    : name.includes('.')
      ? parameters.flatMap((each) => (each.destructured ?? []).map(({ path }) => `${each.name}.${path}`))
      : parameters.map((each) => each.name);
  return known
    .filter((each) => !documented.has(each))
    .sort((left, right) => distance(left, name) - distance(right, name));
}

function nameRange(comment: Comment, part: DocPart, name: string): [number, number] | undefined {
  const tag = offsetOfPart(comment.raw, part);
  const from = comment.raw.indexOf(name, tag + 1);
  // Behind the tag and its type, on the same line.
  if (from === -1 || comment.raw.slice(tag, from).includes('\n')) return undefined;
  const start = comment.range.start + from;
  return [start, start + name.length];
}

/** How far two names are apart, by pairs of letters: 0 for the same, 1 for nothing in common. */
function distance(left: string, right: string): number {
  const [some, others] = [pairs(left), pairs(right)];
  const shared = some.filter((pair) => others.includes(pair)).length;
  return 1 - (2 * shared) / Math.max(some.length + others.length, 1);
}

function pairs(name: string): string[] {
  const letters = ` ${name.toLowerCase()} `;
  return Array.from({ length: letters.length - 1 }, (_, index) => letters.slice(index, index + 2));
}
