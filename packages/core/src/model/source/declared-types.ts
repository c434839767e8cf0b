import { splitBlocks, type CommentBlock } from '../comment-blocks.ts';
import { parseDefaultedName, takeHyphen, takeType } from '../comment-parts.ts';
import { unframeComment } from '../comment-text.ts';
import type { Doc } from '../doc.ts';
import { normalizeBlock } from '../markdown-lines.ts';
import { parseComment } from '../parse-comment.ts';
import type { ParameterRecord, TypeParameterRecord } from '../symbol.ts';
import { literalMembers } from './literal-members.ts';

/** A type that a comment of JavaScript declares with `@typedef` or `@callback`. */
export interface DeclaredType {
  readonly name: string;
  /** Offset of the name in the comment. */
  readonly offset: number;
  /** The type behind the tag; absent for an object that `@property` describes, and for a callback. */
  readonly type?: string;
  readonly isCallback: boolean;
  readonly typeParameters: readonly TypeParameterRecord[];
  /** What a callback takes. */
  readonly parameters: readonly ParameterRecord[];
  /** What a callback gives back. */
  readonly returns?: string;
  readonly properties: readonly DeclaredProperty[];
  readonly doc: Doc;
}

/** A property of a declared type: a `@property`, or a member of the type in braces. */
export interface DeclaredProperty {
  readonly name: string;
  readonly offset: number;
  readonly type: string;
  readonly optional: boolean;
  readonly doc: Doc;
}

/** Reads the types that a comment declares; each `@typedef` and `@callback` starts one. */
export function readDeclaredTypes(raw: string): DeclaredType[] {
  const { text, rawOffset } = unframeComment(raw);
  const { blocks } = splitBlocks(text);
  const starts = blocks.flatMap(({ tag }, index) => (tag === 'typedef' || tag === 'callback' ? index : []));
  const place: Place = { raw, text, rawOffset };
  return starts.flatMap((start, index) => {
    const first = index === 0 ? 0 : start;
    const found = readType(blocks.slice(first, starts[index + 1]), start - first, place);
    return found === undefined ? [] : [found];
  });
}

interface Place {
  readonly raw: string;
  readonly text: string;
  readonly rawOffset: (offset: number) => number;
}

function readType(blocks: readonly CommentBlock[], start: number, place: Place): DeclaredType | undefined {
  const head = blocks[start];
  if (head === undefined) return undefined;
  const types: Record<string, string> = {};
  const { name, rest } = parseDefaultedName(takeType(head.text, 'type', types));
  if (name === '' || name.includes('.')) return undefined;
  const isCallback = head.tag === 'callback';
  const own = parseComment(place.raw, { dialect: 'jsdoc' });
  const described = blocks.filter(({ tag }) => tag === 'property').flatMap((block) => readProperty(block, place));
  const isObject = described.length > 0 && /^(?:object)?$/iu.test(types['type'] ?? '');
  const offset = offsetOf(name, head, place, takeType(head.text, 'type', {}));
  const returns = isCallback ? own.types?.['returns'] : undefined;
  return {
    name,
    offset,
    ...(!isObject && !isCallback && { type: types['type'] ?? 'any' }),
    isCallback,
    typeParameters: (own.doc.typeParameters ?? []).map((each) => typeParameter(each.name, own.types)),
    parameters: isCallback ? callbackParameters(own.doc, own.types) : [],
    ...(returns !== undefined && { returns }),
    properties: described.length > 0 ? described : literalProperties(types['type'], head, place),
    doc: docOf(start > 0 || blocks[0]?.tag === '' ? own.doc : { summary: '' }, normalizeBlock(takeHyphen(rest))),
  };
}

/** What JSDoc says behind the name stands in for a text above the tags; the tags that declare are code, not text. */
function docOf({ summary, tags = [], ...rest }: Doc, behind: string): Doc {
  const others = tags.filter(({ name }) => !declaring.has(name));
  return { ...rest, summary: summary === '' ? behind : summary, ...(others.length > 0 && { tags: others }) };
}

const declaring = new Set(['typedef', 'callback', 'property']);

function typeParameter(name: string, types: Readonly<Record<string, string>> = {}): TypeParameterRecord {
  const constraint = types[`typeParam:${name}`];
  return { name, ...(constraint !== undefined && { constraint }) };
}

function callbackParameters(
  { parameters = [] }: Doc,
  types: Readonly<Record<string, string>> = {},
): readonly ParameterRecord[] {
  return parameters
    .filter(({ name }) => /^[\w$]+$/u.test(name))
    .map(({ name }) => {
      const written = types[`param:${name}`] ?? 'any';
      const rest = written.startsWith('...');
      const optional = rest || written.endsWith('=') || types[`default:${name}`] !== undefined;
      const text = `${written.replace(/=$|^\.\.\./u, '')}${rest ? '[]' : ''}`;
      return { name, type: { text, from: 'jsdoc' }, ...(optional && { optional }), ...(rest && { rest }) };
    });
}

function readProperty(block: CommentBlock, place: Place): DeclaredProperty[] {
  const types: Record<string, string> = {};
  const named = takeType(block.text, 'type', types);
  const { name, optionalDefault, rest } = parseDefaultedName(named);
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return [];
  const written = types['type'] ?? 'any';
  return [
    {
      name,
      offset: offsetOf(name, block, place, named),
      type: written.replace(/=$/u, ''),
      optional: optionalDefault !== undefined || written.endsWith('='),
      doc: {
        summary: normalizeBlock(takeHyphen(rest)),
        ...((optionalDefault ?? '') !== '' && { defaultValue: optionalDefault }),
      },
    },
  ];
}

function literalProperties(type: string | undefined, block: CommentBlock, place: Place): DeclaredProperty[] {
  const seen = { end: place.rawOffset(block.offset) };
  return literalMembers(type ?? '').map((member) => {
    const offset = wordAt(place.raw, member.name, seen.end);
    seen.end = offset + member.name.length;
    return { ...member, offset, doc: { summary: '' } };
  });
}

/** Where the name stands that a block's text has behind its type. */
function offsetOf(name: string, block: CommentBlock, { raw, text, rawOffset }: Place, named: string): number {
  const from = text.indexOf(block.text, block.offset) + block.text.length - named.length;
  return wordAt(raw, name, rawOffset(Math.max(from, block.offset)));
}

function wordAt(raw: string, name: string, from: number): number {
  for (let index = raw.indexOf(name, from); index !== -1; index = raw.indexOf(name, index + 1)) {
    const around = `${raw[index - 1] ?? ''} ${raw[index + name.length] ?? ''}`;
    if (!/[\p{ID_Continue}$]/u.test(around)) return index;
  }
  return from;
}
