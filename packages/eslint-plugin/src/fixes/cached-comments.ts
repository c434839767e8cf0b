import { planModuleEdits } from '@docwright/core/edit';
import { dueDoc, hashText, type Doc, type SymbolId, type TextEdit } from '@docwright/core/model';
import type { Rule } from 'eslint';
import { commentForm } from './comment-form.ts';
import type { LintSymbol } from '../collect/lint-symbol.ts';
import type { LintFile } from '../module/lint-file.ts';

/** A verified comment that can be written into the file. */
export interface CachedComment {
  readonly doc: Doc;
  readonly fix: (fixer: Rule.RuleFixer) => Rule.Fix;
}

type Comments = ReadonlyMap<SymbolId, CachedComment>;

const planned = new WeakMap<LintFile, Comments>();

/**
 * The verified comment that the cache holds for a declaration, placed and rendered as `docwright apply` would. Undefined
 * where there is none for the code as it is now, or no place for it.
 *
 * @param width - Longest line of a comment, indentation included. Default: as the project is configured.
 */
export function cachedComment(symbol: LintSymbol, file: LintFile, width?: number): CachedComment | undefined {
  if (!file.mayBeDue(symbol.record.id)) return undefined;
  const comments = planned.get(file) ?? planAll(file, width);
  planned.set(file, comments);
  return comments.get(symbol.record.id);
}

/** Planned together, so that declarations which share a place do not get two comments. */
function planAll(file: LintFile, width: number | undefined): Comments {
  const { module, sourceCode } = file;
  const docs = new Map<SymbolId, Doc>();
  for (const symbol of module.symbols) {
    if (!file.mayBeDue(symbol.record.id)) continue;
    const doc = dueDoc(symbol.record, file.cached(symbol), true);
    if (doc !== undefined) docs.set(symbol.record.id, doc);
  }
  if (docs.size === 0) return new Map();
  const form = commentForm(file, width);
  if (form === undefined) return new Map();
  const { text } = sourceCode;
  const table = file.table();
  const { edits } = planModuleEdits({
    table: { ...table, modules: table.modules.map((each) => ({ ...each, contentHash: hashText(text) })) },
    module: module.module,
    text,
    docs,
    // Whether a comment may be replaced was decided with `docs`.
    replace: () => true,
    ...form,
  });
  return new Map(edits.map((edit) => [edit.symbol, toComment(edit, docs.get(edit.symbol))]));
}

function toComment({ range, text }: TextEdit, doc: Doc = { summary: '' }): CachedComment {
  return { doc, fix: (fixer) => fixer.replaceTextRange([range.start, range.end], text) };
}
