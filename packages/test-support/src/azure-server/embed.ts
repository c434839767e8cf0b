import { createHash } from 'node:crypto';
import { countTokens } from './estimate-tokens.ts';
import type { EmbeddingsBody } from './wire.ts';

/** Answers a request for embeddings. Texts that share words get vectors that are near one another. */
export function embed(body: EmbeddingsBody, model: string): Readonly<Record<string, unknown>> {
  const inputs = [body.input].flat();
  const tokens = inputs.reduce((sum, text) => sum + countTokens(text), 0);
  return {
    object: 'list',
    model,
    data: inputs.map((text, index) => ({
      object: 'embedding',
      index,
      embedding: encode(vectorOf(text, body.dimensions ?? 64), body),
    })),
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  };
}

function vectorOf(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const word of text.toLowerCase().match(/[a-z]+|\d+/gu) ?? []) {
    const digest = createHash('sha256').update(word).digest();
    const place = digest.readUInt32LE(0) % dimensions;
    vector[place] = (vector[place] ?? 0) + ((digest[4] ?? 0) % 2 === 0 ? 1 : -1);
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

function encode(vector: readonly number[], { encoding_format: format }: EmbeddingsBody): unknown {
  return format === 'base64' ? Buffer.from(Float32Array.from(vector).buffer).toString('base64') : vector;
}
