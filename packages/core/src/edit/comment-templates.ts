import { createRequire } from 'node:module';
import type { Liquid, Template } from 'liquidjs';
import { callableKinds, commentTexts, type Doc, type SymbolRecord } from '../model/index.ts';

/** Templates in Liquid that lay out comments in the place of docwright, by what they are about. */
export interface CommentTemplates {
  /** What can be called. */
  readonly function?: string | undefined;
  /** What has members: classes, interfaces, enums, namespaces. */
  readonly class?: string | undefined;
  /** Everything else, and what has no template of its own. */
  readonly symbol?: string | undefined;
}

/** What stands in a comment, without its delimiters and stars; undefined where no template is for the symbol. */
export type CommentLayout = (doc: Doc, symbol: SymbolRecord) => string | undefined;

/**
 * Reads templates of comments. The engine is loaded now, and at once: lint rules cannot wait. Their data is `name`, `kind` and the fields of a {@link Doc}, in which nothing can end the comment or
 * start a tag. They reach neither files nor code.
 *
 * @throws The engine's error, which names the template, line and cause, when one cannot be read.
 */
export function readCommentTemplates(templates: CommentTemplates): CommentLayout {
  const { Liquid } = createRequire(import.meta.url)('liquidjs') as typeof import('liquidjs');
  // Without a file system: a template can include nothing.
  const engine = new Liquid({ templates: {}, strictFilters: true, ownPropertyOnly: true });
  const read = (name: keyof CommentTemplates): Template[] | undefined =>
    templates[name] === undefined ? undefined : engine.parse(templates[name], `apply.templates.${name}`);
  const parsed = { function: read('function'), class: read('class'), symbol: read('symbol') };
  return (doc, symbol) => fill(engine, parsed[templateOf(symbol)] ?? parsed.symbol, doc, symbol);
}

function fill(
  engine: Liquid,
  template: Template[] | undefined,
  doc: Doc,
  { name, kind }: SymbolRecord,
): string | undefined {
  if (template === undefined) return undefined;
  const text = String(engine.renderSync(template, { name, kind, ...commentTexts(doc) }));
  // What a loop leaves behind each of its rounds.
  return text
    .replaceAll(/(?<![ \t])[ \t]+$/gmu, '')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

function templateOf({ kind }: SymbolRecord): keyof CommentTemplates {
  if (callableKinds.includes(kind)) return 'function';
  return kind === 'class' || kind === 'interface' || kind === 'enum' || kind === 'namespace' ? 'class' : 'symbol';
}
