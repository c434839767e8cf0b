import { Option } from 'commander';
import type { ExitCode } from './exit-code.ts';
import type { Shell } from './shell.ts';

/** A command as help shows it; what it does is in a file of its own, loaded when it runs. */
export interface CommandDefinition {
  readonly name: string;
  readonly summary: string;
  /** It takes files. */
  readonly files: boolean;
  /** What it takes instead of files: `<from>` must be given, `[to]` may be. */
  readonly takes?: Readonly<Record<string, string>>;
  readonly options: readonly Option[];
  /** The command takes `ProjectOptions` and what {@link CommandDefinition.options} adds to them. */
  readonly load: () => Promise<(shell: Shell, options: never) => Promise<ExitCode>>;
}

/** Commands of one kind: `docwright site build`. */
export interface CommandGroup {
  readonly name: string;
  readonly summary: string;
  readonly commands: readonly CommandDefinition[];
}

/** All commands in the order people meet them. */
export const commandTable: readonly (CommandDefinition | CommandGroup)[] = [
  {
    name: 'init',
    summary: 'Write a first configuration for what is found here',
    files: false,
    options: [new Option('-y, --yes', 'Ask nothing')],
    load: async () => (await import('./commands/init.ts')).init,
  },
  {
    name: 'plan',
    summary: 'Print what generate would do, and why; writes nothing',
    files: true,
    options: [
      only(),
      provider(),
      ...budget(),
      new Option('--show-prompt <symbol>', 'Print what would be sent about this symbol, and to which model'),
      json(),
    ],
    load: async () => (await import('./commands/plan.ts')).plan,
  },
  {
    name: 'generate',
    summary: 'Document what needs it, verify it, keep what holds in the cache',
    files: true,
    options: [
      new Option('--apply', 'Also write the comments into the sources'),
      new Option('--dry-run', 'Print the plan only'),
      only(),
      replace(),
      provider(),
      ...budget(),
      json(),
    ],
    load: async () => (await import('./commands/generate.ts')).generate,
  },
  {
    name: 'apply',
    summary: 'Write verified docs of the cache into the sources, as comments',
    files: true,
    options: [new Option('--dry-run', 'Print what would be written only'), only(), replace(), json()],
    load: async () => (await import('./commands/apply.ts')).apply,
  },
  {
    name: 'check',
    summary: 'Report undocumented, stale and false docs',
    files: true,
    options: [
      new Option('--format <format>', 'How findings are printed')
        .choices(['pretty', 'json', 'github', 'sarif', 'junit'])
        .default('pretty'),
      new Option('--examples [how]', 'Also compile examples (types), or run them as well (run)').choices([
        'types',
        'run',
      ]),
      new Option('--since <revision>', 'Compare with the code at a revision of Git instead of with the cache'),
      new Option('--verbose', 'Also print what is for information only'),
    ],
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'baseline',
    summary: 'Write the file of known gaps, so that check fails for new ones only',
    files: false,
    options: [new Option('--prune', 'Only take out what is documented now')],
    load: async () => (await import('./commands/baseline.ts')).baseline,
  },
  {
    name: 'coverage',
    summary: 'Measure how much is documented',
    files: true,
    options: [
      new Option('--list', 'Name every undocumented symbol'),
      new Option('--explain <symbol>', 'Say why a symbol counts as documented or not: an id or a name'),
      new Option('--fail-under <percent>', 'Exit with 1 below this percentage'),
      new Option('--badge <file>', 'Write a badge (SVG)'),
      json(),
    ],
    load: async () => (await import('./commands/coverage.ts')).coverage,
  },
  {
    name: 'api-report',
    summary: 'Keep the file that says what the package gives out and how that is documented',
    files: false,
    options: [new Option('--check', 'Write nothing and fail when the file is not right (as in CI)')],
    load: async () => (await import('./commands/api-report.ts')).apiReport,
  },
  {
    name: 'changelog',
    summary: 'Tell what users of the package may notice since a revision of Git',
    files: false,
    options: [
      new Option('--since <revision>', 'A revision of Git, such as the tag of the last release'),
      new Option('--format <format>', 'How it is printed').choices(['md', 'json', 'changeset']).default('md'),
    ],
    load: async () => (await import('./commands/changelog.ts')).changelog,
  },
  {
    name: 'markdown',
    summary: 'Write the docs as Markdown, a page for each module and one that lists them',
    files: false,
    options: [
      new Option('--out <folder>', 'Folder to write into (default: docs/api)'),
      new Option('--flavour <name>', 'Who shows the pages (default: github)').choices([
        'github',
        'vitepress',
        'docusaurus',
        'starlight',
      ]),
      new Option('--check', 'Write nothing and fail when a page is not right'),
    ],
    load: async () => (await import('./commands/markdown.ts')).markdown,
  },
  {
    name: 'report',
    summary: 'Report on coverage, findings and the last run',
    files: true,
    options: [
      new Option('--format <format>', 'How it is printed').choices(['md', 'html', 'json', 'csv']).default('md'),
      new Option('--worst <number>', 'How many of the weakest docs are listed (default: 10)'),
      new Option('--requests <format>', 'Print what the last run sent instead, request by request').choices([
        'csv',
        'json',
      ]),
    ],
    load: async () => (await import('./commands/report.ts')).report,
  },
  {
    name: 'site',
    summary: 'Make the documentation site from the cache: build, dev, diff or eject',
    commands: [
      {
        name: 'build',
        summary: 'Build the site, or what changed of it, as static files',
        files: false,
        options: [out(), base(), before(), json()],
        load: async () => (await import('./commands/site-build.ts')).siteBuild,
      },
      {
        name: 'dev',
        summary: 'Serve the site, and show what changes in the cache, the guides and the README',
        files: false,
        options: [
          new Option('--port <number>', 'Port to listen at, 0 for any').default('4400'),
          new Option('--host <address>', 'Address to listen at').default('127.0.0.1'),
          before(),
        ],
        load: async () => (await import('./commands/site-dev.ts')).siteDev,
      },
      {
        name: 'diff',
        summary: 'Print what changed in the API and its docs between two caches',
        files: false,
        takes: {
          '<from>': 'Revision of Git, folder of a project, or `.docwright` folder',
          '[to]': 'The same (default: the cache as it is now)',
        },
        options: [new Option('--format <format>', 'How it is printed').choices(['md', 'json']).default('md')],
        load: async () => (await import('./commands/site-diff.ts')).siteDiff,
      },
      {
        name: 'eject',
        summary: 'Copy the renderer of the site into the project, to be changed at will',
        files: false,
        takes: { '[folder]': 'Where to, relative to the project (default: docs-site)' },
        options: [],
        load: async () => (await import('./commands/site-eject.ts')).siteEject,
      },
    ],
  },
];

function only(): Option {
  return new Option('--only <symbol>', 'Only this symbol: an id, a name or a module; may be repeated').argParser(
    (symbol: string, before: readonly string[] | undefined) => [...(before ?? []), symbol],
  );
}

function replace(): Option {
  return new Option('--replace <which>', 'Comments that may be replaced: none, generated, edited or human');
}

function provider(): Option {
  return new Option(
    '--provider <name>',
    'Who writes the drafts: offline (default), azure-openai, openai-compatible, replay, own',
  );
}

function out(): Option {
  return new Option('--out <folder>', 'Folder to build into (default: site)');
}

function base(): Option {
  return new Option('--base <url>', 'URL or path where the site will be, for sitemap.xml, llms.txt and 404.html');
}

function before(): Option {
  return new Option('--before <from>', 'Add a page of what changed since: a revision of Git, a project or its cache');
}

function budget(): Option[] {
  return [
    new Option('--budget-tokens <number>', 'Most tokens that this run may use'),
    new Option('--budget-cost <number>', 'Most that this run may cost, in US dollars'),
  ];
}

function json(): Option {
  return new Option('--json', 'Print JSON');
}
