import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a TypeScript project of modules that import one another, as large as those of an application: interfaces, functions
 * and classes, half of them with comments. The same number gives the same bytes.
 */
export function makeCorpus(root, modules) {
  rmSync(root, { recursive: true, force: true });
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write(
    'package.json',
    JSON.stringify({ name: 'corpus', version: '1.0.0', type: 'module', exports: './src/index.ts' }),
  );
  const compilerOptions = {
    target: 'es2022',
    module: 'preserve',
    strict: true,
    noEmit: true,
    types: [],
    allowImportingTsExtensions: true,
  };
  write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] }));
  for (let index = 0; index < modules; index++) write(pathOf(index), textOf(index));
  const all = Array.from({ length: modules }, (_, index) => `export * from './${pathOf(index).slice('src/'.length)}';`);
  write('src/index.ts', `${all.join('\n')}\n`);
}

function pathOf(index) {
  return `src/area${Math.floor(index / 20)}/module${index}.ts`;
}

function textOf(index) {
  const other = Math.floor(index / 2);
  const imports =
    index === 0
      ? ''
      : `import { parse${other}, type Entry${other} } from '../area${Math.floor(other / 20)}/module${other}.ts';\n`;
  const comment = (text) => (index % 2 === 0 ? `/** ${text} */\n` : '');
  const use = index === 0 ? 'text.length' : `parse${other}(text).size`;
  return `${imports}
${comment(`What store ${index} keeps under a key.`)}export interface Entry${index} {
  readonly key: string;
  readonly size: number;
  readonly tags?: readonly string[];
}

${comment(`Reads entry ${index} from its text form, \`key:tag,tag\`.`)}export function parse${index}(text: string): Entry${index} {
  const [key, tags = ''] = text.split(':');
  if (key === undefined || key === '') throw new SyntaxError('An entry needs a key.');
  return { key, size: ${use}, tags: tags.split(',').filter((tag) => tag !== '') };
}

${comment(`Keeps entries of kind ${index} by key.`)}export class Store${index} {
  readonly #entries = new Map<string, Entry${index}>();

  constructor(readonly limit: number = ${100 + index}) {
    if (limit < 1) throw new RangeError('The limit must be positive.');
  }

  /** Number of entries. */
  get size(): number {
    return this.#entries.size;
  }

  add(entry: Entry${index}): boolean {
    if (this.#entries.size >= this.limit) return false;
    this.#entries.set(entry.key, entry);
    return true;
  }

  find(key: string): Entry${index} | undefined {
    return this.#entries.get(key);
  }

  removeWhere(test: (entry: Entry${index}) => boolean): number {
    let removed = 0;
    for (const [key, entry] of this.#entries) {
      if (!test(entry)) continue;
      this.#entries.delete(key);
      removed++;
    }
    return removed;
  }
}

export function formatAll${index}(entries: Iterable<Entry${index}>, separator = '\\n'): string {
  return [...entries].map(({ key, tags = [] }) => (tags.length === 0 ? key : \`\${key}:\${tags.join(',')}\`)).join(separator);
}
${index === 0 ? '' : `\nexport function widen${index}(entry: Entry${index}, other: Entry${other}): Entry${index} {\n  return { ...entry, size: entry.size + other.size };\n}\n`}`;
}
