import { hash } from 'node:crypto';

/** SHA-256 of a text (of its bytes as UTF-8) in base64url, cut to 22 characters (132 bits): what every key and fingerprint of docwright is. */
export function hashText(text: string | Uint8Array): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}
