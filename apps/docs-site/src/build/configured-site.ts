import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteConfig, SiteOptions } from '../model/options.ts';

/** What the configuration of a project says about its site. A resolved configuration of docwright fits. */
export interface ConfiguredSite {
  /** Absolute path of the project. */
  readonly root: string;
  readonly cacheFolder: string;
  readonly site: Required<Pick<SiteConfig, 'nav' | 'footer' | 'language' | 'direction' | 'revision'>> &
    Pick<SiteConfig, 'title' | 'logo' | 'sourceLink' | 'scope'> & {
      readonly out: string;
      readonly base?: string;
      readonly guides: readonly string[];
      readonly css?: string;
      readonly components?: string;
    };
}

/** The options of the site that a project's configuration describes, without the packages below it. */
export function configuredSite({ root, cacheFolder, site }: ConfiguredSite): SiteOptions {
  const { out, base, guides, css, components, title, logo, sourceLink, scope } = site;
  const { nav, footer, language, direction, revision } = site;
  return {
    root,
    out: join(root, out),
    cache: join(root, cacheFolder),
    // Everyone is looked for guides in `docs`; only who named another folder is told that it is not there.
    guides: guides.filter((guide) => guide !== 'docs' || existsSync(join(root, guide))),
    theme: { ...(css !== undefined && { css }), ...(components !== undefined && { components }) },
    site: {
      nav,
      footer,
      language,
      direction,
      revision,
      ...(scope !== undefined && { scope }),
      ...(title !== undefined && { title }),
      ...(logo !== undefined && { logo }),
      ...(sourceLink !== undefined && { sourceLink }),
    },
    ...(base !== undefined && { base }),
  };
}
