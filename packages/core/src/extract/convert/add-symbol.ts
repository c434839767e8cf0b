import { ts } from 'ts-morph';
import {
  commentAnchor,
  findDeclarationComment,
  fingerprintRanges,
  isHiddenComment,
  signatureText,
  type CommentPlace,
  type Modifier,
  type SymbolId,
  type SymbolLocation,
  type SymbolRecord,
} from '../../model/index.ts';
import { readComment } from '../comments/read-comment.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import type { CommentTypes } from '../types/comment-types.ts';
import type { Mutable } from './mutable.ts';
import type { SymbolDraft } from './symbol-draft.ts';

/** Makes the record of a declaration, and gives it back as the holder of its members. */
export function addSymbol(
  draft: SymbolDraft,
  holder: Holder,
  context: ModuleContext,
): Holder & { readonly id: SymbolId } {
  const { node, name, modifiers } = draft;
  const id = context.ids.allocate(holder.id, draft.separator, name);
  const place = draft.place ?? placeOf(node, context);
  const { comment, types } = readFirst(
    draft.otherPlaces === undefined ? [place] : [place, ...draft.otherPlaces],
    context,
  );
  const parameters = draft.parameters?.(comment, types) ?? none;
  const analysis = draft.analyse(parameters);
  const returns = draft.returns?.(types, analysis);
  const type = draft.type?.(types, analysis);
  const exported = draft.exported ?? isExported(name, modifiers, holder);
  const visible =
    holder.visible &&
    !modifiers.includes('private') &&
    !name.startsWith('#') &&
    !(comment !== undefined && isHiddenComment(comment.raw));
  // Assigned one by one: spreading optional parts costs as much as parsing.
  const symbol: Mutable<SymbolRecord> = {
    id,
    kind: draft.kind,
    name,
    module: context.path,
    signature: draft.signature ?? signatureText(draft.ranges.signature, context),
    modifiers,
    typeParameters: draft.typeParameters ?? none,
    parameters,
    extends: draft.extends ?? none,
    implements: draft.implements ?? none,
    decorators: draft.decorators ?? none,
    exported,
    visible,
    publicNames: none,
    references: noReferences,
    complexity: analysis.complexity,
    lines: lineAt(node.end, context) - lineAt(place.start, context) + 1,
    fingerprints: fingerprintRanges(draft.ranges, context.tokens),
    facts: analysis.facts,
    location: locate(draft, place, context),
  };
  if (holder.id !== undefined) symbol.parent = holder.id;
  if (returns !== undefined) symbol.returns = returns;
  if (type !== undefined) symbol.type = type;
  if (draft.initializer !== undefined && draft.initializer.length <= 120) symbol.initializer = draft.initializer;
  if (draft.overload !== undefined) symbol.overload = draft.overload;
  if (comment !== undefined) symbol.comment = comment;
  context.symbols.push(symbol);
  if (analysis.mentions.length > 0) context.mentions[id] = analysis.mentions;
  return { id, exported, visible, ambient: isAmbientFor(draft, holder), exportedNames: noNames };
}

/** Members of a type are given out with it; what is in a namespace only where it is declared, not defined. */
function isAmbientFor({ kind, modifiers }: SymbolDraft, holder: Holder): boolean {
  return kind !== 'namespace' || (holder.id !== undefined && holder.ambient) || modifiers.includes('declare');
}

const none: readonly never[] = [];
const noReferences: SymbolRecord['references'] = { uses: none, usedBy: none };
const noNames: ReadonlySet<string> = new Set();

function isExported(name: string, modifiers: readonly Modifier[], holder: Holder): boolean {
  return holder.exported && (holder.ambient || modifiers.includes('export') || holder.exportedNames.has(name));
}

/** The usual place of a comment: directly before the declaration, or behind its decorators. */
export function placeOf(node: ts.Node, { source, tokens }: ModuleContext): CommentPlace {
  const start = node.getStart(source);
  const last = ts.canHaveDecorators(node) ? node.modifiers?.findLast(ts.isDecorator) : undefined;
  if (last === undefined) return { from: node.pos, start };
  return { from: node.pos, start, behindDecorators: { from: last.end, start: tokens.startFrom(last.end) } };
}

function readFirst(
  places: readonly CommentPlace[],
  context: ModuleContext,
): { comment?: NonNullable<SymbolRecord['comment']>; types: CommentTypes } {
  for (const place of places) {
    const found = findDeclarationComment(place, context);
    if (found !== undefined) return readComment(found, context);
  }
  return { types: {} };
}

function lineAt(position: number, { source }: ModuleContext): number {
  return source.getLineAndCharacterOfPosition(position).line;
}

function locate({ node, nameNode }: SymbolDraft, place: CommentPlace, context: ModuleContext): SymbolLocation {
  const { source } = context;
  const { line, character } = source.getLineAndCharacterOfPosition(nameNode.getStart(source));
  return {
    range: { start: place.start, end: node.end },
    line: line + 1,
    column: character + 1,
    commentAnchor: commentAnchor(place, context),
  };
}
