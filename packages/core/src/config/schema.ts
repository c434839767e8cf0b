import { z } from 'zod';
import { styledTags, symbolKinds, type StyledTag } from '../model/index.ts';
import { budgetsOption, modelsOption, providerOptions } from './provider-options.ts';
import { retrievalOption } from './retrieval-option.ts';
import type { ResolvedConfig, ResolvedMarkdown, ResolvedSite } from './resolved-config.ts';

const severity = z.enum(['error', 'warning', 'off']);

const markdownFlavours: readonly ResolvedMarkdown['flavour'][] = ['github', 'vitepress', 'docusaurus', 'starlight'];

const weight = (usual: number): z.ZodDefault<z.ZodNumber> => z.number().min(0).max(100).default(usual);

const tagUse = (
  tag: StyledTag,
): z.ZodOptional<z.ZodEnum<{ always: 'always'; sometimes: 'sometimes'; never: 'never' }>> =>
  z
    .enum(['always', 'sometimes', 'never'])
    .optional()
    .describe(tag === 'other' ? 'When tags that are not named here are written.' : `When \`@${tag}\` is written.`);

const template = z.string().min(1).optional();

const links = z.array(
  z.strictObject({
    text: z.string().min(1).describe('What the link says, such as the name of a page.'),
    href: z.string().min(1).describe('URL, or path relative to the root of the site.'),
  }),
);

/** Options as the schema gives them out: everything filled in, but for what has no default. */
export interface ConfigOptions extends Omit<ResolvedConfig, 'root' | 'tsconfig' | 'provider' | 'site'> {
  readonly $schema?: string | undefined;
  readonly tsconfig?: string | undefined;
  readonly provider: string;
  readonly site: WrittenSite;
}

type WithoutDefault = 'title' | 'logo' | 'base' | 'scope' | 'css' | 'components' | 'sourceLink';

type WrittenSite = Omit<ResolvedSite, WithoutDefault> & {
  readonly [Name in WithoutDefault]?: ResolvedSite[Name] | undefined;
};

/**
 * Every written option with its type, default and description. The type `DocwrightConfig`, the JSON Schema and the
 * page `docs/configuration.md` are generated from it.
 */
