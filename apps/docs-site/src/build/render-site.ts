import type { SiteOptions } from '../model/options.ts';
import type { SiteProblem } from '../model/problem.ts';
import { renderPackages } from './render-packages.ts';
import { renderProject } from './render-project.ts';

/** What {@link renderSite} did. */
export interface SiteResult {
  /** Number of pages of the whole site. */
  readonly pages: number;
  /** Paths of the files that this run wrote, sorted; the others were as they should be. */
  readonly written: readonly string[];
  readonly problems: readonly SiteProblem[];
}

/**
 * Makes the site of a project from its cache alone. A second run makes only the pages whose own module, or whose answers
 * from the rest of the site, changed; its result is the same, byte for byte, as that of a run from nothing.
 *
 * @throws The system's error when the output folder cannot be written.
 */
export async function renderSite(options: SiteOptions): Promise<SiteResult> {
  const { packages = [] } = options;
  const { pages, written, problems } =
    packages.length === 0 ? await renderProject(options) : await renderPackages(options, packages);
  return { pages, written, problems };
}
