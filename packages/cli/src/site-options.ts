import type { ResolvedConfig } from '@docwright/core/config';
import { configuredSite, type SiteOptions } from '@docwright/docs-site';
import { findPackages } from './find-packages.ts';
import type { Shell } from './shell.ts';

/** What `docwright site` asks of the renderer for a project. */
export async function siteOptions(config: ResolvedConfig, shell: Shell): Promise<SiteOptions> {
  const packages = await findPackages(config, shell);
  if (packages.length === 0) return configuredSite(config);
  const below = packages.map(({ path, config: own }) => {
    const { cache, guides, theme, site } = configuredSite(own);
    return { path, root: own.root, cache, ...(guides && { guides }), ...(theme && { theme }), ...(site && { site }) };
  });
  return { ...configuredSite(config), packages: below };
}