export const configSchema: z.ZodType<ConfigOptions> = z.strictObject({
  $schema: z.string().optional().describe('Where an editor finds the JSON Schema of this file. docwright ignores it.'),
  tsconfig: z
    .string()
    .min(1)
    .optional()
    .describe(
      'The tsconfig that selects the sources, relative to the project root. Without it: `tsconfig.json`, unless `files` are given.',
    ),
  files: z
    .array(z.string())
    .default([])
    .describe('Globs of the sources to document. Empty: what the tsconfig selects.'),
  exclude: z
    .array(z.string())
    .default(['**/dist/**', '**/coverage/**', '**/*.min.js'])
    .describe('Globs of files that are left out. `node_modules` always is.'),
  tests: z
    .array(z.string())
    .default(['**/*.{test,spec}.{ts,tsx,mts,cts,js,jsx,mjs,cjs}', '**/{test,tests,__tests__}/**'])
    .describe(
      'Globs of tests. They are not documented; examples are taken from them: `expect(add(1, 2)).toBe(3)` shows how `add` is used.',
    ),
  scope: z
    .enum(['public', 'exported', 'all'])
    .default('public')
    .describe(
      'Which symbols count: those that package.json gives out (`public`), those that any module exports (`exported`), or every declaration (`all`).',
    ),
  kinds: z
    .array(z.enum(symbolKinds))
    .default([...symbolKinds])
    .describe('Which kinds of declarations count. Default: every kind.'),
  preset: z
    .enum(['docwright', 'typedoc', 'api-extractor', 'deno'])
    .default('docwright')
    .describe(
      'What "documented" means: by our own definition, in which an empty comment or one that repeats the name does not count, or by that of another tool.',
    ),
  inferTypes: z
    .boolean()
    .default(true)
    .describe('Ask the compiler for types that are not written down. Costs a second or more when files changed.'),
  provider: z
    .enum(['offline', 'azure-openai', 'openai-compatible', 'replay', 'own'])
    .default('offline')
    .describe('Who writes the drafts. `offline` needs no model and no network.'),
  providers: providerOptions as z.ZodType<ConfigOptions['providers']>,
  models: modelsOption as z.ZodType<ConfigOptions['models']>,
  budgets: budgetsOption as z.ZodType<ConfigOptions['budgets']>,
  retrieval: retrievalOption,
  critic: z
    .boolean()
    .default(false)
    .describe(
      'Ask the model of the provider about each draft that passed every check whether its sentences follow from the code. It can only reject, and costs a question for each draft.',
    ),
  style: z
    .strictObject({
      width: z
        .int()
        .min(40)
        .max(400)
        .default(100)
        .describe('Longest line of a comment, in characters, indentation included.'),
      examples: z.int().min(0).max(10).default(1).describe('How many examples from tests one comment holds at most.'),
      dialect: z
        .enum(['auto', 'tsdoc', 'jsdoc'])
        .optional()
        .describe('How tags are written. Without it `auto`: TSDoc, and JSDoc in JavaScript.'),
      hyphen: z
        .boolean()
        .optional()
        .describe('Write a hyphen between the name of a parameter and its text. Without it: yes, as TSDoc has it.'),
      mood: z
        .enum(['indicative', 'imperative'])
        .optional()
        .describe('How comments begin above what can be called. Without it `indicative`: "Returns"; else "Return".'),
      stop: z.boolean().optional().describe('End summaries with a full stop. Without it: yes.'),
      order: z
        .array(z.enum(styledTags))
        .optional()
        .describe('Order of tags. Those that are left out follow as TSDoc orders them.'),
      tags: z
        .strictObject(
          Object.fromEntries(styledTags.map((tag) => [tag, tagUse(tag)])) as Record<
            StyledTag,
            ReturnType<typeof tagUse>
          >,
        )
        .optional()
        .describe('When a comment has which tag: wherever the code has something for it, sometimes, or never.'),
    })
    .prefault({})
    .describe('How comments are written. `docwright init` learns it from the comments there are.'),
  quality: z
    .strictObject({
      weights: z
        .strictObject({
          completeness: weight(40).describe('Whether everything is said that the project says elsewhere.'),
          clarity: weight(20).describe('Whether it is easy to read.'),
          consistency: weight(15).describe('Whether it is written as the other comments are.'),
          complexity: weight(25).describe('Whether it says as much as the code deserves.'),
        })
        .prefault({})
        .describe('How much each aspect counts in the overall score.'),
    })
    .prefault({})
    .describe('How the quality of docs is scored, from 0 to 100. Nothing fails because of a score.'),
  apply: z
    .strictObject({
      replace: z
        .enum(['none', 'generated', 'edited', 'human'])
        .default('generated')
        .describe(
          'Which comments in the source may be replaced: no comment at all, those that docwright wrote, also those that someone edited since, or also those that a human wrote.',
        ),
      templates: z
        .strictObject({
          function: template.describe('Liquid template of the comments of functions, methods and constructors.'),
          class: template.describe('Liquid template of the comments of classes, interfaces, enums and namespaces.'),
          symbol: template.describe('Liquid template of every other comment.'),
        })
        .prefault({})
        .describe(
          'Files with templates that lay comments out, relative to the project root. Width and order are theirs.',
        ),
    })
    .prefault({})
    .describe('How comments get into the sources.'),
  check: z
    .strictObject({
      missing: severity.default('error').describe('Severity of a symbol without documentation.'),
      stale: severity.default('error').describe('Severity of a comment whose signature changed since it was written.'),
      review: severity.default('warning').describe('Severity of a comment under which only the body changed.'),
      false: severity.default('error').describe('Severity of a comment that says something untrue.'),
      checks: z
        .record(z.string(), z.enum(['error', 'warning', 'info', 'off']))
        .default({})
        .describe(
          'Severity of single checks (`parameters`) or findings (`parameters/unknown`); these win over `false`. What is off in comments by default is looked for in them once it or its check is named.',
        ),
      examples: z
        .enum(['off', 'types', 'run'])
        .default('off')
        .describe(
          'Whether examples are compiled against the project, or also run, each in a process of its own, and compared with what stands behind `// =>`. Drafts are rejected for examples that fail.',
        ),
    })
    .prefault({})
    .describe('What `docwright check` reports. It fails on findings with severity `error`.'),
  coverage: z
    .strictObject({
      failUnder: z
        .number()
        .min(0)
        .max(100)
        .default(0)
        .describe('`docwright coverage` fails below this percentage of documented symbols.'),
    })
    .prefault({})
    .describe('What `docwright coverage` asks for.'),
  apiReport: z
    .string()
    .min(1)
    .default('docwright.report.md')
    .describe('File that `docwright api-report` keeps, relative to the project root.'),
  baseline: z
    .string()
    .min(1)
    .default('docwright.baseline.json')
    .describe(
      'File with the symbols whose documentation is known to be missing or out of date, relative to the project root. `docwright baseline` writes it; what it names does not fail a check. It need not exist.',
    ),
  markdown: z
    .strictObject({
      out: z
        .string()
        .min(1)
        .default('docs/api')
        .describe('Folder that the pages are written into, relative to the project root.'),
      flavour: z
        .enum(markdownFlavours)
        .default('github')
        .describe('Who shows the pages: how links, front matter and special characters are written.'),
      title: z.string().min(1).optional().describe('Title of the first page. Without it: the name of the package.'),
      scope: z
        .enum(['public', 'exported', 'all'])
        .optional()
        .describe('Which symbols the pages show. Without it: those of `scope`.'),
      templates: z
        .strictObject({
          page: template.describe('Liquid template of a page.'),
          function: template.describe('Liquid template of functions, methods and constructors.'),
          class: template.describe('Liquid template of classes, interfaces, enums and namespaces.'),
          symbol: template.describe('Liquid template of every other symbol.'),
          frontMatter: template.describe(
            'Liquid template of what stands between the `---` at the top of a page; an empty file for nothing.',
          ),
        })
        .prefault({})
        .describe('Files with templates that arrange what the docs say, relative to the project root.'),
    })
    .prefault({})
    .describe('What `docwright markdown` makes of the docs.'),
  site: z
    .strictObject({
      title: z.string().min(1).optional().describe('Name of the site. Without it: the name of the package.'),
      logo: z.string().min(1).optional().describe('Image file before the title, relative to the project root.'),
      nav: links.default([]).describe('Links in the header, behind those of the site itself.'),
      footer: links.default([]).describe('Links at the foot of every page.'),
      out: z
        .string()
        .min(1)
        .default('site')
        .describe('Folder that the site is built into, relative to the project root.'),
      base: z
        .string()
        .regex(/^(?:https?:\/)?\//u)
        .optional()
        .describe(
          'URL or path (`/docs/`) where the site will be, for `llms.txt` and `404.html`, and `sitemap.xml`, which needs a URL. The pages work at any address.',
        ),
      guides: z
        .array(z.string())
        .default(['docs'])
        .describe('Markdown files and folders of them, shown beside the API. Those that are not there are left out.'),
      scope: z
        .enum(['public', 'exported', 'all'])
        .optional()
        .describe('Which symbols the site shows. Without it: those of `scope`.'),
      packages: z
        .array(z.string())
        .default([])
        .describe(
          'Globs of package folders: their sites become one, and types of one package link to the pages of another. Each is described by its own configuration and cache.',
        ),
      css: z.string().min(1).optional().describe('CSS file of your own, loaded behind the CSS of the site.'),
      components: z
        .string()
        .min(1)
        .optional()
        .describe(
          'Module that exports components to be shown in place of those of the site, relative to the project root.',
        ),
      sourceLink: z
        .string()
        .min(1)
        .optional()
        .describe(
          'Link to a source file, with `{path}`, `{line}` and `{end}` in it. Without it: made from `repository` in package.json, for GitHub, GitLab and Bitbucket.',
        ),
      revision: z.string().min(1).default('HEAD').describe('Revision in source links: a branch, tag or commit.'),
      language: z.string().min(2).default('en').describe('Language of the docs, for the `lang` attribute of pages.'),
      direction: z.enum(['ltr', 'rtl']).default('ltr').describe('Direction of writing of the docs.'),
    })
    .prefault({})
    .describe('What `docwright site` makes of the cache.'),
  cacheFolder: z
    .string()
    .min(1)
    .default('.docwright')
    .describe('Folder of the shared cache, relative to the project root. Commit it; its `tmp/` stays private.'),
});
