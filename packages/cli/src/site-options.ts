import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolvedConfig } from '@docwright/core/config';
import type { SiteOptions } from '@docwright/docs-site';
import { findPackages } from './find-packages.ts';
import type { Shell } from './shell.ts';

/** What `docwright site` asks of the renderer for a project. */
export async function siteOptions(config: ResolvedConfig, shell: Shell): Promise<SiteOptions> {
  const { site, root } = config;
  const packages = await findPackages(config, shell);
  return {
    ...sourceOptions(config),
    root,
    out: join(root, site.out),
    ...(site.base !== undefined && { base: site.base }),
    ...(packages.length > 0 && {
      packages: packages.map(({ path, config: own }) => ({ ...sourceOptions(own), root: own.root, path })),
    }),
  };
}

/** What the site is made of, and how it looks. */
function sourceOptions({ root, cacheFolder, site }: ResolvedConfig): Omit<SiteOptions, 'out' | 'root'> {
  const { title, logo, nav, footer, scope, language, direction, sourceLink, revision, css, components } = site;
  return {
    cache: join(root, cacheFolder),
    // Everyone is looked for guides in `docs`; only who named another folder is told that it is not there.
    guides: site.guides.filter((guide) => guide !== 'docs' || existsSync(join(root, guide))),
    theme: { ...(css !== undefined && { css }), ...(components !== undefined && { components }) },
    site: {
      nav,
      footer,
      scope,
      language,
      direction,
      revision,
      ...(title !== undefined && { title }),
      ...(logo !== undefined && { logo }),
      ...(sourceLink !== undefined && { sourceLink }),
    },
  };
}
