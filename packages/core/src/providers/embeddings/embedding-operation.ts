import { z } from 'zod';
import type { Operation } from '../openai/operation.ts';

const schema = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.union([z.string(), z.array(z.number())]) })),
  usage: z.object({ prompt_tokens: z.number().nonnegative() }).nullish(),
});

/**
 * Vectors of texts. It goes through the same line as questions, with their pacing and retries: each message is one text,
 * and the answer is a JSON list of the vectors in base64, in the order of the messages.
 *
 * @param dimensions - Of a vector; for models that can shorten theirs.
 */
export function embeddingOperation(dimensions: number | undefined): Operation {
  return {
    post: async (client, { request, deployment }, signal) =>
      client.embeddings
        .create(
          {
            model: deployment,
            input: request.messages.map(({ content }) => content),
            // Asked for by name: the package would ask for it as well, but would read it into numbers.
            encoding_format: 'base64',
            ...(dimensions !== undefined && { dimensions }),
          },
          { signal },
        )
        .withResponse(),
    read(data, { messages, inputTokens }, deployment) {
      const { data: read } = schema.safeParse(data);
      const vectors = read && inOrder(read.data, messages.length);
      if (read === undefined || vectors === undefined)
        return { kind: 'malformed', message: 'the answer does not hold one vector for each text' };
      const usage = {
        inputTokens: read.usage?.prompt_tokens ?? inputTokens,
        cachedInputTokens: 0,
        outputTokens: 0,
      };
      const text = JSON.stringify(vectors);
      return { kind: 'outcome', outcome: { outcome: 'answer', text, finish: 'stop', deployment, usage } };
    },
  };
}

/** Services need not keep the order; each vector says where it belongs. */
function inOrder(data: z.infer<typeof schema>['data'], count: number): string[] | undefined {
  const vectors = new Map(data.map(({ index, embedding }) => [index, embedding]));
  if (data.length !== count || vectors.size !== count) return undefined;
  const sorted = Array.from({ length: count }, (_, index) => vectors.get(index));
  if (sorted.some((vector) => vector === undefined)) return undefined;
  return sorted.map((vector) => (typeof vector === 'string' ? vector : encode(vector ?? [])));
}

/** Some services give numbers all the same. */
function encode(numbers: readonly number[]): string {
  return Buffer.from(Float32Array.from(numbers).buffer).toString('base64');
}
