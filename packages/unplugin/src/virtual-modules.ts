import type { ModuleDocs } from './records.ts';

/** What users import: `virtual:docwright`, or `virtual:docwright/<path>` for one module. */
export const virtualName = 'virtual:docwright';

/** Fits what users import. */
export const importPattern: RegExp = /^virtual:docwright(?:\/|$)/;

/** Fits what {@link resolveVirtual} gives. */
export const resolvedPattern: RegExp = /^\0docwright:/;

const prefix = '\0docwright:';
/** Other plugins look at endings: a name that ends in `.tsx` or `.vue` would be compiled once more. */
const suffix = '.js';

/** The id of a virtual module that is imported by one of its names. */
export function resolveVirtual(name: string): string {
  const path = name.slice(virtualName.length + 1);
  return `${prefix}${path === '' ? 'index' : `module/${path}`}${suffix}`;
}

/** The path that a virtual module is about; undefined for the one about all. */
export function pathOfVirtual(id: string): string | undefined {
  const name = id.slice(prefix.length, -suffix.length);
  return name === 'index' ? undefined : name.slice('module/'.length);
}

/** The module about all: it imports those about one, so that each docs are in a bundle once. */
export function renderIndexModule(paths: readonly string[]): string {
  const imports = paths.map((path, index) => `import m${index} from ${JSON.stringify(`${virtualName}/${path}`)};`);
  const entries = paths.map((path, index) => `  ${JSON.stringify(path)}: m${index},`);
  return `${imports.join('\n')}\nexport default {\n${entries.join('\n')}\n};\n`;
}

/** The module about one. */
export function renderDocsModule(docs: ModuleDocs): string {
  // U+2028 and U+2029 may stand in strings since ES2019; older targets are the bundler's to care for.
  return `export default ${JSON.stringify(docs)};\n`;
}
