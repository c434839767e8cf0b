import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A change that a person might make to one file. The numbers choose file and place. */
export interface Edit {
  readonly kind: keyof typeof edits;
  readonly file: number;
  readonly place: number;
}

/** Kinds of edits. Each gives the new text of a file, or undefined for one that is removed. */
export const edits = {
  'add function': (text: string, place: number) =>
    `${text}\nexport function probe${place}(size: number, { deep = size } = {}) {\n  return [size + deep];\n}\n`,
  'add user': (text: string, place: number) =>
    `${text}\nexport const user${place} = () => ({ made: new Date(), of: Store });\nimport { Store } from './store.ts';\n`,
  'change a body': (text: string, place: number) =>
    replaceNth(text, /^( +)return /gmu, place, (_, indent) => `${indent}console.log(1);\n${indent}return `),
  'change a literal': (text: string, place: number) =>
    replaceNth(text, /(?<== )(\d+|'[^'\n]*')(?=;$)/gmu, place, (found) => (found.startsWith("'") ? '7' : "'seven'")),
  'throw otherwise': (text: string, place: number) =>
    replaceNth(text, /throw new (\w+)\(/gu, place, (found) =>
      found.includes('TypeError') ? 'throw new RangeError(' : 'throw new TypeError(',
    ),
  'change a parameter': (text: string, place: number) =>
    replaceNth(text, /\((\w+): (\w+)([,)])/gu, place, (_, name, type, end) => `(${name}Given: ${type} | null${end}`),
  'drop a type': (text: string, place: number) => replaceNth(text, /\): [\w<>[\] |]+ \{/gu, place, () => ') {'),
  'add a member': (text: string, place: number) =>
    replaceNth(
      text,
      /^export (?:class|interface) [^\n]*\{$/gmu,
      place,
      (found) => `${found}\n  added${place}?: string;`,
    ),
  unexport: (text: string, place: number) =>
    replaceNth(text, /^export (?=function|class|const|interface)/gmu, place, () => ''),
  'drop a re-export': (text: string, place: number) =>
    replaceNth(text, /^export [^;]* from [^;]*;$/gmu, place, () => ''),
  'add a comment': (text: string, place: number) =>
    replaceNth(
      text,
      /^(?:export )?(?:function|class) /gmu,
      place,
      (found) => `/** What probe ${place} asks for. */\n${found}`,
    ),
  // Names of the project that are there, or come with another edit, or go with one.
  'mention names': (text: string, place: number) =>
    replaceNth(
      text,
      /^(?:export )?(?:function|class|interface|const) /gmu,
      place,
      (found) =>
        `/** What {@link probe${place % 4}}, \`Store.added${place % 4}\`, \`Item\` and \`retry.ts\` are for. */\n${found}`,
    ),
  rename: (text: string, place: number) =>
    replaceNth(
      text,
      /^(export (?:abstract )?(?:function|class|interface|const|type) )(\w+)/gmu,
      place,
      (_, start, name) => `${start}${name}Renamed`,
    ),
  'change a re-export': (text: string, place: number) =>
    replaceNth(text, /^export (\*|\{ (?:type )?\w+)(?=[ ,])/gmu, place, (_, what) => `export ${what} as given${place}`),
  // What most comments do, and so what all are scored by, may come to be something else.
  'restyle comments': (text: string) =>
    text.replaceAll(/\/\*\*[^]*?\*\//gu, (found) =>
      found.replaceAll(/\.(?=\s*(?:\*\/|\n))/gu, '').replaceAll(' - ', ' '),
    ),
  'drop comments': (text: string) => text.replaceAll(/\/\*\*[^]*?\*\//gu, ''),
  'remove the file': () => undefined,
} as const satisfies Record<string, (text: string, place: number) => string | undefined>;

/** Changes one of the files of a project. */
export function applyEdit(root: string, files: readonly string[], { kind, file, place }: Edit): void {
  const path = join(root, files[file % files.length] ?? '');
  const text = edits[kind](readFileSync(path, 'utf8'), place);
  if (text === undefined) rmSync(path);
  else writeFileSync(path, text);
}

function replaceNth(text: string, pattern: RegExp, place: number, replacement: (...found: string[]) => string): string {
  const count = [...text.matchAll(pattern)].length;
  let index = -1;
  return text.replaceAll(pattern, (...found: string[]) => {
    index++;
    return index === place % count ? replacement(...found) : (found[0] ?? '');
  });
}
