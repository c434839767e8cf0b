import { ts } from 'ts-morph';
import {
  fingerprintRanges,
  type FingerprintRanges,
  type HeritageRecord,
  type Modifier,
  type ParameterRecord,
  type SymbolId,
  type SymbolKind,
  type SymbolLocation,
  type SymbolRecord,
  type TypeParameterRecord,
  type TypeText,
} from '../../model/index.ts';
import { commentAnchor } from '../comments/comment-anchor.ts';
import { findDeclarationComment, type CommentPlace } from '../comments/declaration-comment.ts';
import { readComment } from '../comments/read-comment.ts';
import { countLineBreaks } from '../comments/trivia.ts';
import type { Analysis } from '../facts/analysis.ts';
import type { Holder, ModuleContext } from '../module-context.ts';
import type { CommentTypes } from '../types/comment-types.ts';
import { signatureText } from './signature-text.ts';

/** What a converter knows about a declaration before its record is made. */
export interface SymbolDraft {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly nameNode: ts.Node;
  /** The whole declaration, decorators and modifiers included. */
  readonly node: ts.Node;
  /** Default: directly before and at the start of `node`. */
  readonly place?: CommentPlace;
  /** Where else to look for a comment: a setter after its getter. */
  readonly otherPlaces?: readonly CommentPlace[];
  readonly separator: '.' | '#';
  readonly modifiers: readonly Modifier[];
  readonly decorators?: readonly string[];
  readonly ranges: FingerprintRanges;
  /** Signature text, when it is not that of the signature ranges. */
  readonly signature?: string;
  readonly typeParameters?: readonly TypeParameterRecord[];
  /** Made once the comment is known, which names destructured parameters and types those of JavaScript. */
  readonly parameters?: (comment: SymbolRecord['comment'], types: CommentTypes) => ParameterRecord[];
  readonly returns?: (types: CommentTypes, analysis: Analysis) => TypeText | undefined;
  readonly type?: (types: CommentTypes, analysis: Analysis) => TypeText | undefined;
  readonly initializer?: string;
  readonly extends?: readonly HeritageRecord[];
  readonly implements?: readonly HeritageRecord[];
  readonly overload?: SymbolRecord['overload'];
  readonly analyse: (parameters: readonly ParameterRecord[]) => Analysis;
  /** Overrides what modifiers and holder say. */
  readonly exported?: boolean;
}

const hiddenTag = /^[\s*/]*@(?:internal|private|hidden|ignore)\b/mu;

/** Makes the record of a declaration, and gives it back as the holder of its members. */
export function addSymbol(
  draft: SymbolDraft,
  holder: Holder,
  context: ModuleContext,
): Holder & { readonly id: SymbolId } {
  const { node, name, modifiers } = draft;
  const id = context.ids.allocate(holder.id, draft.separator, name);
  const place = draft.place ?? placeOf(node, context);
  const { comment, types } = readFirst([place, ...(draft.otherPlaces ?? [])], context);
  const parameters = draft.parameters?.(comment, types) ?? [];
  const analysis = draft.analyse(parameters);
  const returns = draft.returns?.(types, analysis);
  const type = draft.type?.(types, analysis);
  const exported = draft.exported ?? isExported(name, modifiers, holder);
  const visible =
    holder.visible && !modifiers.includes('private') && !name.startsWith('#') && !hiddenTag.test(comment?.raw ?? '');
  context.symbols.push({
    id,
    kind: draft.kind,
    name,
    module: context.path,
    ...(holder.id !== undefined && { parent: holder.id }),
    signature: draft.signature ?? signatureText(draft.ranges.signature, context),
    modifiers,
    typeParameters: draft.typeParameters ?? [],
    parameters,
    ...(returns && { returns }),
    ...(type && { type }),
    ...(draft.initializer !== undefined && draft.initializer.length <= 120 && { initializer: draft.initializer }),
    extends: draft.extends ?? [],
    implements: draft.implements ?? [],
    decorators: draft.decorators ?? [],
    exported,
    visible,
    publicNames: [],
    ...(draft.overload && { overload: draft.overload }),
    references: noReferences,
    complexity: analysis.complexity,
    lines: countLineBreaks(context.text, node.getStart(context.source), node.end) + 1,
    ...(comment && { comment }),
    fingerprints: fingerprintRanges(draft.ranges, context.tokens),
    facts: analysis.facts,
    location: locate(draft, place, context),
  });
  if (analysis.mentions.length > 0) context.mentions[id] = analysis.mentions;
  return { id, exported, visible, ambient: isAmbientFor(draft, holder), exportedNames: noNames };
}

/** Members of a type are given out with it; what is in a namespace only where it is declared, not defined. */
function isAmbientFor({ kind, modifiers }: SymbolDraft, holder: Holder): boolean {
  return kind !== 'namespace' || (holder.id !== undefined && holder.ambient) || modifiers.includes('declare');
}

const noReferences: SymbolRecord['references'] = { uses: [], usedBy: [] };
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
