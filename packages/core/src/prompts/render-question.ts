import { countChat, type CountText } from '../tokens/index.ts';
import { answerSchema } from './answer-schema.ts';
import { instructions, plainInstructions } from './instructions.ts';
import type { Batch } from './pack-symbols.ts';

/** A question in the words of the chat format. */
export interface Question {
  readonly messages: readonly { readonly role: 'system' | 'user'; readonly content: string }[];
  readonly schema: typeof answerSchema;
  /** Of messages and schema. */
  readonly inputTokens: number;
}

/** Puts the question about a batch: what never changes first, then what symbols share, then each symbol. */
export function renderQuestion({ symbols, plain = false }: Batch, count: CountText): Question {
  const references = [...new Set(symbols.flatMap((symbol) => symbol.references))];
  const parts = [
    ...(references.length > 0 && !plain ? ['# Declarations referred to\n', ...references] : []),
    '# Symbols\n',
    ...symbols.flatMap((symbol, index) => [`## Symbol ${index + 1}\n`, symbol.text]),
  ];
  const messages = [
    { role: 'system', content: plain ? plainInstructions : instructions },
    { role: 'user', content: parts.join('') },
  ] as const;
  return { messages, schema: answerSchema, inputTokens: countChat({ messages, schema: answerSchema }, count) };
}

/** Tokens of what all questions begin with. */
export function countPrefix(count: CountText): number {
  return countChat({ messages: [{ role: 'system', content: instructions }], schema: answerSchema }, count);
}
