/**
 * Tokens that a chat request counts at admission. The service estimates them from characters, without a tokenizer, and
 * charges everything that is reserved for the answer; what is billed later is another number.
 */
export function estimateAdmission(messages: readonly { readonly content: string }[], maxOutputTokens: number): number {
  return messages.reduce((sum, { content }) => sum + Math.floor(content.length / 4) + 1, maxOutputTokens);
}
