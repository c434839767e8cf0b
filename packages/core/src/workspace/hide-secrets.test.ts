import { expect, test } from 'vitest';
import { extractModule } from '../extract/extract-module.ts';
import { hideSecrets } from './hide-secrets.ts';

const token = ['ghp_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('');
const source = `/** Opens a session, for example \`open('${token}')\`. */
export function open(token = '${token}', region: '${token}' | 'eu' = 'eu'): void {}
`;

test('placeholders take the place of secrets, and fingerprints stay those of the source', async () => {
  const extract = extractModule('a.ts', source);
  const [hidden] = await hideSecrets([extract], () => source);
  expect(JSON.stringify(extract)).toContain(token);
  expect(JSON.stringify(hidden)).not.toContain(token);
  expect(hidden?.symbols[0]).toMatchObject({
    signature: "function open(token = 'SECRET_e2ca', region: 'SECRET_e2ca' | 'eu' = 'eu'): void",
    fingerprints: extract.symbols[0]?.fingerprints,
    comment: { doc: { summary: "Opens a session, for example `open('SECRET_e2ca')`." } },
  });
});

test('the literal type of what another module holds is hidden, too', async () => {
  const [symbol, ...others] = extractModule('b.ts', 'export const relayed = imported;').symbols;
  const extract = {
    ...extractModule('b.ts', ''),
    symbols: [{ ...symbol!, type: { text: `"${token}"`, from: 'inferred' as const } }, ...others],
  };
  const [hidden] = await hideSecrets([extract], () => 'export const relayed = imported;');
  expect(hidden?.symbols[0]?.type?.text).toBe('"SECRET_e2ca"');
});

test.each([
  "import { a } from './some/folder2/with-a-long-name.ts';",
  "import b from '@scope/package-with-a-long-name2';",
  "export const message = 'A sentence with 12 words and spaces, which is no secret at all.';",
  'export const size = 1234567890123456789n;',
])('what looks like no secret is given back as it is: %s', async (text) => {
  const extract = extractModule('c.ts', text);
  expect((await hideSecrets([extract], () => text))[0]).toBe(extract);
});

test('the secrets of each module have names of their own, and a module without a secret is given back as it is', async () => {
  const other = ['ghp_', 'z9Y8x7W6v5U4t3S2r1Q0p9O8n7M6l5K4j3I2'].join('');
  const texts = new Map([
    ['a.ts', source],
    ['b.ts', `export const size = 1;\n`],
    ['c.ts', `export const color = '0123456789abcdef0123';\n`],
    ['d.ts', source.replaceAll(token, other)],
  ]);
  const extracts = [...texts].map(([path, text]) => extractModule(path, text));
  const hidden = await hideSecrets(extracts, (path) => texts.get(path));
  expect([hidden[1], hidden[2]]).toEqual([extracts[1], extracts[2]]);
  for (const [index, name] of [
    [0, 'SECRET_e2ca'],
    [3, 'SECRET_6ac4'],
  ] as const) {
    expect(hidden[index]?.symbols[0]?.signature).toBe(
      `function open(token = '${name}', region: '${name}' | 'eu' = 'eu'): void`,
    );
  }
});
