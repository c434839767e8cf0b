/**
 * Secrets that secretlint's recommended rules do not know. The first group, where there is one, is the secret. They
 * begin with what is rare: where either case of a word counts, to look for the word takes ten times as long.
 */
export const ownPatterns: readonly RegExp[] = [
  // Keys and signatures in connection strings and addresses of Azure.
  /=(?<=\b(?:AccountKey|SharedAccessKey|SharedSecret)=)([\w+/=-]{16,})/giu,
  /[?&]sig=([\w%+/=-]{20,})/gu,
  // JSON Web Tokens.
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/gu,
  // Passwords in connection strings.
  /=(?<=\b(?:password|pwd)=)([^;'"`\s$]{8,})(?=;|['"`])/giu,
  // Keys of Amazon and of model services.
  /\b(?:AKIA|ASIA)[A-Z\d]{16}\b/gu,
  /\bsk-[\w-]{20,}/gu,
  // A long value without spaces under a name that says what it is.
  /(?:api_?key|secret|token|passw(?:or)?d|private_?key|access_?key|credential)[\w$]*['"]?\s*(?:[:=]|:\s*string\s*=)\s*['"`](?=[^'"`\s]*\d)([^'"`\s${}<>]{16,})['"`]/giu,
];
