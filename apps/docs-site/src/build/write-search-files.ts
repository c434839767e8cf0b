import { markdownPath, overviewMarkdown, searchJson, sitemap } from '../machine/site-files.ts';
import { modulePage } from '../model/address.ts';
import type { ModuleDigest } from '../model/digest.ts';
import type { SiteFrame } from '../model/page.ts';
import { namesIndex, signaturesIndex } from '../search/names-index.ts';
import { dataScript, searchFile } from './data-script.ts';
import type { Output } from './output.ts';
import type { RenderedPackage } from './render-project.ts';

/** Writes what search by name and programs read. */
export async function writeSearchFiles(from: {
  readonly output: Output;
  readonly digests: readonly ModuleDigest[];
  readonly site: SiteFrame;
  /** Shards of the full text. */
  readonly shards: readonly string[];
  readonly pages: readonly string[];
  /** Packages below the site: they are found from its home page too. */
  readonly packages: readonly RenderedPackage[];
}): Promise<void> {
  const { output, digests, shards, site, pages, packages } = from;
  const all = [{ path: '', digests }, ...packages.map((one) => ({ ...one, path: `${one.path}/` }))];
  const data = (name: string, text: string): Promise<void> => output.write(searchFile(name), dataScript(name, text));
  await data('names', namesIndex(all, shards));
  await data('signatures', signaturesIndex(all));
  await writeFullText(output, digests, site);
  await output.write('search.json', searchJson(site, digests));
  await output.write('llms.txt', overviewMarkdown(site, digests, undefined));
  const map = sitemap(site, pages);
  if (map !== undefined) await output.write('sitemap.xml', map);
  await output.write('.nojekyll', '');
}

/** All Markdown in one file; made again only when a part of it was. */
async function writeFullText(output: Output, digests: readonly ModuleDigest[], site: SiteFrame): Promise<void> {
  const parts = [...site.guides.map(({ path }) => path), ...digests.map((digest) => modulePage(digest.module))].map(
    markdownPath,
  );
  const isSame = !output.written().some((path) => path.endsWith('.md')) && !output.dropped(/\.md$/);
  if (isSame && output.keep('llms-full.txt')) return;
  const texts: string[] = [];
  for (const part of parts) texts.push(await output.read(part));
  await output.write('llms-full.txt', texts.join('\n'));
}
