import { linkTo } from '../link.ts';
import type { Reader } from '../reader.ts';
import { article } from '../words/nouns.ts';
import type { Summary } from './summary.ts';

/** Components by what they render, hooks by what they give. */
export function summarizeComponent(reader: Reader): Summary | undefined {
  const { facts, name } = reader.context.symbol;
  if (facts.returnsJsx !== true || !/^\p{Lu}/u.test(name)) return undefined;
  const roots = [...new Set(facts.returnExpressions.flatMap((text) => rootElement(text) ?? []))];
  const [root] = roots;
  if (root === undefined || roots.length > 1) return undefined;
  const element = /^\p{Lu}/u.test(root) ? linkTo(root, reader) : `\`<${root}>\``;
  return { text: `Component that renders ${article(root)} ${element}.` };
}

function rootElement(text: string): string | undefined {
  return /^\(?\s*<([A-Za-z][\w.]*)/u.exec(text)?.[1];
}
