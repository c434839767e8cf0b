// Generated from schema.ts; `vitest run test/config --update` writes it anew.

/** What can be written in `docwright.config.ts` and its like. Every option may be left out. */
export interface DocwrightConfig {
  /**
   * Where an editor finds the JSON Schema of this file. docwright ignores it.
   */
  readonly $schema?: string;
  /**
   * The tsconfig that selects the sources, relative to the project root. Without it: `tsconfig.json`, unless `files` are given.
   */
  readonly tsconfig?: string;
  /**
   * Globs of the sources to document. Empty: what the tsconfig selects.
   *
   * @defaultValue `[]`
   */
  readonly files?: readonly string[];
  /**
   * Globs of files that are left out. `node_modules` always is.
   *
   * @defaultValue `["**\/dist/**","**\/coverage/**","**\/*.min.js"]`
   */
  readonly exclude?: readonly string[];
  /**
   * Globs of tests. They are not documented; examples are taken from them: `expect(add(1, 2)).toBe(3)` shows how `add` is used.
   *
   * @defaultValue `["**\/*.{test,spec}.{ts,tsx,mts,cts,js,jsx,mjs,cjs}","**\/{test,tests,__tests__}/**"]`
   */
  readonly tests?: readonly string[];
  /**
   * Which symbols count: those that package.json gives out (`public`), those that any module exports (`exported`), or every declaration (`all`).
   *
   * @defaultValue `"public"`
   */
  readonly scope?: 'public' | 'exported' | 'all';
  /**
   * Which kinds of declarations count. Default: every kind.
   */
  readonly kinds?: readonly (
    | 'function'
    | 'class'
    | 'constructor'
    | 'method'
    | 'accessor'
    | 'property'
    | 'interface'
    | 'call-signature'
    | 'construct-signature'
    | 'index-signature'
    | 'type-alias'
    | 'enum'
    | 'enum-member'
    | 'namespace'
    | 'variable'
  )[];
  /**
   * What "documented" means: by our own definition, in which an empty comment or one that repeats the name does not count, or by that of another tool.
   *
   * @defaultValue `"docwright"`
   */
  readonly preset?: 'docwright' | 'typedoc' | 'api-extractor' | 'deno';
  /**
   * Ask the compiler for types that are not written down. Costs a second or more when files changed.
   *
   * @defaultValue `true`
   */
  readonly inferTypes?: boolean;
  /**
   * Who writes the drafts. `offline` needs no model and no network.
   *
   * @defaultValue `"offline"`
   */
  readonly provider?: 'offline' | 'azure-openai' | 'openai-compatible' | 'replay' | 'own';
  /**
   * Options of the providers, by their name.
   */
  readonly providers?: {
    /**
     * A model in Azure OpenAI.
     */
    readonly 'azure-openai'?: {
      /**
       * `https://example.openai.azure.com`. Without it: the variable `AZURE_OPENAI_ENDPOINT`.
       */
      readonly endpoint?: string;
      /**
       * Name of the deployment. Without it: the variable `AZURE_OPENAI_DEPLOYMENT`.
       */
      readonly deployment?: string;
      /**
       * Several deployments of one model, in order of preference: a later one takes what is too much for those before it.
       *
       * @defaultValue `[]`
       */
      readonly deployments?: readonly {
        /**
         * Name of the deployment.
         */
        readonly name?: string;
        /**
         * For a deployment of another resource.
         */
        readonly endpoint?: string;
        /**
         * Quota of tokens. Without it: what the service tells.
         */
        readonly tokensPerMinute?: number;
        /**
         * Quota of requests. Without it: learned from the service.
         */
        readonly requestsPerMinute?: number;
      }[];
      /**
       * The model behind the deployments, which may have any name. Others than the known ones are declared in `models`.
       *
       * @defaultValue `"gpt-4o"`
       */
      readonly model?: string;
      /**
       * Dated API, such as `2024-10-21`. Without it: the v1 API, which has no date.
       */
      readonly apiVersion?: string;
      /**
       * How docwright proves who it is. `entra` needs the package `@azure/identity`.
       *
       * @defaultValue `"api-key"`
       */
      readonly credential?: 'api-key' | 'entra';
      /**
       * Name of the variable that holds the key.
       *
       * @defaultValue `"AZURE_OPENAI_API_KEY"`
       */
      readonly keyVariable?: string;
      /**
       * Scope of the tokens of Entra ID.
       *
       * @defaultValue `"https://cognitiveservices.azure.com/.default"`
       */
      readonly scope?: string;
      /**
       * Quota of tokens. Without it: what the service tells.
       */
      readonly tokensPerMinute?: number;
      /**
       * Quota of requests. Without it: learned from the service.
       */
      readonly requestsPerMinute?: number;
      /**
       * How much answers vary. Not sent to models that reason, which refuse it.
       *
       * @defaultValue `0`
       */
      readonly temperature?: number;
      /**
       * How long a model that reasons may think. Not sent to other models.
       *
       * @defaultValue `"low"`
       */
      readonly reasoningEffort?: 'minimal' | 'low' | 'medium' | 'high';
      /**
       * Tokens of symbols in one question, without the instructions. More symbols share the instructions then.
       *
       * @defaultValue `4000`
       */
      readonly batchTokens?: number;
      /**
       * Most symbols in one question.
       *
       * @defaultValue `12`
       */
      readonly batchSymbols?: number;
      /**
       * Most tokens about one symbol. What is longer is cut after a statement; see `docwright plan --show-prompt`.
       *
       * @defaultValue `6000`
       */
      readonly symbolTokens?: number;
      /**
       * How often a rejected draft is sent back with what is wrong.
       *
       * @defaultValue `1`
       */
      readonly repairRounds?: number;
      /**
       * Most questions at once. The client works its way up to them.
       *
       * @defaultValue `32`
       */
      readonly concurrency?: number;
    };
    /**
     * A model behind an API that speaks as OpenAI does.
     */
    readonly 'openai-compatible'?: {
      /**
       * Address of the API, such as `http://localhost:11434/v1` for Ollama.
       *
       * @defaultValue `"https://api.openai.com/v1"`
       */
      readonly baseUrl?: string;
      /**
       * Model to ask. Others than the known ones are declared in `models`.
       *
       * @defaultValue `"gpt-4o"`
       */
      readonly model?: string;
      /**
       * Name of the variable that holds the key. No key is sent where it is not set.
       *
       * @defaultValue `"OPENAI_API_KEY"`
       */
      readonly keyVariable?: string;
      /**
       * Quota of tokens. Without it: what the service tells.
       */
      readonly tokensPerMinute?: number;
      /**
       * Quota of requests. Without it: learned from the service.
       */
      readonly requestsPerMinute?: number;
      /**
       * How much answers vary. Not sent to models that reason, which refuse it.
       *
       * @defaultValue `0`
       */
      readonly temperature?: number;
      /**
       * How long a model that reasons may think. Not sent to other models.
       *
       * @defaultValue `"low"`
       */
      readonly reasoningEffort?: 'minimal' | 'low' | 'medium' | 'high';
      /**
       * Tokens of symbols in one question, without the instructions. More symbols share the instructions then.
       *
       * @defaultValue `4000`
       */
      readonly batchTokens?: number;
      /**
       * Most symbols in one question.
       *
       * @defaultValue `12`
       */
      readonly batchSymbols?: number;
      /**
       * Most tokens about one symbol. What is longer is cut after a statement; see `docwright plan --show-prompt`.
       *
       * @defaultValue `6000`
       */
      readonly symbolTokens?: number;
      /**
       * How often a rejected draft is sent back with what is wrong.
       *
       * @defaultValue `1`
       */
      readonly repairRounds?: number;
      /**
       * Most questions at once. The client works its way up to them.
       *
       * @defaultValue `32`
       */
      readonly concurrency?: number;
    };
    /**
     * Plays back answers of another provider, without a key.
     */
    readonly replay?: {
      /**
       * Folder of the recorded answers, relative to the project root.
       *
       * @defaultValue `".docwright-recordings"`
       */
      readonly folder?: string;
      /**
       * Only play what was recorded, ask and record everything, or ask for what is missing.
       *
       * @defaultValue `"play"`
       */
      readonly mode?: 'play' | 'record' | 'fill';
      /**
       * The provider whose answers are recorded; its options hold for the questions.
       *
       * @defaultValue `"azure-openai"`
       */
      readonly source?: 'azure-openai' | 'openai-compatible';
    };
    /**
     * A provider of your own.
     */
    readonly own?: {
      /**
       * Module whose default export is a provider, or a function that makes one; relative to the project root.
       */
      readonly module?: string;
      /**
       * Given to the function that makes the provider.
       *
       * @defaultValue `{}`
       */
      readonly options?: Readonly<Record<string, unknown>>;
    };
  };
  /**
   * Models by name, over the built-in catalogue: `like` (a known model to take the rest from), `contextWindow`, `maxOutput`, `encoding`, `reasoning`, `structuredOutputs`, and `price` with `input`, `cachedInput` and `output` per million tokens.
   *
   * @defaultValue `{}`
   */
  readonly models?: Readonly<
    Record<
      string,
      {
        /**
         *
         */
        readonly like?: string;
        /**
         *
         */
        readonly contextWindow?: number;
        /**
         *
         */
        readonly maxOutput?: number;
        /**
         *
         */
        readonly encoding?: 'o200k_base' | 'cl100k_base';
        /**
         *
         */
        readonly reasoning?: boolean;
        /**
         *
         */
        readonly structuredOutputs?: boolean;
        /**
         *
         */
        readonly price?: {
          /**
           *
           */
          readonly input?: number;
          /**
           *
           */
          readonly cachedInput?: number;
          /**
           *
           */
          readonly output?: number;
        };
      }
    >
  >;
  /**
   * What models may cost. A run that would spend more stops, and keeps what is finished.
   */
  readonly budgets?: {
    /**
     * Budget of one run. Without a number there is no limit.
     */
    readonly run?: {
      /**
       * Most tokens of one run, questions and answers together.
       */
      readonly tokens?: number;
      /**
       * Most cost of one run, in US dollars or the currency of `models`.
       */
      readonly cost?: number;
    };
    /**
     * Budget of a minute; more waits for the next one. Without a number there is no limit.
     */
    readonly minute?: {
      /**
       * Most tokens of a minute; more waits for the next one, questions and answers together.
       */
      readonly tokens?: number;
      /**
       * Most cost of a minute; more waits for the next one, in US dollars or the currency of `models`.
       */
      readonly cost?: number;
    };
    /**
     * Budget of an hour. Without a number there is no limit.
     */
    readonly hour?: {
      /**
       * Most tokens of an hour, questions and answers together.
       */
      readonly tokens?: number;
      /**
       * Most cost of an hour, in US dollars or the currency of `models`.
       */
      readonly cost?: number;
    };
    /**
     * Budget of a day. Without a number there is no limit.
     */
    readonly day?: {
      /**
       * Most tokens of a day, questions and answers together.
       */
      readonly tokens?: number;
      /**
       * Most cost of a day, in US dollars or the currency of `models`.
       */
      readonly cost?: number;
    };
    /**
     * File in which all runs write down what they spend, relative to the project root. Without it: one for all projects of this user.
     */
    readonly ledger?: string;
  };
  /**
   * Which documented symbols of the project a model is shown as examples.
   */
  readonly retrieval?: {
    /**
     * How they are found: by the words they share (`lexical`, without a network), by vectors of a model (`embeddings`), by an index of Azure AI Search, or not at all.
     *
     * @defaultValue `"lexical"`
     */
    readonly kind?: 'lexical' | 'embeddings' | 'azure-ai-search' | 'off';
    /**
     * Most examples for one symbol.
     *
     * @defaultValue `2`
     */
    readonly k?: number;
    /**
     * How like an example has to be: 0 takes any, 1 only what is the same.
     *
     * @defaultValue `0.2`
     */
    readonly threshold?: number;
    /**
     * For `embeddings`. Address and key are those of the provider `azure-openai`.
     */
    readonly embeddings?: {
      /**
       * Model that makes the vectors. Others than the known ones are declared in `models`.
       *
       * @defaultValue `"text-embedding-3-small"`
       */
      readonly model?: string;
      /**
       * Its deployment, at the endpoint of the provider. Without it: the name of the model.
       */
      readonly deployment?: string;
      /**
       * How many numbers a vector has: more tell more and take more room.
       *
       * @defaultValue `256`
       */
      readonly dimensions?: number;
    };
    /**
     * For `azure-ai-search`, which needs the package `@azure/search-documents`.
     */
    readonly search?: {
      /**
       * `https://example.search.windows.net`. Without it: the variable `AZURE_SEARCH_ENDPOINT`.
       */
      readonly endpoint?: string;
      /**
       * Name of the index. It is made where there is none.
       *
       * @defaultValue `"docwright"`
       */
      readonly index?: string;
      /**
       * Name of the variable that holds the key.
       *
       * @defaultValue `"AZURE_SEARCH_API_KEY"`
       */
      readonly keyVariable?: string;
    };
  };
  /**
   * Ask the model of the provider about each draft that passed every check whether its sentences follow from the code. It can only reject, and costs a question for each draft.
   *
   * @defaultValue `false`
   */
  readonly critic?: boolean;
  /**
   * How comments are written. `docwright init` learns it from the comments there are.
   */
  readonly style?: {
    /**
     * Longest line of a comment, in characters, indentation included.
     *
     * @defaultValue `100`
     */
    readonly width?: number;
    /**
     * How many examples from tests one comment holds at most.
     *
     * @defaultValue `1`
     */
    readonly examples?: number;
    /**
     * How tags are written. Without it `auto`: TSDoc, and JSDoc in JavaScript.
     */
    readonly dialect?: 'auto' | 'tsdoc' | 'jsdoc';
    /**
     * Write a hyphen between the name of a parameter and its text. Without it: yes, as TSDoc has it.
     */
    readonly hyphen?: boolean;
    /**
     * How comments begin above what can be called. Without it `indicative`: "Returns"; else "Return".
     */
    readonly mood?: 'indicative' | 'imperative';
    /**
     * End summaries with a full stop. Without it: yes.
     */
    readonly stop?: boolean;
    /**
     * Order of tags. Those that are left out follow as TSDoc orders them.
     */
    readonly order?: readonly (
      | 'remarks'
      | 'typeParam'
      | 'param'
      | 'returns'
      | 'throws'
      | 'defaultValue'
      | 'deprecated'
      | 'example'
      | 'see'
      | 'other'
    )[];
    /**
     * When a comment has which tag: wherever the code has something for it, sometimes, or never.
     */
    readonly tags?: {
      /**
       * When `@remarks` is written.
       */
      readonly remarks?: 'always' | 'sometimes' | 'never';
      /**
       * When `@typeParam` is written.
       */
      readonly typeParam?: 'always' | 'sometimes' | 'never';
      /**
       * When `@param` is written.
       */
      readonly param?: 'always' | 'sometimes' | 'never';
      /**
       * When `@returns` is written.
       */
      readonly returns?: 'always' | 'sometimes' | 'never';
      /**
       * When `@throws` is written.
       */
      readonly throws?: 'always' | 'sometimes' | 'never';
      /**
       * When `@defaultValue` is written.
       */
      readonly defaultValue?: 'always' | 'sometimes' | 'never';
      /**
       * When `@deprecated` is written.
       */
      readonly deprecated?: 'always' | 'sometimes' | 'never';
      /**
       * When `@example` is written.
       */
      readonly example?: 'always' | 'sometimes' | 'never';
      /**
       * When `@see` is written.
       */
      readonly see?: 'always' | 'sometimes' | 'never';
      /**
       * When tags that are not named here are written.
       */
      readonly other?: 'always' | 'sometimes' | 'never';
    };
  };
  /**
   * How the quality of docs is scored, from 0 to 100. Nothing fails because of a score.
   */
  readonly quality?: {
    /**
     * How much each aspect counts in the overall score.
     */
    readonly weights?: {
      /**
       * Whether everything is said that the project says elsewhere.
       *
       * @defaultValue `40`
       */
      readonly completeness?: number;
      /**
       * Whether it is easy to read.
       *
       * @defaultValue `20`
       */
      readonly clarity?: number;
      /**
       * Whether it is written as the other comments are.
       *
       * @defaultValue `15`
       */
      readonly consistency?: number;
      /**
       * Whether it says as much as the code deserves.
       *
       * @defaultValue `25`
       */
      readonly complexity?: number;
    };
  };
  /**
   * How comments get into the sources.
   */
  readonly apply?: {
    /**
     * Which comments in the source may be replaced: no comment at all, those that docwright wrote, also those that someone edited since, or also those that a human wrote.
     *
     * @defaultValue `"generated"`
     */
    readonly replace?: 'none' | 'generated' | 'edited' | 'human';
    /**
     * Files with templates that lay comments out, relative to the project root. Width and order are theirs.
     */
    readonly templates?: {
      /**
       * Liquid template of the comments of functions, methods and constructors.
       */
      readonly function?: string;
      /**
       * Liquid template of the comments of classes, interfaces, enums and namespaces.
       */
      readonly class?: string;
      /**
       * Liquid template of every other comment.
       */
      readonly symbol?: string;
    };
  };
  /**
   * What `docwright check` reports. It fails on findings with severity `error`.
   */
  readonly check?: {
    /**
     * Severity of a symbol without documentation.
     *
     * @defaultValue `"error"`
     */
    readonly missing?: 'error' | 'warning' | 'off';
    /**
     * Severity of a comment whose signature changed since it was written.
     *
     * @defaultValue `"error"`
     */
    readonly stale?: 'error' | 'warning' | 'off';
    /**
     * Severity of a comment under which only the body changed.
     *
     * @defaultValue `"warning"`
     */
    readonly review?: 'error' | 'warning' | 'off';
    /**
     * Severity of a comment that says something untrue.
     *
     * @defaultValue `"error"`
     */
    readonly false?: 'error' | 'warning' | 'off';
    /**
     * Severity of single checks (`parameters`) or findings (`parameters/unknown`); these win over `false`. What is off in comments by default is looked for in them once it or its check is named.
     *
     * @defaultValue `{}`
     */
    readonly checks?: Readonly<Record<string, 'error' | 'warning' | 'info' | 'off'>>;
    /**
     * Whether examples are compiled against the project, or also run, each in a process of its own, and compared with what stands behind `// =>`. Drafts are rejected for examples that fail.
     *
     * @defaultValue `"off"`
     */
    readonly examples?: 'off' | 'types' | 'run';
  };
  /**
   * What `docwright coverage` asks for.
   */
  readonly coverage?: {
    /**
     * `docwright coverage` fails below this percentage of documented symbols.
     *
     * @defaultValue `0`
     */
    readonly failUnder?: number;
  };
  /**
   * File that `docwright api-report` keeps, relative to the project root.
   *
   * @defaultValue `"docwright.report.md"`
   */
  readonly apiReport?: string;
  /**
   * File with the symbols whose documentation is known to be missing or out of date, relative to the project root. `docwright baseline` writes it; what it names does not fail a check. It need not exist.
   *
   * @defaultValue `"docwright.baseline.json"`
   */
  readonly baseline?: string;
  /**
   * What `docwright markdown` makes of the docs.
   */
  readonly markdown?: {
    /**
     * Folder that the pages are written into, relative to the project root.
     *
     * @defaultValue `"docs/api"`
     */
    readonly out?: string;
    /**
     * Who shows the pages: how links, front matter and special characters are written.
     *
     * @defaultValue `"github"`
     */
    readonly flavour?: 'github' | 'vitepress' | 'docusaurus' | 'starlight';
    /**
     * Title of the first page. Without it: the name of the package.
     */
    readonly title?: string;
    /**
     * Which symbols the pages show. Without it: those of `scope`.
     */
    readonly scope?: 'public' | 'exported' | 'all';
    /**
     * Files with templates that arrange what the docs say, relative to the project root.
     */
    readonly templates?: {
      /**
       * Liquid template of a page.
       */
      readonly page?: string;
      /**
       * Liquid template of functions, methods and constructors.
       */
      readonly function?: string;
      /**
       * Liquid template of classes, interfaces, enums and namespaces.
       */
      readonly class?: string;
      /**
       * Liquid template of every other symbol.
       */
      readonly symbol?: string;
      /**
       * Liquid template of what stands between the `---` at the top of a page; an empty file for nothing.
       */
      readonly frontMatter?: string;
    };
  };
  /**
   * What `docwright site` makes of the cache.
   */
  readonly site?: {
    /**
     * Name of the site. Without it: the name of the package.
     */
    readonly title?: string;
    /**
     * Image file before the title, relative to the project root.
     */
    readonly logo?: string;
    /**
     * Links in the header, behind those of the site itself.
     *
     * @defaultValue `[]`
     */
    readonly nav?: readonly {
      /**
       * What the link says, such as the name of a page.
       */
      readonly text?: string;
      /**
       * URL, or path relative to the root of the site.
       */
      readonly href?: string;
    }[];
    /**
     * Links at the foot of every page.
     *
     * @defaultValue `[]`
     */
    readonly footer?: readonly {
      /**
       * What the link says, such as the name of a page.
       */
      readonly text?: string;
      /**
       * URL, or path relative to the root of the site.
       */
      readonly href?: string;
    }[];
    /**
     * Folder that the site is built into, relative to the project root.
     *
     * @defaultValue `"site"`
     */
    readonly out?: string;
    /**
     * URL or path (`/docs/`) where the site will be, for `llms.txt` and `404.html`, and `sitemap.xml`, which needs a URL. The pages work at any address.
     */
    readonly base?: string;
    /**
     * Markdown files and folders of them, shown beside the API. Those that are not there are left out.
     *
     * @defaultValue `["docs"]`
     */
    readonly guides?: readonly string[];
    /**
     * Which symbols the site shows. Without it: those of `scope`.
     */
    readonly scope?: 'public' | 'exported' | 'all';
    /**
     * Globs of package folders: their sites become one, and types of one package link to the pages of another. Each is described by its own configuration and cache.
     *
     * @defaultValue `[]`
     */
    readonly packages?: readonly string[];
    /**
     * CSS file of your own, loaded behind the CSS of the site.
     */
    readonly css?: string;
    /**
     * Module that exports components to be shown in place of those of the site, relative to the project root.
     */
    readonly components?: string;
    /**
     * Link to a source file, with `{path}`, `{line}` and `{end}` in it. Without it: made from `repository` in package.json, for GitHub, GitLab and Bitbucket.
     */
    readonly sourceLink?: string;
    /**
     * Revision in source links: a branch, tag or commit.
     *
     * @defaultValue `"HEAD"`
     */
    readonly revision?: string;
    /**
     * Language of the docs, for the `lang` attribute of pages.
     *
     * @defaultValue `"en"`
     */
    readonly language?: string;
    /**
     * Direction of writing of the docs.
     *
     * @defaultValue `"ltr"`
     */
    readonly direction?: 'ltr' | 'rtl';
  };
  /**
   * Folder of the shared cache, relative to the project root. Commit it; its `tmp/` stays private.
   *
   * @defaultValue `".docwright"`
   */
  readonly cacheFolder?: string;
}
