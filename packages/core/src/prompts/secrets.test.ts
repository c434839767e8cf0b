import { expect, test } from 'vitest';
import { findSecrets, findSecretsOfEach } from './find-secrets.ts';
import { createRedact } from './redact.ts';

// Put together here, so that no scanner takes this file for a leak.
const join = (...parts: string[]): string => parts.join('');
const privateKey = join(
  '-----BEGIN RSA PRIVATE',
  ' KEY-----\n',
  `${'MIIEpAIBAAKCAQEA0Z3VS5JJcds3xfn'.repeat(4)}\n`,
  '-----END RSA PRIVATE',
  ' KEY-----',
);

test.each([
  ['a GitHub token', join('ghp_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8')],
  ['a Slack token', join('xoxb-', '123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx')],
  ['a key of Amazon', join('AKIA', 'Z7XQK2M4N6P8R3T5')],
  ['a key of a model service', join('sk-', 'proj-abcdefghijklmnopqrst1234')],
  ['a private key', privateKey],
  [
    'a JSON Web Token',
    join('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3ODkwIn0', '.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P'),
  ],
])('finds %s', async (_, value) => {
  const secrets = await findSecrets([`const value = \`${value}\`;`]);
  expect([...secrets]).toEqual([[value, expect.stringMatching(/^SECRET_[\da-f]{4}$/u)]]);
});

test.each([
  [
    'an account key of Azure',
    'DefaultEndpointsProtocol=https;AccountName=x;AccountKey=',
    'Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9v',
  ],
  ['a key by the name it is given to', 'apiKey: "', '0123456789abcdef0123456789abcdef'],
])('finds %s', async (_, before, value) => {
  const secrets = await findSecrets([`use({ ${before}${value}" })`]);
  expect([...secrets.keys()]).toContain(value);
});

test('a secret has the same placeholder wherever it stands, and each text has its own secrets', async () => {
  const [one, other] = ['a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8', 'z9Y8x7W6v5U4t3S2r1Q0p9O8n7M6l5K4j3I2'].map((each) =>
    join('ghp_', each),
  );
  const long = `// ${'no secret here; '.repeat(20_000)}\n`;
  const texts = [`a('${one}')`, 'b()', `c('${other}', '${one}')`, long, `${long}d('${other}')`, ''];
  const found = await findSecretsOfEach(texts);
  expect(found.map((each) => [...each.keys()])).toEqual([[one], [], [other, one], [], [other], []]);
  const alone = await findSecrets([texts[2]!]);
  expect(alone.get(one!)).toBe(found[0]?.get(one!));
  expect(alone.get(other!)).not.toBe(alone.get(one!));
});

test('looking through many texts leaves no notes behind', async () => {
  const before = performance.getEntries().length;
  for (let index = 0; index < 20; index++) await findSecrets([`const a${index} = '0123456789abcdef';`]);
  expect(performance.getEntries().length).toBe(before);
});

test('takes nothing for a secret that is none', async () => {
  const source = `
    const token = tokenize(text);
    const apiKey = process.env['API_KEY'] ?? readSecretFromFile('key.txt');
    export const TOKEN_KINDS = { string: 'string', secretName: 'the-name-of-a-secret-in-the-vault' };
    const url = 'https://example.com/path?query=1';
    const hash = 'sha512-abcdef';
  `;
  expect([...(await findSecrets([source]))]).toEqual([]);
});

test('replaces them in every text of a record, and keeps records without any as they are', () => {
  const redact = createRedact(new Map([['s3cret+(value)', 'SECRET_1']]));
  const clean = { a: ['b'], c: { d: 1, e: undefined } };
  expect(redact(clean)).toBe(clean);
  const shown = { list: ['x s3cret+(value) y', clean], none: null };
  expect(redact(shown)).toEqual({ list: ['x SECRET_1 y', clean], none: null });
  expect(redact(shown)).toBe(redact(shown));
});
