import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../src/config/index.ts';
import {
  checkDocs,
  generateDocs,
  measureDocs,
  openWorkspace,
  planGeneration,
  type Workspace,
} from '../../src/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { applyEdit, edits, type Edit } from './edit-project.ts';

// A run that builds on what earlier runs left on the machine gives what a run on another machine gives, which has
// nothing but the committed cache.

const project = fileURLToPath(new URL('../../../../examples/inventory', import.meta.url));

/** What members inherited is gone, so they need docs of their own in the very run that notices. */
const baseLosesComments: readonly Edit[] = [{ kind: 'drop comments', file: 8, place: 2 }];

/** What a comment names in vain comes to be in another file, and goes again. */
const namesComeAndGo: readonly Edit[] = [
  { kind: 'mention names', file: 0, place: 1 },
  { kind: 'add function', file: 8, place: 1 },
  { kind: 'remove the file', file: 8, place: 0 },
];

/** A symbol is known by its former id from the next run on. */
const renamesTheDocumented: readonly Edit[] = [
  { kind: 'add a comment', file: 9, place: 15 },
  { kind: 'change a literal', file: 18, place: 19 },
  { kind: 'rename', file: 8, place: 19 },
];

describe.each([
  { inferTypes: false, numRuns: 3, most: 5 },
  { inferTypes: true, numRuns: 2, most: 4 },
])('after edits, with inferTypes $inferTypes', ({ inferTypes, numRuns, most }) => {
  it('a run gives what a first run gives', async () => {
    const someEdits: fc.Arbitrary<readonly Edit[]> = fc.array(
      fc.record<Edit>({
        kind: fc.constantFrom(...(Object.keys(edits) as Edit['kind'][])),
        file: fc.nat(20),
        place: fc.nat(20),
      }),
      { minLength: 2, maxLength: most },
    );
    await fc.assert(
      fc.asyncProperty(someEdits, (list) => runOn(list, inferTypes)),
      { numRuns, endOnFailure: true, examples: [[baseLosesComments], [namesComeAndGo], [renamesTheDocumented]] },
    );
  });
});

it('a run that finds nothing changed gives what one without a memo gives', async () => {
  const root = join(temporaryFolder(), 'project');
  cpSync(project, root, { recursive: true, filter: (path) => !/[\\/](?:\.docwright|node_modules)$/u.test(path) });
  const first = await generateDocs(await open(root, false));
  expect(first.accepted).toBeGreaterThan(0);
  expect(first.nothingToAdd.length).toBeGreaterThan(0);
  const again = await generateDocs(await open(root, false));
  rmSync(join(root, '.docwright/tmp'), { recursive: true });
  expect(again).toEqual(await generateDocs(await open(root, false)));
});

async function runOn(list: readonly Edit[], inferTypes: boolean): Promise<void> {
  const root = join(temporaryFolder(), 'project');
  cpSync(project, root, { recursive: true, filter: (path) => !/[\\/](?:\.docwright|node_modules)$/u.test(path) });
  await generateDocs(await open(root, inferTypes));
  for (const edit of list) {
    applyEdit(root, sourcesOf(root), edit);
    const other = join(temporaryFolder(), 'project');
    cpSync(root, other, { recursive: true, filter: (path) => !/[\\/]\.docwright[\\/]tmp$/u.test(path) });
    const [here, there] = [await observe(root, inferTypes), await observe(other, inferTypes)];
    expect(here).toEqual(there);
    rmSync(other, { recursive: true });
  }
}

/** Everything that a run says and leaves behind, and what is said when nothing changed since. */
async function observe(root: string, inferTypes: boolean): Promise<unknown> {
  const table = await (await open(root, inferTypes)).readTable();
  const { plan } = await planGeneration(await open(root, inferTypes));
  const generated = await generateDocs(await open(root, inferTypes));
  const again = await generateDocs(await open(root, inferTypes));
  rmSync(join(root, '.docwright/tmp/memo'), { recursive: true });
  expect(again).toEqual(await generateDocs(await open(root, inferTypes)));
  const coverage = await measureDocs(await open(root, inferTypes));
  const checked = await checkDocs(await open(root, inferTypes));
  return JSON.parse(JSON.stringify({ table, plan, generated, again, coverage, checked, cache: cacheOf(root) }));
}

async function open(root: string, inferTypes: boolean): Promise<Workspace> {
  const { config } = resolveConfig({ root, flags: { inferTypes, scope: 'exported' } });
  return openWorkspace({ config });
}

function sourcesOf(root: string): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return files.filter((path) => path.endsWith('.ts') && !path.includes('.docwright')).sort();
}

function cacheOf(root: string): Record<string, string> {
  const folder = join(root, '.docwright');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const committed = files.filter((path) => path.endsWith('.json') && !path.startsWith('tmp')).sort();
  return Object.fromEntries(committed.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
