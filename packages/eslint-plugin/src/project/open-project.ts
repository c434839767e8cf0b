import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { createCacheReader, nodeFileSystem, recentStamps, type CacheReader } from '@docwright/core/cache/read';
import { emptyBaseline, parseBaseline, type Baseline, type ModulePath } from '@docwright/core/model';
import type { Rule } from 'eslint';
import { findRoot } from './find-root.ts';
import { readSettings, type DocwrightSettings } from './settings.ts';
import { warnOnce } from './warn-once.ts';

/** A project on disk, kept for the life of the process: an editor asks again and again. */
export interface Project {
  readonly root: string;
  readonly cache: CacheReader;
  /** The known gaps as they were in the file half a second ago at most; none where there is no file that can be read. */
  readonly readBaseline: () => Baseline;
}

/** Where a file belongs. */
export interface FilePlace {
  readonly project: Project;
  /** Path relative to the root of the project, with `/`. */
  readonly module: ModulePath;
}

const projects = new Map<string, Project>();

/** Where files stand under some settings. */
interface Places {
  readonly cwd: string;
  /** The settings as they were written: each run has an object of its own, most have none. */
  readonly written: unknown;
  readonly byFile: Map<string, FilePlace | undefined>;
}

let places: Places | undefined;

/** Finds the project of the file that is linted; undefined for text without a file, or outside of its project. */
export function placeFile(context: Rule.RuleContext): FilePlace | undefined {
  const { cwd, settings, physicalFilename: file } = context;
  const written = settings['docwright'];
  if (places?.cwd !== cwd || places.written !== written) places = { cwd, written, byFile: new Map() };
  const known = places.byFile.get(file);
  if (known !== undefined) return known;
  const place = findPlace(file, cwd, readSettings(context));
  places.byFile.set(file, place);
  return place;
}

function findPlace(file: string, cwd: string, settings: DocwrightSettings): FilePlace | undefined {
  if (!isAbsolute(file)) return undefined;
  const project = findProject(dirname(file), cwd, settings);
  const path = pathBelow(project.root, file);
  return path === undefined ? undefined : { project, module: sep === '/' ? path : path.replaceAll(sep, '/') };
}

function findProject(folder: string, cwd: string, settings: DocwrightSettings): Project {
  const { cacheFolder = '.docwright', baseline = 'docwright.baseline.json' } = settings;
  const root = settings.root === undefined ? findRoot(folder, cacheFolder, cwd) : resolve(cwd, settings.root);
  const key = [root, cacheFolder, baseline].join('\n');
  const project = projects.get(key) ?? openProject(root, cacheFolder, baseline);
  projects.set(key, project);
  return project;
}

function pathBelow(root: string, file: string): string | undefined {
  if (file.startsWith(root) && file[root.length] === sep) return file.slice(root.length + 1);
  const path = relative(root, file);
  return path === '' || path.startsWith('..') || isAbsolute(path) ? undefined : path;
}

function openProject(root: string, cacheFolder: string, baselineFile: string): Project {
  const baselinePath = resolve(root, baselineFile);
  const stampOf = recentStamps();
  let held: { readonly stamp: string; readonly baseline: Baseline } | undefined;
  return {
    root,
    cache: createCacheReader(resolve(root, cacheFolder)),
    readBaseline() {
      const stamp = stampOf(baselinePath);
      if (held?.stamp !== stamp) held = { stamp, baseline: stamp === '' ? emptyBaseline : load(root, baselineFile) };
      return held.baseline;
    },
  };
}

function load(root: string, file: string): Baseline {
  try {
    const parsed = parseBaseline(nodeFileSystem.read(join(root, file))?.toString() ?? '');
    if ('baseline' in parsed) return parsed.baseline;
    return refuse(root, file, parsed.message);
  } catch (error) {
    return refuse(root, file, error instanceof Error ? error.message : String(error));
  }
}

function refuse(root: string, file: string, message: string): Baseline {
  warnOnce(root, { code: 'baseline-unreadable', severity: 'warning', args: { file, message } });
  return emptyBaseline;
}
