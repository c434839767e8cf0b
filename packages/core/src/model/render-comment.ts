import { escapeTags } from './comment-blocks.ts';
import { anyFence, parseDefaultedName, takeMarks } from './comment-parts.ts';
import { frameComment, safeLine, safeText } from './comment-texts.ts';
import type { Doc, DocExample, DocParameter, DocTag, DocThrows } from './doc.ts';
import { closeFences, commonIndent, markdownLines, normalizeMarkdown } from './markdown-lines.ts';
import { defaultStyle, type HouseStyle, type StyledTag } from './house-style.ts';
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
  /** Order of tags, and whether a hyphen follows a parameter's name. Default: as TSDoc has it. */
  readonly style?: Pick<HouseStyle, 'order' | 'hyphen'>;
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
  return frameComment(lines, { indent, newline });
}

/** Lines of a section. Those of a text stand apart; others stand beside those of the same block. */
interface Section {
  readonly tag: StyledTag;
  readonly block: 'text' | 'signature' | 'end';
  readonly lines: readonly string[];
}

/** Empty lines stand around the summary, the remarks and each example. */
function contentLines(doc: Doc, options: RenderOptions): string[] {
  const { order } = options.style ?? defaultStyle;
  const place = (tag: StyledTag): number => (order.includes(tag) ? order.indexOf(tag) : order.length);
  const sections = tagSections(doc, options).sort((left, right) => place(left.tag) - place(right.tag));
  const heads = [
    doc.summary === '' ? [] : textLines(doc.summary, options.width),
    doc.inheritDoc === undefined ? [] : [`{@inheritDoc${doc.inheritDoc === '' ? '' : ` ${doc.inheritDoc}`}}`],
  ].map((lines): Omit<Section, 'tag'> => ({ block: 'text', lines }));
  const shown = [...heads, ...sections].filter(({ lines }) => lines.length > 0);
  return shown.flatMap(({ block, lines }, index) => {
    const isBeside = block !== 'text' && shown[index - 1]?.block === block;
    return index === 0 || isBeside ? lines : ['', ...lines];
  });
}

/** Everything that starts with a tag, in the order of TSDoc. */
function tagSections(doc: Doc, { width, dialect, types = {}, style = defaultStyle }: RenderOptions): Section[] {
  const jsdoc = dialect === 'jsdoc';
  const type = (key: string): string => (jsdoc && types[key] !== undefined ? `{${types[key]}} ` : '');
  const block = (head: string, text: string | undefined): string[] =>
    text === undefined ? [] : blockLines(head, text, width);
  const named = (tag: string, key: string, { name, text }: DocParameter): string[] => {
    const optional = types[`default:${name}`];
    const shown = jsdoc && optional !== undefined ? `[${name}${optional === '' ? '' : `=${optional}`}]` : name;
    // A text that begins like a hyphen needs one, not to lose its own.
    const hyphen = text !== '' && (style.hyphen || /^\s*[-–—:]/u.test(text)) ? ' -' : '';
    return block(`@${tag} ${type(`${key}:${name}`)}${shown}${hyphen}`, text);
  };
  const signature = (tag: StyledTag, lines: string[]): Section => ({ tag, block: 'signature', lines });
  const typeParameters = (doc.typeParameters ?? []).flatMap((each) =>
    named(jsdoc ? 'template' : 'typeParam', 'typeParam', each),
  );
  const parameters = (doc.parameters ?? []).flatMap((each) => named('param', 'param', each));
  const throws = (doc.throws ?? []).flatMap((each) =>
    block(throwsHead(each, jsdoc, type), takeMarks(normalizeMarkdown(each.text))),
  );
  return [
    {
      tag: 'remarks',
      block: 'text',
      lines: doc.remarks === undefined ? [] : ['@remarks', ...textLines(doc.remarks, width)],
    },
    signature('typeParam', typeParameters),
    signature('param', parameters),
    signature('returns', block(`@returns ${type('returns')}`.trimEnd(), doc.returns)),
    signature('throws', throws),
    signature('defaultValue', block(jsdoc ? '@default' : '@defaultValue', doc.defaultValue)),
    signature('deprecated', block('@deprecated', doc.deprecated)),
    ...(doc.examples ?? []).map((example): Section => ({
      tag: 'example',
      block: 'text',
      lines: exampleLines(example),
    })),
    { tag: 'see', block: 'end', lines: (doc.see ?? []).flatMap((text) => block('@see', text)) },
    { tag: 'other', block: 'end', lines: (doc.tags ?? []).flatMap((tag) => block(tagHead(tag, type), tag.text)) },
    { tag: 'other', block: 'end', lines: (doc.modifiers ?? []).map((name) => `@${name}`) },
  ];
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
  const prepared = safeText(text);
  const mustStandBelow =
    markdownLines(prepared)[0]?.kind !== 'prose' || commonIndent(prepared.split('\n').slice(1)) > 0;
  if (mustStandBelow) return [head, ...wrapMarkdown(prepared, width)];
  const [first = '', ...rest] = wrapMarkdown(prepared, width, width - head.length - 1);
  return [`${head} ${first}`, ...rest];
}

function textLines(text: string, width: number): string[] {
  return wrapMarkdown(safeText(text), width);
}

function exampleLines({ title, code, language, marks = [] }: DocExample): string[] {
  // A fence on the line of the tag would be the example's own.
  const shown = (title ?? '').replaceAll(/\s+/gu, ' ').replace(/^[\s`~]+(?=[`~]{2})/u, '');
  const head = `@example ${escapeTags(shown)}`.trimEnd();
  if (anyFence.test(code)) return [head, ...escapeTags(closeFences(code)).split('\n')];
  return [head, `\`\`\`${[language ?? 'ts', ...marks].join(' ')}`, ...code.split('\n'), '```'];
}
