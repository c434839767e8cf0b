import type { Rule } from 'eslint';

/** `settings.docwright` of an ESLint configuration. Everything may be left out. */
export interface DocwrightSettings {
  /** Folder of the project, relative to the folder ESLint runs in. Default: found from the file upwards. */
  readonly root?: string;
  /** Folder of the shared cache, relative to the root. Default `.docwright`. */
  readonly cacheFolder?: string;
  /** File of known gaps, relative to the root. Default `docwright.baseline.json`. */
  readonly baseline?: string;
  /** Longest line of an inserted comment, indentation included. Default: as the project is configured, else 100. */
  readonly width?: number;
}

const known = new WeakMap<object, DocwrightSettings>();

/** The settings that apply to a file; values of another type count as absent. Files of one configuration share the result. */
export function readSettings({ settings }: Pick<Rule.RuleContext, 'settings'>): DocwrightSettings {
  const read = known.get(settings) ?? parseSettings(settings);
  known.set(settings, read);
  return read;
}

function parseSettings(settings: Rule.RuleContext['settings']): DocwrightSettings {
  const written: unknown = settings['docwright'];
  if (typeof written !== 'object' || written === null) return {};
  const { root, cacheFolder, baseline, width } = written as Readonly<Record<string, unknown>>;
  return {
    ...(isText(root) && { root }),
    ...(isText(cacheFolder) && { cacheFolder }),
    ...(isText(baseline) && { baseline }),
    ...(typeof width === 'number' && width >= 40 && { width }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
