import type { ChatUsage } from '../chat-client.ts';

/** The sum of two usages, of which either may be unknown. */
export function addUsage(left: ChatUsage | undefined, right: ChatUsage | undefined): ChatUsage | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return {
    inputTokens: left.inputTokens + right.inputTokens,
    cachedInputTokens: left.cachedInputTokens + right.cachedInputTokens,
    outputTokens: left.outputTokens + right.outputTokens,
  };
}
