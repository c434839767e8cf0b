import { moduleOf, pathOf } from '@docwright/core/model';
import { modulePage, symbolAddress } from '../model/address.ts';
import { kindName } from '../components/badges.tsx';
import type { ModuleDigest } from '../model/digest.ts';
import type { EntryExports } from '../model/entry-exports.ts';
import { publicAddress, type GuideLink, type PackageLink, type SiteFrame } from '../model/page.ts';
import { percent } from '../model/statistics.ts';
import { escapeHtml } from '../text/escape.ts';

/** Path of a page's twin in Markdown. */
export function markdownPath(page: string): string {
  return page.replace(/\.html$/, '.md');
}

/** The home page as Markdown; `llms.txt` is the same: what there is, with a line and a link for each. */
export function overviewMarkdown(
  site: SiteFrame,
  digests: readonly ModuleDigest[],
  description: string | undefined,
): string {
  const link = (path: string): string => (site.base ?? '') + path;
  const guide = ({ path, title }: GuideLink): string => `- [${title}](${link(markdownPath(path))})`;
  const pack = ({ path, name, description: text }: PackageLink): string =>
    `- [${name}](${link(`${path}/llms.txt`)})${text === undefined ? '' : `: ${text}`}`;
  const module = (digest: ModuleDigest): string => {
    const names = digest.symbols.filter((symbol) => symbol.member !== true).map((symbol) => pathOf(symbol.id));
    const shown = names.length > 12 ? [...names.slice(0, 12), `${names.length - 12} more`] : names;
    return `- [${digest.module}](${link(markdownPath(modulePage(digest.module)))}): ${shown.join(', ') || 'nothing public'}`;
  };
  const parts = [
    `# ${site.title}${site.version === undefined ? '' : ` ${site.version}`}`,
    description === undefined ? '' : `> ${description}`,
    `All of it in one file: [llms-full.txt](${link('llms-full.txt')}). Symbols as data: [search.json](${link('search.json')}).` +
      (site.hasApi ? ` Documented: ${percent(site.share)} %.` : ''),
    site.guides.length === 0 ? '' : `## Guides\n\n${site.guides.map(guide).join('\n')}`,
    site.packages.length === 0 ? '' : `## Packages\n\n${site.packages.map(pack).join('\n')}`,
    site.hasExports ? `What can be imported: [exports.md](${link('exports.md')}).` : '',
    digests.length === 0 ? '' : `## API\n\n${digests.map(module).join('\n')}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What can be imported, by entry point, as Markdown. */
export function exportsMarkdown(entries: readonly EntryExports[]): string {
  const parts = entries.map(({ specifier, names }) => {
    const lines = names.map(
      ({ name, kind, id, deprecated }) =>
        `- \`${name}\`, ${kindName(kind)} of \`${moduleOf(id)}\`${deprecated === true ? ', deprecated' : ''}`,
    );
    return `## ${specifier}\n\n${lines.join('\n') || 'Nothing.'}`;
  });
  return `${['# Exports', ...parts].join('\n\n')}\n`;
}

/** Every symbol as data: name, kind, page, summary. */
export function searchJson(site: SiteFrame, digests: readonly ModuleDigest[]): string {
  const symbols = digests.flatMap((digest) =>
    digest.symbols.map((symbol) => ({
      id: symbol.id,
      name: pathOf(symbol.id),
      kind: symbol.kind,
      module: moduleOf(symbol.id),
      url: symbolAddress(symbol.id),
      summary: symbol.summary,
      public: symbol.public === true,
      documented: symbol.documented,
    })),
  );
  return JSON.stringify({ package: site.packageName, version: site.version, symbols });
}

/** The sitemap, or undefined while nobody knows where the site will be. */
export function sitemap(site: SiteFrame, pages: readonly string[]): string | undefined {
  const addresses = pages.flatMap((page) => publicAddress(site, page) ?? []);
  if (addresses.length === 0) return undefined;
  const urls = addresses.map((address) => `<url><loc>${escapeHtml(address)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}
