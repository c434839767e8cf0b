/** Takes secrets out of a text. Services quote the key they refuse, in whole or in part. */
export function createRedact(secrets: readonly string[]): (text: string) => string {
  const known = secrets.filter((secret) => secret.length >= 4);
  return (text) =>
    known
      .reduce((rest, secret) => rest.replaceAll(secret, '[key]'), text)
      .replaceAll(/\b(?:sk-|Bearer\s+|eyJ)[\w.*-]{5,}[\w*-]/gu, '[key]');
}
