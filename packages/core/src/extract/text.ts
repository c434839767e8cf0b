import type { ts } from 'ts-morph';
import { plainText } from '../model/index.ts';
import type { ModuleContext } from './module-context.ts';

/** Source text of a node on one line: comments removed, white space collapsed. */
export function textOf(node: ts.Node, context: ModuleContext): string {
  return plainText({ start: node.getStart(context.source), end: node.end }, context);
}
