import { access } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { hashText, type CacheIndex } from '@docwright/core/model';
import type { SiteOptions } from '../model/options.ts';
import type { SiteFrame } from '../model/page.ts';
import type { RenderedPackage } from './render-project.ts';
import type { SiteProblem } from '../model/problem.ts';
import { clientFolder, hashRenderer, loadAsset, type Asset } from './load-client.ts';
import { loadComponents } from './load-components.ts';
import { loadGuides, type Guide } from './load-guides.ts';
import { createSourceUrl, loadPackage } from './load-package.ts';

/** What all pages share, and the files behind it. */
export interface LoadedFrame {
  readonly frame: SiteFrame;
  readonly assets: readonly Asset[];
  readonly guides: readonly Guide[];
  /** Hash of everything that every page depends on. */
  readonly settings: string;
}

/** Reads package.json, theme, guides and the prebuilt client, and joins them with the options. */
export async function loadFrame(from: {
  readonly options: SiteOptions;
  readonly root: string;
  readonly index: CacheIndex;
  readonly packages: readonly RenderedPackage[];
  readonly report: (problem: SiteProblem) => void;
}): Promise<LoadedFrame> {
  const { options, root, index, packages, report } = from;
  const { site: config = {}, theme = {} } = options;
  const manifest = await loadPackage(root);
  const { components, key } = await loadComponents(root, theme);
  const client = (name: string): Promise<Asset | undefined> => loadAsset(clientFolder, name, report);
  const project = async (path: string | undefined): Promise<Asset | undefined> =>
    path === undefined ? undefined : loadAsset(isAbsolute(path) ? '' : root, path, report);
  const [css, script, palette, ownCss, logo] = await Promise.all([
    client('site.css'),
    client('site.js'),
    client('palette.js'),
    project(theme.css),
    project(config.logo),
  ]);
  const guides = await loadGuides(root, options.guides ?? (await defaultGuides(root)), report);
  const packageName = index.packageName ?? manifest.name;
  const version = index.packageVersion ?? manifest.version;
  const base = options.base?.replace(/\/*$/, '/');
  const frame: SiteFrame = {
    title: config.title ?? packageName ?? 'API',
    config,
    assets: {
      css: [css, ownCss].flatMap((asset) => asset?.path ?? []),
      script: script?.path ?? 'assets/site.js',
      palette: palette?.path ?? 'assets/palette.js',
      ...(logo !== undefined && { logo: logo.path }),
    },
    guides: guides.map(({ path, title }) => ({ path, title })),
    packages: packages.map(({ path, name, version: own, description, share }) => ({
      path,
      name,
      share,
      ...(own !== undefined && { version: own }),
      ...(description !== undefined && { description }),
    })),
    share: { documented: 0, total: 0 },
    hasChanges: options.before !== undefined,
    hasApi: index.modules.length > 0,
    hasExports: Object.keys(index.publicNames ?? {}).length > 0,
    live: options.live === true,
    components,
    sourceUrl: createSourceUrl(manifest, config),
    ...(packageName !== undefined && { packageName }),
    ...(version !== undefined && { version }),
    ...(base !== undefined && { base }),
  };
  // Functions fall out of the JSON; what they depend on stands beside it.
  const settings = hashText(JSON.stringify([{ ...frame, components: key }, manifest.repository, await hashRenderer()]));
  return {
    frame,
    assets: [css, script, palette, ownCss, logo].filter((asset) => asset !== undefined),
    guides,
    settings,
  };
}

async function defaultGuides(root: string): Promise<string[]> {
  return access(join(root, 'docs')).then(
    () => ['docs'],
    () => [],
  );
}
