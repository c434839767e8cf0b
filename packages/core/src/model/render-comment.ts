import { escapeTags } from './comment-blocks.ts';
import { anyFence, parseDefaultedName, takeMarks } from './comment-parts.ts';
import type { Doc, DocExample, DocParameter, DocTag, DocThrows } from './doc.ts';
import { closeFences, commonIndent, markdownLines, normalizeMarkdown } from './markdown-lines.ts';
import type { CommentDialect } from './parse-comment.ts';
import { wrapMarkdown } from './wrap-markdown.ts';

/** How a comment is laid out. */
export interface RenderOptions {
  /** White space in front of every line but the first. */
  readonly indent: string;
  readonly newline: string;
  /** Longest line, indentation included. */
  readonly width: number;
  readonly dialect: CommentDialect;
  /** Types for the JSDoc dialect, keyed as in {@link ParsedComment}. */
  readonly types?: Readonly<Record<string, string>>;
}

/**
 * Writes a doc as a comment, from its opening to its closing delimiter, on one line where it fits.
 * {@link parseComment} gives the same doc back. A comment end in a text is broken with a backslash, and so is what would
 * start a tag.
 */
export function renderComment(doc: Doc, options: RenderOptions): string {
  const { indent, newline, width } = options;
  const lines = contentLines(doc, { ...options, width: Math.max(width - indent.length - 3, 20) }).map(safeLine);
  const [only] = lines;
  if (only === undefined || (lines.length === 1 && only === '')) return '/** */';
  const single = `/** ${only} */`;
  if (lines.length === 1 && indent.length + single.length <= width) return single;
  const starred = lines.map((line) => (line === '' ? `${indent} *` : `${indent} * ${line}`));
  return ['/**', ...starred, `${indent} */`].join(newline);
}

/** Whatever a name or code holds, it neither ends the comment nor the line. */
function safeLine(line: string): string {
  return escapeEnd(line)
    .replaceAll(/[\r\n]/gu, '')
    .trimEnd();
}

/** A comment end is broken the way TSDoc has it. */
function escapeEnd(text: string): string {
  return text.replaceAll('*/', String.raw`*\/`);
}

/** Sections in the order of TSDoc; empty lines around the summary, the remarks and each example. */
function contentLines(doc: Doc, options: RenderOptions): string[] {
  const { width, dialect, types = {} } = options;
  const jsdoc = dialect === 'jsdoc';
  const type = (key: string): string => (jsdoc && types[key] !== undefined ? `{${types[key]}} ` : '');
  const block = (head: string, text: string | undefined): string[] =>
    text === undefined ? [] : blockLines(head, text, width);
  const named = (tag: string, key: string, { name, text }: DocParameter): string[] => {
    const optional = types[`default:${name}`];
    const shown = jsdoc && optional !== undefined ? `[${name}${optional === '' ? '' : `=${optional}`}]` : name;
    return block(`@${tag} ${type(`${key}:${name}`)}${shown}${text === '' ? '' : ' -'}`, text);
  };
  const tags = (doc.tags ?? []).flatMap((tag) => block(tagHead(tag, type), tag.text));
  const groups: string[][] = [
    doc.summary === '' ? [] : textLines(doc.summary, width),
    doc.inheritDoc === undefined ? [] : [`{@inheritDoc${doc.inheritDoc === '' ? '' : ` ${doc.inheritDoc}`}}`],
    doc.remarks === undefined ? [] : ['@remarks', ...textLines(doc.remarks, width)],
    [
      ...(doc.typeParameters ?? []).flatMap((each) => named(jsdoc ? 'template' : 'typeParam', 'typeParam', each)),
      ...(doc.parameters ?? []).flatMap((each) => named('param', 'param', each)),
      ...block(`@returns ${type('returns')}`.trimEnd(), doc.returns),
      ...(doc.throws ?? []).flatMap((each) =>
        block(throwsHead(each, jsdoc, type), takeMarks(normalizeMarkdown(each.text))),
      ),
      ...block(jsdoc ? '@default' : '@defaultValue', doc.defaultValue),
      ...block('@deprecated', doc.deprecated),
    ],
    ...(doc.examples ?? []).map(exampleLines),
    [
      ...(doc.see ?? []).flatMap((text) => block('@see', text)),
      ...tags,
      ...(doc.modifiers ?? []).map((name) => `@${name}`),
    ],
  ];
  return groups.filter((group) => group.length > 0).flatMap((group, index) => (index === 0 ? group : ['', ...group]));
}

function throwsHead({ error }: DocThrows, jsdoc: boolean, type: (key: string) => string): string {
  if (error === undefined) return `@throws ${type('throws')}`.trimEnd();
  return jsdoc ? `@throws {${error}}` : `@throws {@link ${error}}`;
}

function tagHead({ name, text }: DocTag, type: (key: string) => string): string {
  if (name !== 'property') return `@${name} ${type(name)}`.trimEnd();
  return `@${name} ${type(`property:${parseDefaultedName(text).name}`)}`.trimEnd();
}

/** A tag with its text behind it, or below it when the text starts with something that needs a line of its own. */
function blockLines(head: string, text: string, width: number): string[] {
  if (text === '') return [head];
  const prepared = prepare(text);
  const mustStandBelow =
    markdownLines(prepared)[0]?.kind !== 'prose' || commonIndent(prepared.split('\n').slice(1)) > 0;
  if (mustStandBelow) return [head, ...wrapMarkdown(prepared, width)];
  const [first = '', ...rest] = wrapMarkdown(prepared, width, width - head.length - 1);
  return [`${head} ${first}`, ...rest];
}

function textLines(text: string, width: number): string[] {
  return wrapMarkdown(prepare(text), width);
}

function prepare(text: string): string {
  return escapeEnd(escapeTags(closeFences(normalizeMarkdown(text))));
}

function exampleLines({ title, code, language, marks = [] }: DocExample): string[] {
  // A fence on the line of the tag would be the example's own.
  const shown = (title ?? '').replaceAll(/\s+/gu, ' ').replace(/^[\s`~]+(?=[`~]{2})/u, '');
  const head = `@example ${escapeTags(shown)}`.trimEnd();
  if (anyFence.test(code)) return [head, ...escapeTags(closeFences(code)).split('\n')];
  return [head, `\`\`\`${[language ?? 'ts', ...marks].join(' ')}`, ...code.split('\n'), '```'];
}
