import type { TypeText } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';

/** Types in braces of a JSDoc comment, as the comment parser names them: `param:name`, `returns`, `type`. */
export type CommentTypes = Readonly<Record<string, string>>;

/** A type that a comment gives. Only JavaScript has any: in TypeScript the code says it. */
export function commentType(key: string, types: CommentTypes, context: ModuleContext): TypeText | undefined {
  const text = context.javaScript ? types[key] : undefined;
  return text === undefined || text === '' ? undefined : { text: text.replace(/=$|^\.\.\./u, ''), from: 'jsdoc' };
}
