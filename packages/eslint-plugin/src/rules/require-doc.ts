import {
  callableKinds,
  explainDocumentation,
  symbolKinds,
  type DocumentationPreset,
  type Gap,
  type Scope,
  type SymbolKind,
} from '@docwright/core/model';
import type { Rule } from 'eslint';
import type { LintSymbol } from '../collect/lint-symbol.ts';
import { attachCachedComment, insertMessages } from '../fixes/attach-fix.ts';
import { isTolerated } from '../module/baseline.ts';
import { judge } from '../module/judge.ts';
import type { LintFile } from '../module/lint-file.ts';
import { findGaps, leavesNoGap, type Candidate, type FoundGap } from '../module/find-gaps.ts';
import { createRule } from './create-rule.ts';
import { matchSelectors } from './match-selectors.ts';

/** What needs no documentation though the definition of "documented" could ask for it. */
export type Exemption = 'inherited' | 'overloads' | 'accessors' | 'empty-constructors';

/** Options of the rule `require-doc`. */
export interface RequireDocOptions {
  /** Which kinds of declarations count. Default: every kind. */
  readonly kinds: readonly SymbolKind[];
  /** Which declarations count. Default `public`. */
  readonly scope: Scope;
  /** Whose definition of "documented" counts. Default `docwright`. */
  readonly preset: DocumentationPreset;
  /** Functions less complex (McCabe) than this need no documentation. Default 1, all need it. */
  readonly minComplexity: number;
  /** Functions with fewer lines than this need no documentation. Default 1, all need it. */
  readonly minLines: number;
  /** Regular expressions; declarations with such a name need no documentation. */
  readonly exemptNames: readonly string[];
  /** Default `["inherited", "empty-constructors"]`. */
  readonly exempt: readonly Exemption[];
  /** Selectors of ESLint; only declarations that match one count. Default: all count. */
  readonly only: readonly string[];
  /** Selectors of ESLint; declarations that match one need no documentation. */
  readonly except: readonly string[];
  /** Insert verified comments with `--fix`, not only as suggestions. Default false. */
  readonly fix: boolean;
}

const texts = { type: 'array', items: { type: 'string' }, uniqueItems: true } as const;

const defaults: RequireDocOptions = {
  kinds: [...symbolKinds],
  scope: 'public',
  preset: 'docwright',
  minComplexity: 1,
  minLines: 1,
  exemptNames: [],
  exempt: ['inherited', 'empty-constructors'],
  only: [],
  except: [],
  fix: false,
};

/** Flags declarations without documentation. */
export const requireDoc: Rule.RuleModule = createRule<RequireDocOptions>({
  name: 'require-doc',
  meta: {
    type: 'suggestion',
    description: 'require documentation, by the same definition as `docwright check`',
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      undocumented: '{{kind}} `{{name}}` is undocumented: {{reason}}. {{hint}}',
      documentedInCache: '{{kind}} `{{name}}` is undocumented: {{reason}}. A verified comment for it is in the cache.',
      ...insertMessages,
    },
    defaultOptions: [defaults],
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          kinds: {
            type: 'array',
            items: { enum: [...symbolKinds] },
            uniqueItems: true,
            description: 'Which kinds of declarations count',
          },
          scope: {
            enum: ['public', 'exported', 'all'],
            description: 'Which declarations count: what the package gives out, what any module exports, or all',
          },
          preset: {
            enum: ['docwright', 'typedoc', 'api-extractor', 'deno'],
            description: 'Whose definition of "documented" counts',
          },
          minComplexity: {
            type: 'integer',
            minimum: 1,
            description: 'Functions less complex (McCabe) than this need no documentation',
          },
          minLines: {
            type: 'integer',
            minimum: 1,
            description: 'Functions with fewer lines than this need no documentation',
          },
          exemptNames: { ...texts, description: 'Regular expressions of names that need no documentation' },
          exempt: {
            type: 'array',
            items: { enum: ['inherited', 'overloads', 'accessors', 'empty-constructors'] },
            uniqueItems: true,
            description:
              'What needs no documentation: members whose base is documented, overloads beside a documented one, getters and setters, constructors without parameters',
          },
          only: { ...texts, description: 'Selectors of ESLint; only declarations that match one count' },
          except: { ...texts, description: 'Selectors of ESLint; declarations that match one need no documentation' },
          fix: { type: 'boolean', description: 'Insert verified comments with `--fix`, not only as suggestions' },
        },
      },
    ],
  },
  create: (options) => {
    const only = matchSelectors(options.only);
    const except = matchSelectors(options.except);
    const isWanted = createFilter(options);
    const selects = options.only.length + options.except.length > 0;
    const key = selects ? undefined : JSON.stringify(options);
    return {
      ...(selects && { listeners: [only.listeners, except.listeners] }),
      isQuiet: (found, file) => leavesNoGap(found, file, options),
      check(file, context) {
        const isSelected = ({ symbol: read }: Candidate): boolean => {
          if (!selects) return true;
          const symbol = read();
          if (symbol === undefined || except.matches(symbol)) return false;
          return options.only.length === 0 || only.matches(symbol);
        };
        const gaps = findGaps(file, options, {
          isWanted: (candidate) => isWanted(candidate, file) && isSelected(candidate),
          key,
        });
        for (const gap of gaps) report(gap, { file, options, context });
      },
    };
  },
});

