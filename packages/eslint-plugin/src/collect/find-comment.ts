import {
  findDeclarationComment,
  mayHaveLosses,
  parseDoc,
  type Comment,
  type CommentPlace,
  type ParsedDoc,
} from '@docwright/core/model';
import type { TSESTree } from '@typescript-eslint/types';
import type { CollectContext } from './collect-context.ts';
import { nextTokenStart, previousTokenEnd } from './positions.ts';

/** A comment, with the types that one of JavaScript gives. */
export interface FoundComment extends Comment {
  /** As the comment parser names them: `param:name`, `returns`. */
  readonly types: Readonly<Record<string, string>>;
}

/** Where a declaration may carry its comment: directly before it, or behind its decorators. */
export function commentPlace(
  start: number,
  decorators: readonly TSESTree.Decorator[] | undefined,
  context: CollectContext,
): CommentPlace {
  const from = previousTokenEnd(start, context);
  const last = decorators?.at(-1)?.range[1];
  if (last === undefined) return { from, start };
  return { from, start, behindDecorators: { from: last, start: nextTokenStart(last, context) } };
}

/**
 * The documentation comment at the first place that has one. It is parsed when something asks what it says; of the messages
 * of TSDoc it has those about misspelt tags and lost text.
 */
export function findComment(places: readonly CommentPlace[], context: CollectContext): FoundComment | undefined {
  for (const place of places) {
    if (!mayHoldComment(place, context.text)) continue;
    const found = findDeclarationComment(place, context);
    if (found) return lazyComment(found, context);
  }
  return undefined;
}

/** Most members have white space alone before them. */
function mayHoldComment({ from, start, behindDecorators }: CommentPlace, text: string): boolean {
  return behindDecorators !== undefined || text.slice(from, start).includes('/**');
}

function lazyComment(
  { start, end }: { readonly start: number; readonly end: number },
  { text, javaScript }: CollectContext,
): FoundComment {
  const raw = text.slice(start, end);
  let parsed: ParsedDoc | undefined;
  const parse = (): ParsedDoc => (parsed ??= parseDoc(raw, { dialect: javaScript ? 'jsdoc' : 'tsdoc' }));
  let messages: Comment['messages'] | undefined;
  return {
    raw,
    range: { start, end },
    get doc() {
      return parse().doc;
    },
    get types() {
      return parse().types ?? noTypes;
    },
    get messages() {
      return (messages ??= mayHaveLosses(raw) ? parse().findLosses() : noMessages);
    },
  };
}

const noMessages: Comment['messages'] = [];
const noTypes: FoundComment['types'] = {};
