import { explainDocumentation, type DocumentationReason, type Finding } from '../model/index.ts';
import { checks } from './checks.ts';
import { lateChecks } from './late-checks.ts';

const sentences = new Map(
  [...checks, ...lateChecks].flatMap(({ name, codes }) =>
    Object.entries(codes).map(([code, { sentence }]) => [`${name}/${code}`, sentence]),
  ),
);

/** What `docwright check` finds besides false statements. */
const standing: Readonly<Record<string, Sentences>> = {
  'docs/stale': {
    told: 'The comment was written for other code: {changes}.',
    untold: 'The signature changed since the comment was written; it is `{now}` now.',
  },
  'docs/review': {
    told: 'The body changed since the comment was written: {changes}.',
    untold: 'The body changed since the comment was written; read whether it still holds.',
  },
};

/** Sentences for comments of which it is known what changed under them, and for others. */
interface Sentences {
  readonly told: string;
  readonly untold: string;
}

/** The sentence of a finding, without its place. */
export function formatFinding({ code, args }: Pick<Finding, 'code' | 'args'>): string {
  const sentence = sentences.get(code) ?? standing[code]?.[args['changes'] ? 'told' : 'untold'];
  if (sentence !== undefined) return fill(sentence, args);
  if (!code.startsWith('docs/')) return code;
  const reason = code.slice('docs/'.length) as DocumentationReason;
  return `Undocumented: ${explainDocumentation({ reason, args })}.`;
}

function fill(sentence: string, args: Finding['args']): string {
  return sentence.replaceAll(/\{(\w+)\}/gu, (_, name: string) => args[name] ?? '');
}
