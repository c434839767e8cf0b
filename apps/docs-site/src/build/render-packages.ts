import { dirname, isAbsolute, join } from 'node:path';
import { symbolAddress } from '../model/address.ts';
import type { SiteOptions, SitePackage } from '../model/options.ts';
import { loadPackage } from './load-package.ts';
import { openSiteCache } from './read-cache.ts';
import { renderProject, type RenderedPackage, type RenderedProject } from './render-project.ts';

/** Makes the site of a monorepo: a site of each package in a folder of its own, then the home page of all. */
export async function renderPackages(options: SiteOptions, packages: readonly SitePackage[]): Promise<RenderedProject> {
  const { root = dirname(options.cache) } = options;
  const out = isAbsolute(options.out) ? options.out : join(root, options.out);
  const externals = await findExternals(packages);
  const sites: RenderedProject[] = [];
  const rendered: RenderedPackage[] = [];
  for (const { path, ...own } of packages) {
    const site = await renderProject(
      {
        ...own,
        out: join(out, path),
        site: { ...own.site, nav: [{ text: 'All packages', href: '../index.html' }, ...(own.site?.nav ?? [])] },
        ...(options.base !== undefined && { base: `${options.base.replace(/\/*$/, '/')}${path}/` }),
        ...(options.live !== undefined && { live: options.live }),
      },
      { externals },
    );
    sites.push({ ...site, written: site.written.map((file) => `${path}/${file}`) });
    rendered.push(await describePackage(path, own, site));
  }
  const home = await renderProject(options, { packages: rendered });
  const all = [...sites, home];
  return {
    pages: all.reduce((sum, { pages }) => sum + pages, 0),
    written: all.flatMap(({ written }) => written).sort(),
    problems: all.flatMap(({ problems }) => problems),
    share: home.share,
    digests: home.digests,
  };
}

/** What packages give out, by specifier and name, with the address beside any of them. */
async function findExternals(packages: readonly SitePackage[]): Promise<Map<string, string>> {
  const externals = new Map<string, string>();
  for (const { cache, path } of packages) {
    // Whether the cache can be read is said when its pages are made.
    const { index } = await openSiteCache(cache, () => undefined);
    for (const [name, id] of Object.entries(index.publicNames ?? {}))
      externals.set(`${index.packageName ?? ''}${name.slice(1)}`, `../${path}/${symbolAddress(id)}`);
  }
  return externals;
}

async function describePackage(
  path: string,
  { cache, root = dirname(cache), site }: Omit<SitePackage, 'path'>,
  { share, digests }: RenderedProject,
): Promise<RenderedPackage> {
  const { name, version, description } = await loadPackage(root);
  return {
    path,
    name: site?.title ?? name ?? path,
    share,
    digests,
    ...(version !== undefined && { version }),
    ...(description !== undefined && { description }),
  };
}
