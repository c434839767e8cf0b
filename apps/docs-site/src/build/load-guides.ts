import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { hashText } from '@docwright/core/model';
import { plainText } from '../model/plain-text.ts';
import type { SiteProblem } from '../model/problem.ts';

/** A Markdown file of the project. */
export interface Guide {
  /** Relative to the project root, with `/`. */
  readonly file: string;
  /** Page on the site. */
  readonly path: string;
  readonly title: string;
  /** Without front matter. */
  readonly text: string;
}

/**
 * Reads guides from files and folders, ordered by `order` in their front matter, then by path. A guide's title is
 * `title` of its front matter, else its first heading, else its file name.
 */
export async function loadGuides(
  root: string,
  sources: readonly string[],
  report: (problem: SiteProblem) => void,
): Promise<Guide[]> {
  const files = (await Promise.all(sources.map((source) => markdownFiles(root, source, report)))).flat();
  const guides = await Promise.all([...new Set(files)].map((file) => loadGuide(root, file, report)));
  return guides
    .filter((guide) => guide !== undefined)
    .sort((left, right) => left.order - right.order || (left.file < right.file ? -1 : 1));
}

async function markdownFiles(root: string, source: string, report: (problem: SiteProblem) => void): Promise<string[]> {
  const path = join(root, source);
  try {
    if (!(await stat(path)).isDirectory()) return [slashes(relative(root, path))];
    const names = await readdir(path, { recursive: true });
    return names
      .filter((name) => /\.(?:md|markdown)$/i.test(name) && !/(?:^|[\\/])(?:node_modules|\.)/.test(name))
      .map((name) => slashes(relative(root, join(path, name))));
  } catch (error) {
    report({ code: 'guide-unreadable', severity: 'warning', args: { file: source, message: String(error) } });
    return [];
  }
}

async function loadGuide(
  root: string,
  file: string,
  report: (problem: SiteProblem) => void,
): Promise<(Guide & { readonly order: number }) | undefined> {
  try {
    const { data, text } = splitFrontMatter(await readFile(join(root, file), 'utf8'));
    const heading = /^#\s+(.+?)\s*#*\s*$/m.exec(text)?.[1];
    const title = data.get('title') ?? (heading === undefined ? basename(file, extname(file)) : plainText(heading));
    const order = Number(data.get('order') ?? 1_000);
    return { file, path: guidePath(file), title, text, order: Number.isNaN(order) ? 1_000 : order };
  } catch (error) {
    report({ code: 'guide-unreadable', severity: 'warning', args: { file, message: String(error) } });
    return undefined;
  }
}

/** `---` lines around `key: value` lines at the very start; nothing deeper is read. */
export function splitFrontMatter(source: string): {
  readonly data: ReadonlyMap<string, string>;
  readonly text: string;
} {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[^\S\n]*(?:\n|$)/.exec(source);
  if (match === null) return { data: new Map(), text: source };
  const lines = (match[1] ?? '').split(/\r?\n/).flatMap((line) => {
    const pair = /^(\w+):\s*(.*?)\s*$/.exec(line);
    return pair === null ? [] : [[pair[1] ?? '', (pair[2] ?? '').replace(/^(['"])(.*)\1$/, '$2')] as const];
  });
  return { data: new Map(lines), text: source.slice(match[0].length) };
}

/** Case-safe page of a guide, as for modules. */
function guidePath(file: string): string {
  const stem = file.replace(/\.\w+$/, '').replace(/^docs\//, '');
  if (/^[a-z0-9_/-]+$/.test(stem)) return `guides/${stem}.html`;
  const safe = stem
    .toLowerCase()
    .replace(/[^a-z0-9_/-]+/g, '-')
    .replace(/^[-/]+/, '');
  const hash = Buffer.from(hashText(file), 'base64url').toString('hex').slice(0, 6);
  return `guides/${safe}-${hash}.html`;
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
