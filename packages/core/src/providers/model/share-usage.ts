import type { Usage } from '../../model/index.ts';
import type { BilledTokens, ModelInfo } from '../../tokens/index.ts';
import { costOf } from '../../tokens/index.ts';

/** Parts what a question took among its symbols, by their weights. The parts add up to the whole. */
export function shareUsage(used: BilledTokens, weights: readonly number[], model: ModelInfo): Usage[] {
  const [input, cached, output] = [used.inputTokens, used.cachedInputTokens, used.outputTokens].map((tokens) =>
    share(tokens, weights),
  );
  return weights.map((_, index) => {
    const part = {
      inputTokens: input?.[index] ?? 0,
      cachedInputTokens: cached?.[index] ?? 0,
      outputTokens: output?.[index] ?? 0,
    };
    return { model: model.name, ...part, cost: costOf(part, model) };
  });
}

/** Whole numbers in proportion to weights that add up to a total. */
function share(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((left, right) => left + right, 0) || 1;
  let [given, seen] = [0, 0];
  return weights.map((weight) => {
    seen += weight;
    const part = Math.round((total * seen) / sum) - given;
    given += part;
    return part;
  });
}
