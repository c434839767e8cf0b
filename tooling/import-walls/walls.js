// Who may import whom. Each room of `packages/core/src` has one row:
//   sees   the other rooms that it may import (`types: [...]` for rooms of which it may import only types)
//   may    the capabilities that it may use, beyond plain computing
//   only   if present, the only packages that it may import at all
// A file may have a row of its own, with more capabilities than its room.

/** Packages and globals that reach something outside of a pure function, by what they reach. */
export const capabilities = {
  compiler: { packages: ['ts-morph', 'typescript'], globals: [] },
  network: {
    packages: [
      'node:http',
      'node:https',
      'node:http2',
      'node:net',
      'node:tls',
      'undici',
      'openai',
      '@azure/openai',
      '@azure/identity',
      '@azure/search-documents',
    ],
    globals: ['fetch', 'WebSocket'],
  },
  disk: {
    packages: ['node:fs', 'jiti', 'lowdb', 'proper-lockfile', 'steno', 'tinyglobby'],
    globals: [],
  },
  process: { packages: ['node:process', 'node:child_process', 'node:worker_threads'], globals: ['process', 'console'] },
};

/** The rooms of the core. Files outside of every room (the root door) may import all rooms. */
export const rooms = {
  model: { sees: [], may: [], only: ['@microsoft/tsdoc', 'node:crypto', 'node:module'] },
  config: { sees: ['model'], types: ['providers'], may: [] },
  project: { sees: ['model'], may: ['disk'] },
  // What V8 compiled, kept for later processes.
  code: { sees: [], may: ['disk', 'process'] },
  extract: { sees: ['model', 'project', 'link', 'code'], may: ['compiler'] },
  link: { sees: ['model'], types: ['extract', 'project'], may: [] },
  plan: { sees: ['model'], types: ['config', 'providers'], may: [] },
  tokens: { sees: ['model'], may: [] },
  prompts: { sees: ['model', 'tokens'], may: [] },
  retrieve: { sees: ['model'], may: [] },
  monitor: { sees: ['model'], types: ['generate'], may: [] },
  generate: { sees: ['model'], types: ['providers'], may: [] },
  providers: { sees: ['model', 'tokens', 'prompts'], types: ['generate', 'retrieve'], may: ['network'] },
  verify: { sees: ['model'], may: [] },
  quality: { sees: ['model'], may: [] },
  examples: { sees: ['model', 'verify'], may: ['compiler'] },
  cache: {
    sees: ['model'],
    types: ['config', 'extract', 'generate', 'project', 'providers', 'tokens', 'retrieve'],
    may: ['disk'],
  },
  edit: { sees: ['model'], types: ['config'], may: [] },
  report: { sees: ['model', 'quality'], types: ['config'], may: [] },
  // Each of these leads several rooms to what a command asks for; no room above knows them.
  workspace: { sees: ['model', 'config', 'project', 'cache', 'extract', 'link', 'monitor', 'prompts'], may: [] },
  configured: {
    sees: ['model', 'config', 'cache', 'tokens', 'retrieve', 'providers', 'verify'],
    types: ['generate', 'workspace'],
    may: [],
  },
  measure: { sees: ['model', 'cache', 'quality', 'report'], types: ['config', 'workspace'], may: [] },
  check: {
    sees: ['model', 'project', 'cache', 'prompts', 'verify', 'examples', 'report'],
    types: ['config', 'workspace'],
    may: [],
  },
  run: {
    sees: [
      ...['model', 'project', 'cache', 'plan', 'retrieve', 'generate', 'providers', 'verify', 'report'],
      ...['workspace', 'configured', 'measure', 'check'],
    ],
    types: ['config', 'tokens'],
    may: [],
  },
  apply: { sees: ['model', 'project', 'cache', 'extract', 'edit'], types: ['config', 'workspace'], may: [] },
};

/** Files that may do more than their room. */
export const files = {
  'cache/lock-owner.ts': ['disk', 'process'],
  'config/read-config-file.ts': ['disk'],
  'config/read-secrets.ts': ['disk'],
  'examples/run-examples.ts': ['compiler', 'disk', 'process'],
  'extract/compiler/compiler.ts': ['compiler', 'disk', 'process'],
  'providers/replay/recordings.ts': ['disk'],
};

/**
 * Packages that read the cache, and the doors of the core that they may use. With `typesOnly` all doors are open to types.
 * The folder `except` is no reader.
 */
export const readers = {
  'docs-site': {
    folder: 'apps/docs-site/src',
    doors: [
      'model',
      'model/group-by',
      'model/symbol-kind',
      'cache',
      'cache/read',
      'quality',
      'verify',
      'report',
      'secrets',
    ],
  },
  'eslint-plugin': {
    folder: 'packages/eslint-plugin/src',
    doors: ['model', 'cache/read', 'verify', 'edit', 'report', 'secrets'],
  },
  // Only its half in another process runs the pipeline; what runs in the bundler's knows types, and how to read tokens.
  unplugin: {
    folder: 'packages/unplugin/src',
    doors: ['model'],
    typesOnly: true,
    except: 'packages/unplugin/src/docs',
  },
};
