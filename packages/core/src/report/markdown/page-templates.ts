import type { Liquid, Template } from 'liquidjs';
import type { SymbolKind } from '../../model/index.ts';
import type { SymbolView } from './describe-entry.ts';

/**
 * Templates in Liquid that take the place of how pages look. They arrange what the verified docs say: their data is text that
 * is safe on a page, and they reach neither files nor code.
 */
export interface PageTemplates {
  /** A page: `title`, `module`, `summary`, `remarks`, `symbols` (rendered). */
  readonly page?: string | undefined;
  /** What can be called: functions, methods, constructors. The data is a {@link SymbolView}. */
  readonly function?: string | undefined;
  /** What has members: classes, interfaces, enums, namespaces. The data is a {@link SymbolView}. */
  readonly class?: string | undefined;
  /** Every other symbol, and those whose template is not given. The data is a {@link SymbolView}. */
  readonly symbol?: string | undefined;
  /** What stands between the `---` of front matter: `title`, `module`, `summary`, `flavour`. Empty for no front matter. */
  readonly frontMatter?: string | undefined;
}

/** Templates ready to be filled. */
export interface FilledTemplates {
  /** Undefined where no template is for this kind. */
  readonly symbol: (view: SymbolView) => string | undefined;
  readonly page: (data: PageData) => string | undefined;
  readonly frontMatter: (data: PageData & { readonly flavour: string }) => string;
}

/** A page as a template sees it. */
export interface PageData {
  readonly title: string;
  /** Path of the module; empty for the list of modules. */
  readonly module: string;
  readonly summary: string;
  readonly remarks: string;
  readonly symbols: readonly string[];
}

/**
 * Reads templates.
 *
 * @throws The engine's error, which names the template, line and cause, when one cannot be read.
 */
export async function readTemplates(templates: PageTemplates, frontMatter: string): Promise<FilledTemplates> {
  const given = { ...templates, frontMatter: templates.frontMatter ?? frontMatter };
  const { Liquid } = await import('liquidjs');
  // Without a file system: a template can include nothing.
  const engine = new Liquid({ templates: {}, strictFilters: true, strictVariables: false, ownPropertyOnly: true });
  const read = (name: keyof PageTemplates): Template[] | undefined =>
    given[name] === undefined ? undefined : engine.parse(given[name], name);
  const parsed = {
    page: read('page'),
    function: read('function'),
    class: read('class'),
    symbol: read('symbol'),
    frontMatter: read('frontMatter') ?? [],
  };
  return {
    symbol: (view) => fill(engine, parsed[templateOf(view.kind)] ?? parsed.symbol, view),
    page: (data) => fill(engine, parsed.page, data),
    frontMatter: (data) => fill(engine, parsed.frontMatter, data) ?? '',
  };
}

function fill(engine: Liquid, template: Template[] | undefined, data: object): string | undefined {
  return template === undefined ? undefined : String(engine.renderSync(template, data)).trim();
}

function templateOf(kind: SymbolKind): 'function' | 'class' | 'symbol' {
  switch (kind) {
    case 'function':
    case 'method':
    case 'constructor':
    case 'call-signature':
    case 'construct-signature':
      return 'function';
    case 'class':
    case 'interface':
    case 'enum':
    case 'namespace':
      return 'class';
    default:
      return 'symbol';
  }
}
