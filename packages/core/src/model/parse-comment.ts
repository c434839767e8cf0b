import { splitBlocks, type CommentBlock, type CommentBlocks } from './comment-blocks.ts';
import { unframeComment } from './comment-text.ts';
import type { CommentMessage } from './comment.ts';
import { parseDefaultedName, parseExample, parseThrows, takeHyphen, takeType } from './comment-parts.ts';
import type { Doc, DocExample, DocParameter, DocTag, DocThrows } from './doc.ts';
import { normalizeBlock } from './markdown-lines.ts';
import { mayLoseText } from './may-lose-text.ts';
import { tsdocMessages, unknownTags } from './tsdoc-messages.ts';

/** How a comment is written: TSDoc, or JSDoc with types in braces. */
export type CommentDialect = 'tsdoc' | 'jsdoc';

/** What {@link parseComment} reads out of a comment. */
export interface ParsedComment {
  readonly doc: Doc;
  /** What `@microsoft/tsdoc` says about the comment; in the JSDoc dialect without what JSDoc's types cause. */
  readonly messages: readonly CommentMessage[];
  /**
   * Types in braces, by what they belong to: `param:name`, `property:name`, `typeParam:name`, `returns`, `throws`, or the
   * tag's name. An optional JSDoc parameter (`[name=default]`) has its default under `default:name`, empty when none is given.
   */
  readonly types?: Readonly<Record<string, string>>;
}

/**
 * Reads a documentation comment into a {@link Doc}. Texts keep their Markdown; the lines of one paragraph are joined.
 * Synonyms (`@return`, `@arg`, `@exception`, `@template` …) are read as their TSDoc tags. Malformed input gives messages
 * and as much as can be read; nothing throws.
 *
 * @param raw - The comment from its opening to its closing delimiter.
 */
export function parseComment(raw: string, options: { readonly dialect?: CommentDialect } = {}): ParsedComment {
  const { dialect = 'tsdoc' } = options;
  const { text, rawOffset } = unframeComment(raw);
  const split = splitBlocks(text);
  const { doc, types } = readDoc(split);
  const messages = tsdocMessages(raw, { text, blocks: split.blocks, rawOffset, dialect });
  return { doc, messages, ...(types && { types }) };
}

/** What {@link parseDoc} reads out of a comment. */
export interface ParsedDoc extends Omit<ParsedComment, 'messages'> {
  /** The messages that tell of a misspelt tag or of text that readers lose, and maybe others. */
  readonly findLosses: () => readonly CommentMessage[];
}

/**
 * As {@link parseComment}, without messages about style, which cost most of the time: for who reads many comments and
 * reports few.
 */
export function parseDoc(raw: string, options: { readonly dialect?: CommentDialect } = {}): ParsedDoc {
  const { dialect = 'tsdoc' } = options;
  const { text, rawOffset } = unframeComment(raw);
  const split = splitBlocks(text);
  const parsed = readDoc(split);
  const input = { text, blocks: split.blocks, rawOffset, dialect };
  return {
    ...parsed,
    findLosses: () => (mayLoseText(text, parsed.doc) ? tsdocMessages(raw, input) : unknownTags(input)),
  };
}

function readDoc({ blocks, modifiers, inheritDoc }: CommentBlocks): Omit<ParsedComment, 'messages'> {
  const draft: DocDraft = { texts: new Map(), types: {} };
  for (const block of blocks) readBlock(block, draft);
  const doc = finishDoc(draft, modifiers, inheritDoc);
  return Object.keys(draft.types).length === 0 ? { doc } : { doc, types: draft.types };
}

/** A doc while its blocks are read. */
interface DocDraft {
  /** Sections that are one text, by field or tag name; repeated blocks become paragraphs. */
  readonly texts: Map<string, string>;
  readonly types: Record<string, string>;
  parameters?: DocParameter[];
  typeParameters?: DocParameter[];
  throws?: DocThrows[];
  examples?: DocExample[];
  see?: string[];
  tags?: DocTag[];
}

