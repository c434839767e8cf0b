import { completeStyle, hashText } from '../model/index.ts';
import type {
  Doc,
  ModuleEdits,
  ModulePath,
  PartialStyle,
  Problem,
  SymbolId,
  SymbolRecord,
  SymbolTable,
  TextEdit,
} from '../model/index.ts';
import { commentEdit, type CommentTarget } from './comment-edit.ts';
import { findDirectives } from './directives.ts';

/** A module as it is now, and what is to be written into it. */
export interface PlanModuleEditsOptions {
  readonly table: SymbolTable;
  readonly module: ModulePath;
  /** The module as it is now. Offsets of the table hold only for the text that was read into it. */
  readonly text: string;
  /** What to write, by symbol; symbols of other modules are passed over. */
  readonly docs: ReadonlyMap<SymbolId, Doc>;
  /** Whether the comment that a symbol has may be replaced. */
  readonly replace: (symbol: SymbolRecord) => boolean;
  /** What is left open is written as TSDoc has it. */
  readonly style: PartialStyle & {
    /** Longest line of a comment, indentation included. */
    readonly width: number;
  };
  /** Lays comments out in the place of docwright. A comment that does not read back as its doc is left out, with a problem. */
  readonly layout?: NonNullable<CommentTarget['layout']>;
}

/** Edits of a module, and why comments were left out of them. */
export interface PlannedEdits extends ModuleEdits {
  readonly problems: readonly Problem[];
}

/**
 * Decides which comments to insert and which to replace. A symbol whose comment says the same already gets no edit,
 * so that applying twice changes nothing. A text that changed since it was read gets none at all, and a problem.
 */
export function planModuleEdits(options: PlanModuleEditsOptions): PlannedEdits {
  const { table, module, text, docs, replace } = options;
  const record = table.modules.find(({ path }) => path === module);
  const contentHash = record?.contentHash ?? '';
  if (hashText(text) !== contentHash) return { module, contentHash, edits: [], problems: [changed(module)] };
  const target = {
    text,
    directives: findDirectives(text),
    width: options.style.width,
    style: completeStyle(options.style),
    ...(options.layout && { layout: options.layout }),
  };
  const edits: TextEdit[] = [];
  const problems: Problem[] = [];
  for (const id of record?.symbols ?? []) {
    const symbol = table.symbols[id];
    const doc = docs.get(id);
    if (symbol === undefined || doc === undefined || (symbol.comment && !replace(symbol))) continue;
    const { edit, problem } = commentEdit(symbol, doc, target);
    if (edit) edits.push(edit);
    if (problem) problems.push(problem);
  }
  return { module, contentHash, edits: inOrder(edits), problems };
}

/** Sorted; where two symbols share one comment (declarators of one statement), it is the first one's. */
function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = edits.toSorted((left, right) => left.range.start - right.range.start);
  return sorted.filter(({ range }, index) => {
    const previous = sorted[index - 1]?.range;
    return previous === undefined || (range.start >= previous.end && range.start > previous.start);
  });
}

function changed(module: ModulePath): Problem {
  return { code: 'file-changed', severity: 'error', args: { file: module }, place: { module } };
}
