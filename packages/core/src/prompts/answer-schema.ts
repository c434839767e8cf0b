import { z } from 'zod';

/** What a model says about one symbol. */
export interface SymbolAnswer {
  /** Number of the symbol in the question. */
  readonly symbol: number;
  /** Its name, repeated: evidence that the answer is about this symbol. */
  readonly name: string;
  /** One or two sentences; empty when there is nothing true to say beyond the name. */
  readonly summary: string;
  readonly parts: readonly AnswerPart[];
}

/** A part of a comment besides its summary. */
export interface AnswerPart {
  readonly kind: 'parameter' | 'typeParameter' | 'returns' | 'throws' | 'remarks';
  /** Of the parameter or error class; empty for others. */
  readonly name: string;
  readonly text: string;
}

const kinds = ['parameter', 'typeParameter', 'returns', 'throws', 'remarks'] as const;

/** One symbol of an answer, as it is checked when it arrives. */
export const symbolAnswer: z.ZodType<SymbolAnswer> = z.object({
  symbol: z.int(),
  name: z.string(),
  summary: z.string(),
  parts: z.array(z.object({ kind: z.enum(kinds), name: z.string(), text: z.string() })),
});

const answer = z.object({ symbols: z.array(symbolAnswer) });

const understood = new Set([
  'type',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'enum',
  'anyOf',
  'const',
]);

/** The schema in the strict subset of structured outputs: every key required, nothing else allowed, no formats or ranges. */
export const answerSchema: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> } = {
  name: 'documentation',
  schema: strict(z.toJSONSchema(answer)) as Readonly<Record<string, unknown>>,
};

/** Takes out of a JSON Schema what structured outputs refuse. */
export function strict(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(strict);
  if (typeof node !== 'object' || node === null) return node;
  const known = Object.entries(node).filter(([key]) => understood.has(key));
  const plain = known.map(([key, value]): [string, unknown] => [
    key,
    key === 'properties' ? each(value) : strict(value),
  ]);
  return Object.fromEntries(plain);
}

function each(properties: unknown): unknown {
  return Object.fromEntries(Object.entries(properties as object).map(([name, node]) => [name, strict(node)]));
}