function readBlock({ tag, text }: CommentBlock, draft: DocDraft): void {
  switch (tag) {
    case 'param':
      (draft.parameters ??= []).push(readNamed('param', text, draft.types));
      return;
    case 'typeParam':
      (draft.typeParameters ??= []).push(...readTypeParameters(text, draft.types));
      return;
    case 'throws':
      (draft.throws ??= []).push(parseThrows(text, draft.types));
      return;
    case 'example':
      (draft.examples ??= []).push(parseExample(text));
      return;
    case 'see':
      (draft.see ??= []).push(normalizeBlock(text));
      return;
    case 'returns':
      addText(draft, tag, takeType(text, 'returns', draft.types));
      return;
    case '':
    case 'remarks':
    case 'defaultValue':
    case 'deprecated':
    case 'summary':
    case 'description':
      addText(draft, tag, text);
      return;
    case 'property':
      (draft.tags ??= []).push({ name: tag, text: readProperty(text, draft.types) });
      return;
    default:
      (draft.tags ??= []).push({ name: tag, text: normalizeBlock(takeType(text, tag, draft.types)) });
  }
}

function addText(draft: DocDraft, section: string, text: string): void {
  const normal = normalizeBlock(text);
  const before = draft.texts.get(section);
  draft.texts.set(section, before === undefined || before === '' ? normal : `${before}\n\n${normal}`.trimEnd());
}

function readNamed(tag: string, text: string, types: Record<string, string>): DocParameter {
  const named: Record<string, string> = {};
  const { name, optionalDefault, rest } = parseDefaultedName(takeType(text, tag, named));
  const type = named[tag];
  if (type !== undefined) types[`${tag}:${name}`] = type;
  if (optionalDefault !== undefined) types[`default:${name}`] = optionalDefault;
  return { name, text: normalizeBlock(takeHyphen(rest)) };
}

/** The text of a `@property` keeps its name; only the type is taken off. */
function readProperty(text: string, types: Record<string, string>): string {
  const named: Record<string, string> = {};
  const rest = normalizeBlock(takeType(text, 'type', named));
  if (named['type'] !== undefined) types[`property:${parseDefaultedName(rest).name}`] = named['type'];
  return rest;
}

/** JSDoc allows `@template T, U text`; each name gets the text. */
function readTypeParameters(text: string, types: Record<string, string>): DocParameter[] {
  const list = /^\s*((?:\{[^{}]*\}\s*)?)(\w+(?:[ \t]*,[ \t]*\w+)+)(?=\s|$)/u.exec(text);
  if (list === null) return [readNamed('typeParam', text, types)];
  const rest = text.slice(list[0].length);
  const names = list[2]?.split(',') ?? [];
  return names.map((name) => readNamed('typeParam', `${list[1] ?? ''}${name.trim()}${rest}`, types));
}

/** `@summary` and `@description` stand in for what is not written above the tags. */
function finishDoc(draft: DocDraft, modifiers: readonly string[], inheritDoc: string | undefined): Doc {
  const { texts } = draft;
  const take = (section: string): string | undefined => {
    const text = texts.get(section);
    texts.delete(section);
    return text;
  };
  let summary = take('') ?? '';
  if (summary === '') summary = take('summary') ?? '';
  if (summary === '') summary = take('description') ?? '';
  const remarks = take('remarks') ?? take('description');
  const fields = {
    summary,
    remarks,
    typeParameters: draft.typeParameters,
    parameters: draft.parameters,
    returns: take('returns'),
    throws: draft.throws,
    defaultValue: take('defaultValue'),
    deprecated: take('deprecated'),
    examples: draft.examples,
    see: draft.see,
    inheritDoc,
    modifiers: filled(modifiers),
    tags: filled([...[...texts].map(([name, text]) => ({ name, text })), ...(draft.tags ?? [])]),
  };
  return withoutUndefined(fields);
}

function filled<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** Not by way of entries: comments are many, and that takes five times as long. */
function withoutUndefined(fields: { [Key in keyof Doc]: Doc[Key] | undefined } & { summary: string }): Doc {
  const doc: Partial<Record<keyof Doc, unknown>> = {};
  for (const key of Object.keys(fields) as (keyof Doc)[]) if (fields[key] !== undefined) doc[key] = fields[key];
  return doc as unknown as Doc;
}
