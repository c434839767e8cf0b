import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generateDocs, openWorkspace } from '@docwright/core';
import { loadConfig } from '@docwright/core/config';
import type { CachedSymbol, CacheShard, Doc } from '@docwright/core/model';

/** A project in a folder of its own. */
export interface TestProject {
  readonly folder: string;
  /** Absolute path of a file. */
  readonly path: (file: string) => string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** Runs `docwright generate` with the offline provider. */
  readonly generate: () => Promise<void>;
  /** Changes what the cache keeps of a symbol. */
  readonly recache: (id: string, change: (cached: CachedSymbol) => object) => void;
  /** Puts a verified doc into the cache, for the code as it was when the cache was written. */
  readonly putDoc: (id: string, doc: Doc | string) => void;
}

const folders: string[] = [];

/** Makes a project of these files, with `package.json` (whose entry point is `src/index.ts`) and `tsconfig.json` if not given. */
export function testProject(files: Readonly<Record<string, string>>): TestProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'docwright-eslint-')));
  folders.push(folder);
  const path = (file: string): string => join(folder, file);
  const read = (file: string): string => readFileSync(path(file), 'utf8');
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
  };
  const standard = {
    'package.json': JSON.stringify({ name: 'sample', version: '1.0.0', type: 'module', exports: './src/index.ts' }),
    'tsconfig.json': JSON.stringify({ compilerOptions: { strict: true }, include: ['src'] }),
  };
  for (const [file, text] of Object.entries({ ...standard, ...files })) write(file, text);
  const recache: TestProject['recache'] = (id, change) => {
    const file = `.docwright/docs/${id.slice(0, id.indexOf(':'))}.json`;
    const shard = JSON.parse(read(file)) as CacheShard;
    const cached = shard.symbols[id];
    if (cached === undefined) throw new Error(`The cache does not hold ${id}.`);
    write(file, JSON.stringify({ ...shard, symbols: { ...shard.symbols, [id]: change(cached) } }));
  };
  return {
    folder,
    path,
    read,
    write,
    generate: () => generate(folder),
    recache,
    putDoc(id, doc) {
      recache(id, ({ tried, ...cached }) => {
        const fingerprints = cached.fingerprints ?? tried?.fingerprints;
        if (fingerprints === undefined) throw new Error(`Nothing was tried for ${id}.`);
        const written = typeof doc === 'string' ? { summary: doc } : doc;
        return { ...cached, nothingToAdd: undefined, doc: written, origin: 'generated', state: 'fresh', fingerprints };
      });
    },
  };
}

/** A project that was documented, but whose comments are not applied yet. */
export async function cachedProject(files: Readonly<Record<string, string>>): Promise<TestProject> {
  const project = testProject(files);
  await project.generate();
  return project;
}

async function generate(root: string): Promise<void> {
  const { config } = await loadConfig({ root, flags: { inferTypes: false }, environment: {} });
  await generateDocs(await openWorkspace({ config }));
}

process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
