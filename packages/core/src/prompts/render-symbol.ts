import { callableKinds, pathOf, type Finding, type GenerationRequest, type SymbolRecord } from '../model/index.ts';
import { fitSections, type CountText, type Section } from '../tokens/index.ts';
import { quote, quoteLine } from './quote.ts';
import { renderFacts } from './render-facts.ts';
import { cut, renderReferences } from './render-references.ts';
import type { RenderedSymbol } from './rendered-symbol.ts';
import { isSafeContext } from './injection.ts';

/** How symbols are shown. */
export interface RenderOptions {
  readonly count: CountText;
  /** Counts a line that many symbols show, and remembers it. */
  readonly countLine: CountText;
  /** Most tokens for one symbol and what it refers to. */
  readonly room: number;
  /** Puts a finding in words, for a repair. */
  readonly describeFinding: (finding: Finding) => string;
  /** Shows the signature and what is proved, and nothing that a filter could stumble over. */
  readonly plain?: boolean;
}

/** Shows a symbol to a model; undefined when not even what is required fits. */
export function renderSymbol(request: GenerationRequest, options: RenderOptions): RenderedSymbol | undefined {
  const { symbol } = request.context;
  const name = nameOf(symbol);
  const sections = listSections(request, name, options).filter(({ text }) => text !== '');
  const fitted = fitSections(sections, options.room, options.count);
  if (!fitted.fits) return undefined;
  const references = fitted.sections.find(isReferences);
  const shown = fitted.sections.filter((section) => !isReferences(section));
  const text = shown.map((section) => section.text).join('');
  return {
    request,
    name,
    references: references === undefined ? [] : linesOf(references.text),
    text,
    tokens: shown.reduce((sum, { tokens }) => sum + tokens, 0),
    exampleTokens: shown.find(({ name: section }) => section === 'like it')?.tokens ?? 0,
    trimmed: fitted.trimmed,
    outputTokens: guessOutput(symbol),
  };
}

function isReferences({ name }: Section): boolean {
  return name === 'references';
}

/** The name under which a symbol is asked for: its path in the module, fit for one line. */
export function nameOf({ id }: SymbolRecord): string {
  return quoteLine(pathOf(id)).slice('| '.length).trim();
}

function listSections(request: GenerationRequest, name: string, options: RenderOptions): Section[] {
  const { task, context } = request;
  const { symbol, members, neighbours, callSites = [], similar = [], source, uses } = context;
  const head: Section = { name: 'head', text: renderHead(symbol, name), priority: 100, required: true };
  const proved: Section = { name: 'proved', text: titled('proved', renderFacts(symbol.facts)), priority: 90 };
  const rejected: Section = {
    name: 'rejected',
    text: titled('rejected', renderRejected(task, options.describeFinding)),
    priority: 100,
    required: true,
  };
  if (options.plain) return [head, proved, rejected];
  return [
    head,
    proved,
    {
      name: 'source',
      text: titled('source', [showsSource(symbol) ? dedent(source ?? '') : '']),
      priority: 80,
      code: true,
    },
    { name: 'members', text: titled('members', members.map(renderMember)), priority: 75 },
    renderReferencesSection(context, options),
    {
      name: 'callers',
      text: titled(
        'callers',
        callSites.map((site) => `${site.symbol}\n${site.text}`),
      ),
      priority: 50,
    },
    {
      name: 'described elsewhere',
      text: titled(
        'described elsewhere',
        neighbours.map((each) => `${each.name}: ${each.text}`),
      ),
      priority: 40,
      minimum: 2,
    },
    {
      name: 'like it',
      text: titled(
        'like it',
        similar
          .filter(({ doc, symbol: id }) => isSafeContext(doc) && !uses.some((use) => use.symbol === id))
          .map(({ signature, doc }) => `${cut(signature)}\n${JSON.stringify(doc)}`),
      ),
      priority: 30,
    },
    { name: 'comment', text: titled('comment', [symbol.comment?.raw ?? '']), priority: 70 },
    rejected,
  ];
}

function renderReferencesSection(context: GenerationRequest['context'], { countLine }: RenderOptions): Section {
  const lines = renderReferences(context);
  const tokens = lines.reduce((sum, line) => sum + countLine(line), 0);
  return { name: 'references', text: lines.join(''), tokens, priority: 60, minimum: 1 };
}

function renderHead(symbol: SymbolRecord, name: string): string {
  const { kind, modifiers, publicNames, module, signature } = symbol;
  const words = [kind, ...modifiers.filter((word) => word !== 'export'), ...(publicNames.length > 0 ? ['public'] : [])];
  const decorators = symbol.decorators.length > 0 ? quoteLine(`@${symbol.decorators.join(' @')}`) : '';
  return `name: ${name}\nkind: ${words.join(', ')}\nin: ${quoteLine(module).slice(2)}signature:\n${decorators}${quoteLine(cut(signature))}`;
}

function titled(title: string, texts: readonly string[]): string {
  const quoted = texts.map(quote).join('');
  return quoted === '' ? '' : `${title}:\n${quoted}`;
}

/** The members of a class stand for its body; every one of them is shown with its own source when its turn comes. */
function showsSource({ kind, lines }: SymbolRecord): boolean {
  return kind !== 'class' && kind !== 'namespace' && (lines > 1 || kind === 'variable' || kind === 'enum');
}

/** The first line of a declaration has lost its indentation, the others have it. */
function dedent(source: string): string {
  const [first = '', ...others] = source.split(/\r?\n/u);
  const indents = others.filter((line) => line.trim() !== '').map((line) => line.search(/\S/u));
  const indent = indents.length === 0 ? 0 : Math.min(...indents);
  return [first, ...others.map((line) => line.slice(indent))].join('\n');
}

function renderMember({ signature, comment }: SymbolRecord): string {
  const summary = comment === undefined || !isSafeContext(comment.doc) ? '' : comment.doc.summary;
  return cut(summary === '' ? signature : `${signature} — ${summary}`).replaceAll(/\s+/gu, ' ');
}

function renderRejected(
  { draft, findings = [] }: GenerationRequest['task'],
  describe: (finding: Finding) => string,
): string[] {
  if (findings.length === 0) return [];
  const wrong = findings.filter(({ severity }) => severity === 'error').map((finding) => `wrong: ${describe(finding)}`);
  return [...(draft === undefined ? [] : [JSON.stringify(draft)]), ...wrong];
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !/^\| … \d+ more lines$/u.test(line))
    .map((line) => `${line}\n`);
}

/** What a good answer takes: names and texts of parts cost more than the frame around them. */
function guessOutput({ kind, parameters, typeParameters, facts, returns }: SymbolRecord): number {
  const frame = 22;
  const properties = parameters.flatMap(({ destructured = [] }) => destructured).length;
  const parts = callableKinds.includes(kind)
    ? 26 * (parameters.length + properties) + (returns === undefined ? 0 : 26) + 26 * Math.min(4, facts.throws.length)
    : 0;
  return frame + 28 + parts + 6 * typeParameters.length;
}