/** The cheap questions, which need neither comment nor cache, and the cheapest of them first: some need no declaration. */
function createFilter(options: RequireDocOptions): (candidate: Candidate, file: LintFile) => boolean {
  const kinds = new Set(options.kinds);
  const names = options.exemptNames.map((pattern) => new RegExp(pattern, 'u'));
  const exempt = new Set(options.exempt);
  const asksForSize = options.minLines > 1 || options.minComplexity > 1;
  return ({ kind, name, isBare, symbol: read }, file) => {
    if (!kinds.has(kind) || names.some((pattern) => pattern.test(name))) return false;
    if (kind === 'accessor' && exempt.has('accessors')) return false;
    if (kind === 'constructor' && exempt.has('empty-constructors') && isBare()) return false;
    if (!exempt.has('overloads') && !asksForSize) return true;
    const symbol = read();
    if (symbol === undefined) return false;
    if (exempt.has('overloads') && hasDocumentedOverload(symbol, file, options.preset)) return false;
    return isLargeEnough(symbol, options);
  };
}

function isLargeEnough({ record }: LintSymbol, { minLines, minComplexity }: RequireDocOptions): boolean {
  if (!callableKinds.includes(record.kind) && record.kind !== 'variable') return true;
  return (minLines <= 1 || record.lines >= minLines) && (minComplexity <= 1 || record.complexity >= minComplexity);
}

function hasDocumentedOverload(symbol: LintSymbol, file: LintFile, preset: DocumentationPreset): boolean {
  const { overload, name, kind } = symbol.record;
  if (overload === undefined) return false;
  return file.module.symbols.some(
    (other) =>
      other.parent === symbol.parent &&
      other.record.name === name &&
      other.record.kind === kind &&
      other.record.overload !== undefined &&
      judge(other, file, preset).documented,
  );
}

interface ReportInput {
  readonly file: LintFile;
  readonly options: RequireDocOptions;
  readonly context: Rule.RuleContext;
}

function report({ id, kind, name, start, verdict, draft }: FoundGap, { file, options, context }: ReportInput): void {
  const isHollow = verdict.reason === 'stub' || verdict.reason === 'restates-name';
  if (isHollow && !file.claim(id, 'require-doc')) return;
  if (isTolerated(id, 'missing', file)) return;
  const declaration = file.mayBeDue(id) ? file.module.byId.get(id) : undefined;
  const attached = declaration && attachCachedComment(declaration, file, { context, fixes: options.fix });
  const data = { kind: capitalized(kind.replaceAll('-', ' ')), name, reason: explainDocumentation(verdict) };
  const loc = { start, end: { line: start.line, column: start.column + lengthOfName(start, file) } };
  if (attached !== undefined) context.report({ loc, messageId: 'documentedInCache', data, ...attached });
  else context.report({ loc, messageId: 'undocumented', data: { ...data, hint: hintFor(draft, file) } });
}

/** The length of the name in the source; of the line where nothing there is a name. */
function lengthOfName({ line, column }: FoundGap['start'], { sourceCode }: LintFile): number {
  const rest = sourceCode.lines[line - 1]?.slice(column) ?? '';
  return (/^(?:[#\p{ID_Start}$_][\p{ID_Continue}$]*|'[^']*'|"[^"]*"|\[[^\]]*\])/u.exec(rest)?.[0] ?? rest).length;
}

/** What a person can do, as long as no verified comment is there to be inserted. */
function hintFor(draft: Gap['draft'], file: LintFile): string {
  if (draft === 'refused') return 'The draft for it was rejected; write it by hand.';
  if (draft === 'nothing') return 'Nothing could be drafted that its name does not say.';
  return `Write it, or run \`docwright generate ${file.path}\`.`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
