import { markdownPath, overviewMarkdown, searchJson, sitemap } from '../machine/site-files.ts';
import { modulePage } from '../model/address.ts';
import type { ModuleDigest } from '../model/digest.ts';
import type { SiteFrame } from '../model/page.ts';
import { namesIndex, signaturesIndex } from '../search/names-index.ts';
import { dataScript, searchFile } from './data-script.ts';
import type { Output } from './output.ts';

/** Writes what search by name and programs read. */
export async function writeSearchFiles(from: {
  readonly output: Output;
  readonly digests: readonly ModuleDigest[];
  readonly site: SiteFrame;
  /** Shards of the full text. */
  readonly shards: readonly string[];
  readonly pages: readonly string[];
}): Promise<void> {
  const { output, digests, shards, site, pages } = from;
  const data = (name: string, text: string): Promise<void> => output.write(searchFile(name), dataScript(name, text));
  await data('names', namesIndex(digests, shards));
  await data('signatures', signaturesIndex(digests));
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
