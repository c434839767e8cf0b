import type { SymbolTable } from '../model/index.ts';
import { trimAddress } from './find-things.ts';
import type { Universe, UniverseOptions } from './universe.ts';

/**
 * Files, flags and addresses of a project: those in string literals and in comments of its modules, and in further texts.
 * Nothing is read before the first question.
 */
export function createThingIndex(
  table: SymbolTable,
  { partial = false, otherTexts = [] }: UniverseOptions,
): Pick<Universe, 'hasFile' | 'hasFlag' | 'hasAddress'> {
  let known: Things | undefined;
  const things = (): Things => (known ??= collectThings(table, otherTexts));
  return {
    hasFile: (path) => {
      const name = baseName(path);
      return partial || commonFiles.has(name) || things().files.has(name);
    },
    hasFlag: (flag) => partial || things().flags.has(flag),
    hasAddress: (address) => {
      if (partial) return true;
      const { addresses } = things();
      const bare = bareAddress(address);
      return addresses.has(bare) || [...addresses].some((each) => each.startsWith(`${bare}/`));
    },
  };
}

interface Things {
  readonly files: ReadonlySet<string>;
  readonly flags: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
}

const commonFiles = new Set(
  'package.json package-lock.json tsconfig.json jsconfig.json README.md CHANGELOG.md LICENSE .gitignore .npmrc .env'.split(
    ' ',
  ),
);

function collectThings({ modules, symbols }: SymbolTable, otherTexts: readonly string[]): Things {
  const files = new Set(modules.map(({ path }) => baseName(path)));
  const flags = new Set<string>();
  const addresses = new Set<string>();
  const comments = [...Object.values(symbols), ...modules].flatMap(({ comment }) => (comment ? [comment.raw] : []));
  for (const text of [...modules.flatMap(({ words }) => words), ...comments, ...otherTexts]) {
    if (text.includes('-')) for (const flag of text.match(/(?<![\w-])--?[a-z][\w-]*/giu) ?? []) flags.add(flag);
    if (text.includes('.')) for (const file of text.match(/[\w.-]+\.[a-z][a-z\d]{0,5}\b/giu) ?? []) files.add(file);
    if (text.includes('://'))
      for (const address of text.match(/\bhttps?:\/\/[^\s<>"'`{}|]+/giu) ?? []) addresses.add(bareAddress(address));
  }
  return { files, flags, addresses };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Without protocol, the mark of its end and a trailing slash: addresses that lead to one page are one. */
function bareAddress(address: string): string {
  return trimAddress(address)
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/\/$/u, '');
}
