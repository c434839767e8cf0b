import { ts } from 'ts-morph';
import type { Outcome } from './expectation.ts';

/** Text of a piece of a test, on one line where it fits. */
export function renderNode(node: ts.Node, source: ts.SourceFile): string {
  const text = source.text.slice(node.getStart(source), node.end);
  if (!text.includes('\n') || text.includes('`') || text.includes('//')) return text;
  const line = text
    .replaceAll(/(?<!\s)\s*\n\s*/gu, ' ')
    .replaceAll(/([([]) /gu, '$1')
    .replaceAll(/,? ([)\]])/gu, '$1')
    .replaceAll(', }', ' }');
  return line.length > 100 ? text : line;
}

const longest = 120;

/** What is expected, as the comment behind an example says it. */
export function renderOutcome(
  outcome: Outcome,
  valueText: (node: ts.Expression) => string | undefined,
): string | undefined {
  if (outcome.kind === 'throws') return renderError(outcome.error, valueText);
  const text = typeof outcome.value === 'string' ? outcome.value : valueText(outcome.value);
  return text === undefined || text.includes('\n') || text.length > longest ? undefined : `=> ${text}`;
}

function renderError(
  error: ts.Expression | undefined,
  valueText: (node: ts.Expression) => string | undefined,
): string | undefined {
  if (error === undefined) return 'throws';
  if (ts.isIdentifier(error)) return `throws ${error.text}`;
  if (ts.isStringLiteralLike(error)) return `throws ${JSON.stringify(error.text)}`;
  const text = ts.isNewExpression(error) ? valueText(error) : undefined;
  return text === undefined || text.includes('\n') || text.length > longest ? 'throws' : `throws ${text}`;
}
