import type { AccessToken } from '../chat/chat-options.ts';

/** Tokens that are got once and shared until they expire. */
export interface TokenSource {
  get(): Promise<string>;
  /** The service refused the token; the next {@link TokenSource.get} asks for a new one. */
  renew(): void;
}

const early = 120_000;

/**
 * Keeps a token until two minutes before it expires. Callers at the same time share one question for it.
 *
 * @param now - Milliseconds since 1970.
 */
export function createTokenSource(ask: () => Promise<AccessToken>, now: () => number = Date.now): TokenSource {
  let asked: Promise<AccessToken> | undefined;
  const get = async (): Promise<string> => {
    asked ??= ask();
    const mine = asked;
    try {
      const { token, expiresOnTimestamp } = await mine;
      if (expiresOnTimestamp - early > now()) return token;
    } catch (error) {
      if (asked === mine) asked = undefined;
      throw error;
    }
    // Of all who waited for a token that has expired, the first asks for a new one.
    if (asked === mine) asked = undefined;
    return get();
  };
  return { get, renew: () => (asked = undefined) };
}
