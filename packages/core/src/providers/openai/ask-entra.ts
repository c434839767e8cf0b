import type { AccessToken } from '../chat/chat-options.ts';
import { ProviderError } from '../provider-error.ts';

/**
 * Gets a token of Entra ID as Azure's tools do: from the environment, a managed identity, or who is signed in.
 *
 * @throws {@link ProviderError} when `@azure/identity` is not installed.
 */
export async function askEntra(scope: string): Promise<AccessToken> {
  const { DefaultAzureCredential } = await loadIdentity();
  return new DefaultAzureCredential().getToken(scope);
}

async function loadIdentity(): Promise<typeof import('@azure/identity')> {
  try {
    return await import('@azure/identity');
  } catch {
    throw new ProviderError('Entra ID needs the package @azure/identity; install it, or use an API key.');
  }
}
