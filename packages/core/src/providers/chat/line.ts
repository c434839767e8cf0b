import type { SendOnce } from './attempt.ts';

/** How one deployment is reached, and how it is named in messages. */
export interface Line {
  readonly name: string;
  /** The same for all lines to one deployment: `https://example.openai.azure.com docs`. */
  readonly address: string;
  /** `deployment "docs" at https://example.openai.azure.com, with the key in AZURE_OPENAI_API_KEY`. */
  readonly description: string;
  readonly send: SendOnce;
  /** Makes the next request carry a new token; absent when a key is used. */
  renew?(): void;
  readonly tokensPerMinute?: number;
  readonly requestsPerMinute?: number;
}
