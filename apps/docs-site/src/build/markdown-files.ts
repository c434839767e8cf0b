import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { SiteProblem } from '../model/problem.ts';
import { modulePage, symbolAddress } from '../model/address.ts';
import type { PageContext } from '../model/page.ts';
import type { MarkdownTools } from '../text/markdown.ts';
import type { Guide } from './load-guides.ts';

/** What links and images of the project's Markdown files may lead to. */
export interface MarkdownFiles {
  readonly root: string;
  readonly guides: readonly Guide[];
  readonly modules: ReadonlySet<string>;
  readonly report: (problem: SiteProblem) => void;
}

const imageTypes = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** Path of a project's file inside the site. */
export function filePath(file: string): string {
  return `files/${file}`;
}

/**
 * Tools for the Markdown of one file of the project: links to other guides and to modules lead to their pages, links to
 * other files to the host of the sources; images of the project are noted in `images` and shown.
 */
export function markdownToolsFor(
  file: string,
  context: PageContext,
  project: MarkdownFiles,
  images: Set<string>,
): MarkdownTools {
  const pages = new Map(project.guides.map((guide) => [guide.file, guide.path]));
  const folder = posix.dirname(file);
  const inProject = (target: string): string | undefined => {
    const path = posix.join(folder, decode(target));
    return path.startsWith('../') || posix.isAbsolute(target) ? undefined : path;
  };
  return {
    mayHoldHtml: true,
    resolve: (name) => {
      const id = context.lookup.named(name.replaceAll('#', '.'));
      return id === undefined ? undefined : context.url(symbolAddress(id));
    },
    link: (href) => {
      const [target = '', fragment] = href.split('#', 2);
      const path = inProject(target);
      if (path === undefined) return undefined;
      const page = pages.get(path) ?? (project.modules.has(path) ? modulePage(path) : undefined);
      if (page !== undefined) return context.url(fragment === undefined ? page : `${page}#${fragment}`);
      return context.site.sourceUrl(path.replace(/\/$/, ''));
    },
    image: (source) => {
      const path = inProject(source.split(/[?#]/, 1)[0] ?? '');
      if (path === undefined || !imageTypes.test(path)) return undefined;
      images.add(path);
      return context.url(filePath(path));
    },
  };
}

/** Reads an image of the project; a missing one is a problem. */
export async function readImage(file: string, project: MarkdownFiles): Promise<Buffer | undefined> {
  try {
    return await readFile(join(project.root, file));
  } catch {
    project.report({ code: 'image-missing', severity: 'warning', args: { file: 'A guide', target: file } });
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
