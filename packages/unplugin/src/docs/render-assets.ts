import type { CurrentDocs } from '@docwright/core';
import type { BuildAsset, DocsSettings, Note } from '../records.ts';
import { describeModule } from './describe-module.ts';
import type { OpenBuild } from './open-build.ts';

/** What {@link renderAssets} renders. */
export interface AssetsInput {
  readonly settings: DocsSettings;
  readonly build: OpenBuild;
  /** Modules of the build. */
  readonly modules: readonly string[];
  /** Asked only when something is to be emitted. */
  readonly docs: () => Promise<CurrentDocs | undefined>;
}

/** Renders what the options ask for. Equal docs give equal bytes. */
export async function renderAssets(input: AssetsInput): Promise<{ assets: BuildAsset[]; notes: Note[] }> {
  const { settings, modules, build } = input;
  const { json, llms, markdown, site = false } = settings.output;
  const notes = site ? await renderStaticSite(build) : [];
  if (json === undefined && llms === undefined && markdown === undefined) return { assets: [], notes };
  const docs = await input.docs();
  if (docs === undefined) return { assets: [], notes };
  const wanted = new Set(modules);
  const own = { ...docs, shards: docs.shards.filter(({ module }) => wanted.has(module)) };
  const pages = await renderPages(own, llms ?? markdown);
  return {
    assets: [
      ...(json === undefined ? [] : [{ fileName: json, source: renderJson(own) }]),
      ...(llms === undefined ? [] : [{ fileName: llms, source: renderLlms(pages, markdown) }]),
      ...(markdown === undefined
        ? []
        : pages.map(({ path, text }) => ({ fileName: `${markdown}/${path}`, source: text }))),
    ],
    notes,
  };
}

function renderJson({ index, shards }: CurrentDocs): string {
  const { packageName, packageVersion } = index;
  return `${JSON.stringify({ packageName, packageVersion, modules: shards.map(describeModule) }, null, 2)}\n`;
}

interface MarkdownPage {
  readonly path: string;
  readonly text: string;
}

async function renderPages(docs: CurrentDocs, wanted: string | undefined): Promise<readonly MarkdownPage[]> {
  if (wanted === undefined) return [];
  const { renderMarkdownPages } = await import('@docwright/core/report');
  return renderMarkdownPages(docs);
}

/** With pages beside it, the list that leads to them; else all pages in one. */
function renderLlms(pages: readonly MarkdownPage[], markdown: string | undefined): string {
  if (markdown === undefined)
    return pages
      .slice(1)
      .map(({ text }) => text)
      .join('\n');
  return (pages[0]?.text ?? '').replaceAll('](./', `](./${markdown}/`);
}

/** The site goes where the configuration says, as `docwright site build` puts it. */
async function renderStaticSite({ config }: OpenBuild): Promise<Note[]> {
  const { configuredSite, formatSiteProblem, renderSite } = await import('@docwright/docs-site');
  const { problems } = await renderSite(configuredSite(config));
  return problems.map((problem) => ({ severity: problem.severity, text: formatSiteProblem(problem) }));
}
