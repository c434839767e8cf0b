/** Puts placeholders in the place of secrets, in every text of a JSON value. Gives back the value where there are none. */
export type HideSecrets = <Value>(value: Value) => Value;

/**
 * Makes a function that hides the secrets of some texts, under names that are the same wherever a secret occurs. A
 * detector is loaded only where a text holds a literal that looks like a secret, which takes a tenth of a second.
 */
export async function hideSecretsOf(texts: readonly string[]): Promise<HideSecrets> {
  const [hide = same] = await hideSecretsOfEach([texts]);
  return hide;
}

/**
 * As {@link hideSecretsOf} for several groups of texts, each with the secrets that stand in it. All suspects are looked
 * through together, since one by one costs many times as much.
 */
export async function hideSecretsOfEach(groups: readonly (readonly string[])[]): Promise<HideSecrets[]> {
  const suspects = groups.filter((texts) => texts.some((text) => suspicious.test(text)));
  if (suspects.length === 0) return groups.map(() => same);
  const [{ findSecretsOfEach }, { createRedact }] = await Promise.all([
    import('./find-secrets.ts'),
    import('./redact.ts'),
  ]);
  const found = await findSecretsOfEach(suspects.map((texts) => texts.join('\n;\n')));
  const hideOf = new Map(suspects.map((texts, index) => [texts, createRedact(found[index] ?? new Map())]));
  return groups.map((texts) => hideOf.get(texts) ?? same);
}

function same<Value>(value: Value): Value {
  return value;
}

/**
 * A literal of sixteen characters or more, without white space and with a digit, that is no module specifier; or the
 * beginning of a private key; or a connection string with a password.
 */
const suspicious =
  /['"`](?!\.{0,2}\/|@[a-z]|node:)(?=[^'"`\s\\]{0,400}\d)[^'"`\s\\]{16,400}['"`]|-----BEGIN |(?:password|pwd|AccountKey|SharedAccessKey)=/iu;

/**
 * Leaves out of a text whatever looks like a secret: every such literal, whether or not the detector would call it one. For
 * readers that cannot wait for the detector.
 */
export function hideSuspects(text: string): string {
  return suspicious.test(text)
    ? text.replaceAll(suspects, (_, open?: string, close?: string) => `${open ?? ''}…${close ?? ''}`)
    : text;
}

/** What {@link suspicious} finds, up to the end of its literal. */
const suspects =
  /(['"`])(?!\.{0,2}\/|@[a-z]|node:)(?=[^'"`\s\\]{0,400}\d)[^'"`\s\\]{16,400}(['"`])|-----BEGIN [^'"`]*|(?<=(?:password|pwd|AccountKey|SharedAccessKey)=)[^'"`;\s]*/giu;
