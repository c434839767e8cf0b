import type { DocwrightConfig } from './docwright-config.ts';

/** One source of options. Higher layers win. */
export interface ConfigLayer {
  readonly options: DocwrightConfig;
  /** Where it comes from, for messages: `docwright.config.ts`, `command line`. */
  readonly source: string;
  /** How a key is called there: `style.width`, `--scope`, `DOCWRIGHT_SCOPE`. */
  readonly nameOf: (path: readonly PropertyKey[]) => string;
}

type Plain = Readonly<Record<string, unknown>>;

/** Joins options; the first wins. Groups are joined key by key, lists are replaced as a whole. */
export function mergeOptions(layers: readonly DocwrightConfig[]): DocwrightConfig {
  return layers.toReversed().reduce<Plain>((lower, higher) => merge(lower, higher as Plain), {});
}

function merge(lower: Plain, higher: Plain): Plain {
  const merged: Record<string, unknown> = { ...lower };
  for (const [key, value] of Object.entries(higher)) {
    if (value === undefined) continue;
    const below = merged[key];
    merged[key] = isPlain(value) && isPlain(below) ? merge(below, value) : value;
  }
  return merged;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
