import { countChat, type CountText } from '../tokens/index.ts';
import { answerSchema } from './answer-schema.ts';
import { instructions, plainInstructions } from './instructions.ts';
import type { Batch } from './pack-symbols.ts';

/** How questions of a project are put. */
export interface QuestionOptions {
  /** As {@link renderStyle} tells it. Default: nothing is said about style. */
  readonly style?: string;
  /** Counts what is repeated from question to question, and remembers it. */
  readonly countLine: CountText;
}

/** A question in the words of the chat format. */
export interface Question {
  readonly messages: readonly { readonly role: 'system' | 'user'; readonly content: string }[];
  readonly schema: typeof answerSchema;
  /** Of messages and schema. */
  readonly inputTokens: number;
}

/**
 * Puts the question about a batch: what never changes first, then what symbols share, then each symbol. Every part ends
 * in a line break and begins with no white space, so that its tokens are the sum of those of its parts.
 */
export function renderQuestion(
  { symbols, plain = false }: Batch,
  { style = '', countLine }: QuestionOptions,
): Question {
  const references = plain ? [] : [...new Set(symbols.flatMap((symbol) => symbol.references))];
  const repeated = [...(references.length > 0 ? ['# Declarations referred to\n', ...references] : []), '# Symbols\n'];
  const headings = symbols.map((_, index) => `## Symbol ${index + 1}\n`);
  const content = [...repeated, ...symbols.flatMap(({ text }, index) => [headings[index] ?? '', text])].join('');
  const messages = [
    { role: 'system', content: plain ? plainInstructions : beginning(style) },
    { role: 'user', content },
  ] as const;
  const frame = countChat({ messages: [messages[0], { role: 'user', content: '' }], schema: answerSchema }, countLine);
  const shared = [...repeated, ...headings].reduce((sum, line) => sum + countLine(line), 0);
  const own = symbols.reduce((sum, { tokens }) => sum + tokens, 0);
  return { messages, schema: answerSchema, inputTokens: frame + shared + own };
}

/** Tokens of what all questions begin with. */
export function countPrefix({ style = '', countLine }: QuestionOptions): number {
  return countChat({ messages: [{ role: 'system', content: beginning(style) }], schema: answerSchema }, countLine);
}

function beginning(style: string): string {
  return style === '' ? instructions : `${instructions}\n${style}`;
}
