/** The provider cannot work at all; the run ends, and what was finished is kept. The message says what to do. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
}
