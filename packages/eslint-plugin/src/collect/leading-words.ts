import type { Modifier } from '@docwright/core/model';
import type { TSESTree } from '@typescript-eslint/types';
import type { CollectContext } from './collect-context.ts';
import { nextTokenStart } from './positions.ts';

/** The words before a declaration's name. */
export interface LeadingWords {
  readonly modifiers: readonly Modifier[];
  /** Offset behind decorators and the words that the signature leaves out. */
  readonly signatureStart: number;
}

/** Where to look for {@link leadingWords}. */
export interface WordsPlace {
  /** Start of the declaration, decorators included. */
  readonly start: number;
  /** Start of its name, or its end where it has none. */
  readonly limit: number;
  readonly decorators: readonly TSESTree.Decorator[];
}

const words: ReadonlySet<string> = new Set<Modifier>([
  'export',
  'default',
  'declare',
  'abstract',
  'async',
  'static',
  'readonly',
  'override',
  'public',
  'protected',
  'private',
  'accessor',
  'const',
]);

const outsideSignature: ReadonlySet<string> = new Set(['export', 'default', 'declare']);
const word = /[a-z]+(?![\w$])/uy;

/** Reads the modifiers of a declaration in the order in which they are written. */
export function leadingWords({ start, limit, decorators }: WordsPlace, context: CollectContext): LeadingWords {
  const modifiers: Modifier[] = [];
  let signatureStart = start;
  let isOutside = true;
  for (let position = start; position < limit; position = nextTokenStart(position, context)) {
    const decorator = decorators.find(({ range }) => range[0] === position);
    const text = decorator ? undefined : wordAt(position, context.text);
    if (decorator) position = decorator.range[1];
    else if (text !== undefined && words.has(text)) {
      position += text.length;
      modifiers.push(text as Modifier);
    } else break;
    isOutside &&= text === undefined || outsideSignature.has(text);
    if (isOutside) signatureStart = position;
  }
  return { modifiers, signatureStart };
}

function wordAt(position: number, text: string): string | undefined {
  word.lastIndex = position;
  return word.exec(text)?.[0];
}
