import type { Doubt } from '@docwright/core/model';
import type { Rule } from 'eslint';
import { renamesFor, type Rename } from '../fixes/rename-parameter.ts';
import { createRule } from './create-rule.ts';
import { checksNamed, problemCodes, findingMessages, troubleOf } from './finding-messages.ts';
import { reportFindings } from './report-findings.ts';

/** Options of the rule `match-signature`. */
export interface MatchSignatureOptions {
  /** What a comment must not leave out: parameters beside documented ones, errors that are thrown. Default `["throws"]`. */
  readonly missing: readonly ('params' | 'throws')[];
  /** Properties of a destructured parameter are named with it: `options.size`. Default true. */
  readonly properties: boolean;
  /** Rename a parameter with `--fix` where only one can be meant, not only as a suggestion. Default false. */
  readonly fix: boolean;
}

const aboutSignature = checksNamed('parameters', 'returns', 'yields', 'throws');

/** Flags comments that do not fit the signature under them. */
export const matchSignature: Rule.RuleModule = createRule<MatchSignatureOptions>({
  name: 'match-signature',
  meta: {
    type: 'problem',
    description: 'require that comments fit the signature: parameters, type parameters, result and errors',
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      ...findingMessages(aboutSignature),
      rename: 'Rename it to `{{to}}`.',
    },
    defaultOptions: [{ missing: ['throws'], properties: true, fix: false }],
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          missing: {
            type: 'array',
            items: { enum: ['params', 'throws'] },
            uniqueItems: true,
            description: 'What a comment must not leave out: parameters beside documented ones, errors that are thrown',
          },
          properties: {
            type: 'boolean',
            description: 'Properties of a destructured parameter are named with it: `options.size`',
          },
          fix: {
            type: 'boolean',
            description: 'Rename a parameter with `--fix` where only one can be meant, not only as a suggestion',
          },
        },
      },
    ],
  },
  create(options) {
    const isTrouble = troubleOf(aboutSignature, codesOf(options));
    const isAsked = (doubt: Doubt): boolean => isTrouble(doubt) && counts(doubt);
    return {
      isQuiet: ({ findings }) => !findings.some(isAsked),
      check: (file, context) =>
        reportFindings(file, context, {
          checks: aboutSignature,
          isAsked,
          attach: (doubt, { sourceCode }) => rename(renamesFor(doubt, sourceCode.text), options.fix),
        }),
    };
  },
});

const problems = problemCodes(aboutSignature);

/** Findings that are only worth noting count where the options ask for them. */
function codesOf({ missing, properties }: MatchSignatureOptions): (code: string) => boolean {
  const asked = new Map([
    ['parameters/missing', missing.includes('params')],
    ['parameters/property', properties],
    ['throws/missing', missing.includes('throws')],
  ]);
  return (code) => asked.get(code) ?? problems.has(code);
}

/** Inside of a module, callers see what a function throws in its code. */
function counts({ code, scope }: Doubt): boolean {
  return code !== 'throws/missing' || scope !== 'all';
}

function rename(renames: readonly Rename[], fixes: boolean): Pick<Rule.ReportDescriptorOptions, 'fix' | 'suggest'> {
  const [first, ...others] = renames;
  if (first === undefined) return {};
  if (fixes && others.length === 0) return { fix: first.fix };
  return { suggest: renames.map(({ to, fix }) => ({ messageId: 'rename', data: { to }, fix })) };
}
