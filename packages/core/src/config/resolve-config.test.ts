import { expect, test } from 'vitest';
import { formatProblem } from '../model/index.ts';
import { defineConfig } from './define-config.ts';
import { resolveConfig } from './resolve-config.ts';

const root = '/projects/shop';
const file = (options: unknown, name = 'docwright.config.json') => ({ name, options });
const messages = (...args: Parameters<typeof resolveConfig>) => resolveConfig(...args).problems.map(formatProblem);

test('nothing written gives the defaults', () => {
  const { config, problems } = resolveConfig({ root });
  expect(problems).toEqual([]);
  expect(config).toMatchObject({
    root,
    files: [],
    scope: 'public',
    preset: 'docwright',
    provider: { name: 'offline', options: { examples: 1 } },
    check: { missing: 'error', review: 'warning', checks: {} },
    cacheFolder: '.docwright',
  });
  expect(config).not.toHaveProperty('tsconfig');
});

test('flags win over the environment, that over the file, that over defaults', () => {
  const { config } = resolveConfig({
    root,
    flags: { scope: 'all' },
    environment: { DOCWRIGHT_SCOPE: 'exported', DOCWRIGHT_PRESET: 'deno' },
    file: file({ scope: 'public', preset: 'typedoc', style: { width: 80 } }),
  });
  expect(config).toMatchObject({ scope: 'all', preset: 'deno', style: { width: 80, examples: 1 } });
});

test('groups are joined option by option, lists are replaced', () => {
  const { config } = resolveConfig({
    root,
    flags: { files: ['lib/*.ts'], check: { review: 'off' } },
    file: file({ files: ['src/**'], check: { missing: 'warning' } }),
  });
  expect(config.files).toEqual(['lib/*.ts']);
  expect(config.check).toMatchObject({ review: 'off', missing: 'warning', stale: 'error' });
});

test('an option that is undefined counts as not written', () => {
  const written = file({ scope: undefined, tsconfig: undefined });
  expect(resolveConfig({ root, file: written }).config).toEqual(resolveConfig({ root }).config);
});

test('a provider gets its own options only', () => {
  const written = file({ provider: 'replay', providers: { replay: { mode: 'fill' }, own: { module: './mine.js' } } });
  expect(resolveConfig({ root, file: written }).config.provider).toEqual({
    name: 'replay',
    options: { examples: 1, mode: 'fill', source: 'azure-openai', folder: '.docwright-recordings' },
  });
});

test('absolute paths become relative to the root', () => {
  const { config } = resolveConfig({
    root,
    flags: { tsconfig: `${root}/tsconfig.lib.json`, files: [`${root}/src/a.ts`] },
  });
  expect(config).toMatchObject({ tsconfig: 'tsconfig.lib.json', files: ['src/a.ts'] });
});

test('an unknown key names its file and the nearest key', () => {
  expect(messages({ root, file: file({ scpoe: 'all' }) })).toEqual([
    'There is no option scpoe (docwright.config.json); did you mean scope?',
  ]);
  expect(messages({ root, file: file({ style: { widht: 80 } }) })).toEqual([
    'There is no option style.widht (docwright.config.json); did you mean style.width?',
  ]);
  expect(messages({ root, file: file({ failUnder: 80 }) })).toEqual([
    'There is no option failUnder (docwright.config.json); did you mean coverage.failUnder?',
  ]);
});

test('an unknown key that resembles none gets the list of those that exist there', () => {
  expect(messages({ root, file: file({ style: { zzzzzz: 1 } }) })).toEqual([
    'There is no option style.zzzzzz (docwright.config.json); known in style: width, examples, dialect, hyphen, mood, stop, order, tags.',
  ]);
});

test.each([
  [{ scope: 'pubic' }, 'scope (docwright.config.json) is "pubic"; allowed: "public", "exported" or "all".'],
  [{ style: { width: 7 } }, 'style.width (docwright.config.json) is 7; allowed: a whole number from 40 to 400.'],
  [
    { style: 80 },
    'style (docwright.config.json) is 80; allowed: an object with width, examples, dialect, hyphen, mood, stop, order and tags.',
  ],
  [{ inferTypes: 'yes' }, 'inferTypes (docwright.config.json) is "yes"; allowed: true or false.'],
  [{ files: 'src' }, 'files (docwright.config.json) is "src"; allowed: a list of texts.'],
  [{ files: ['src', 3] }, 'files[1] (docwright.config.json) is 3; allowed: a text.'],
  [{ tsconfig: '' }, 'tsconfig (docwright.config.json) is ""; allowed: a text that is not empty.'],
  [
    { check: { checks: { parameters: 'fatal' } } },
    'check.checks.parameters (docwright.config.json) is "fatal"; allowed: "error", "warning", "info" or "off".',
  ],
  [() => ({}), /^The configuration \(docwright\.config\.json\) is a function; allowed: an object with /u],
  [null, /^The configuration \(docwright\.config\.json\) is null; allowed: an object with /u],
])('a wrong value says what is allowed: %j', (options, message) => {
  const [said, ...others] = messages({ root, file: file(options) });
  expect(said).toMatch(message);
  expect(others).toEqual([]);
});

test('a wrong flag is called as it is typed', () => {
  expect(messages({ root, flags: { apply: { replace: 'everything' as 'human' } } })).toEqual([
    '--replace (command line) is "everything"; allowed: "none", "generated", "edited" or "human".',
  ]);
});

test('a layer with an error is left out, so that a configuration is always there', () => {
  const { config, problems } = resolveConfig({ root, flags: { scope: 'all' }, file: file({ preset: 'deno', zzz: 1 }) });
  expect(config).toMatchObject({ scope: 'all', preset: 'docwright' });
  expect(problems.map(({ severity }) => severity)).toEqual(['error']);
});

test('a provider in place of a name is taken as it is, and looked into by nobody', () => {
  class Mine {
    readonly name = 'mine';
    readonly version = '1';
    readonly self = this;
    async *generate() {}
  }
  const provider = new Mine();
  const file = { name: 'docwright.config.ts', options: defineConfig({ scope: 'all', provider }) };
  const { config, problems } = resolveConfig({ root: '/p', file });
  expect(problems).toEqual([]);
  expect(config.provider).toMatchObject({ name: 'own', options: {} });
  expect(config.provider.own?.()).toBe(provider);
  expect(() => JSON.stringify(config)).not.toThrow();
  const offline = resolveConfig({ root: '/p', file, flags: { provider: 'offline' } });
  expect(offline.config.provider.name).toBe('offline');
});

test.each([
  [{}, '`name` (a string), `version` (a string), `generate` (a function)'],
  [{ name: 'own', provider: {} }, '`version` (a string), `generate` (a function)'],
  [{ name: 'mine', version: 2, generate: () => [] }, '`version` (a string)'],
])('what a provider %j lacks is said', (provider, missing) => {
  const file = { name: 'docwright.config.ts', options: { provider } };
  const [problem] = resolveConfig({ root: '/p', file }).problems;
  expect(problem).toEqual({
    code: 'config-no-provider',
    severity: 'error',
    args: { key: 'provider', source: 'docwright.config.ts', missing },
  });
});
