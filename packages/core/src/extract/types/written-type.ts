import type { ts } from 'ts-morph';
import type { TypeText } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import { textOf } from '../text.ts';

/** A type annotation as text. */
export function writtenType(node: ts.TypeNode | undefined, context: ModuleContext): TypeText | undefined {
  return node && { text: textOf(node, context), from: 'written' };
}
