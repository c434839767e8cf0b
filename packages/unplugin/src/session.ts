import { resolve } from 'node:path';
import type { ResolvedOptions } from './options.ts';
import { renderSummary } from './render-summary.ts';
import type { BuildReport, DocsService, DocsSettings, Note, StartedBuild } from './records.ts';

/** Opens the half of the plugin that knows the core. */
export type OpenService = (settings: DocsSettings) => DocsService;

/** Says something to the user. */
export type Log = (text: string, severity: 'info' | 'warning') => void;

/** One plugin in one bundler, over all its builds. */
export interface Session {
  /** Tells what only the bundler knows. The options of the user win. */
  configure(told: { readonly root?: string; readonly log?: Log; readonly isServing?: boolean }): void;
  /** Absolute path of the project. */
  root(): string;
  /** A server is running, which is told of changes otherwise than a bundler. */
  isServing(): boolean;
  /** Code of virtual modules as they were last given out, by id. */
  readonly served: Map<string, string>;
  /** Another plugin of this kind is in the same build: says so, and does nothing from now on. */
  rest(): void;
  /** True where nothing is to be done: the plugin is off, or another one does it. */
  isResting(): boolean;
  /** Begins a build and waits for nothing. */
  start(): void;
  /** Tells which modules the build will have as far as is known, and waits for nothing. */
  foresee(files: readonly string[]): void;
  /** Tells which modules the build has, and waits for nothing. */
  end(files: readonly string[]): void;
  /** The build failed by itself: there is nothing to say about docs. */
  drop(): void;
  /** Waits for what {@link Session.end} began; undefined where nothing was begun. */
  report(): Promise<BuildReport | undefined>;
  /** Waits for the docs of modules, reading and where wanted writing them first. */
  docsOf: DocsService['docsOf'];
  /** Says what a report holds, once for each build. */
  say(report: BuildReport): void;
  /** The last report, if there was any. */
  last(): BuildReport | undefined;
  /** What is known of the build that was started last; undefined where nothing is. */
  started(): Promise<StartedBuild | undefined>;
  close(): Promise<void>;
}

/** Starts a session. The other half is opened with the first build, for only then the root is known. */
export function createSession(options: ResolvedOptions, open: OpenService): Session {
  let root = process.cwd();
  let log: Log = (text) => void process.stdout.write(`${text}\n`);
  let service: DocsService | undefined;
  let started: Promise<StartedBuild | undefined> = Promise.resolve(undefined);
  let ended: Promise<BuildReport> | undefined;
  let last: BuildReport | undefined;
  let said: BuildReport | undefined;
  let resting = false;
  let isServing = false;
  const isOff = options.mode === 'off';
  const known = new Set<string>();

  const chosenRoot = (): string => resolve(root, options.root ?? '.');

  function running(): DocsService {
    const { mode, settings } = options;
    return (service ??= open({ ...settings, mode: mode === 'check' ? 'check' : 'generate', root: chosenRoot() }));
  }

  /** The same trouble is said once, however many builds a watcher makes. */
  function sayNotes(notes: readonly Note[]): void {
    for (const { severity, text } of notes) {
      if (known.has(text)) continue;
      known.add(text);
      log(`docwright: ${text}`, severity === 'info' ? 'info' : 'warning');
    }
  }

  return {
    configure(told) {
      root = told.root ?? root;
      log = told.log ?? log;
      isServing = told.isServing ?? isServing;
    },
    root: chosenRoot,
    isServing: () => isServing,
    served: new Map(),
    rest() {
      resting = true;
      sayNotes([{ severity: 'warning', text: 'The plugin is used twice in this build; the second one does nothing.' }]);
    },
    isResting: () => resting || isOff,
    start() {
      if (resting || isOff) return;
      sayNotes(options.notes);
      ended = undefined;
      started = running().start();
      // Who waits for the report hears of it.
      started.catch(() => undefined);
    },
    foresee(files) {
      if (resting || isOff) return;
      // Who waits for the report hears of it.
      running()
        .prepare(files)
        .catch(() => undefined);
    },
    end(files) {
      if (resting || isOff) return;
      ended = running()
        .finish(files)
        .catch((error: unknown) => failedReport(options, error));
    },
    drop() {
      ended = undefined;
    },
    async report() {
      const report = await ended;
      if (report !== undefined && report !== last) options.onReport(report);
      last = report ?? last;
      return report;
    },
    docsOf: (modules) => (isOff ? Promise.resolve([]) : running().docsOf(modules)),
    say(report) {
      if (report === said) return;
      said = report;
      sayNotes(report.notes);
      const isShort = isServing && options.summary === 'table';
      const text = renderSummary(report, isShort ? 'line' : options.summary);
      if (text !== '') log(text, report.findings.length > 0 ? 'warning' : 'info');
    },
    last: () => last,
    started: () => started.catch(() => undefined),
    close: async () => service?.close(),
  };
}

/** Trouble of docwright itself is no trouble of the build. */
function failedReport({ mode, root = '' }: ResolvedOptions, error: unknown): BuildReport {
  const message = error instanceof Error ? error.message : String(error);
  return {
    mode: mode === 'check' ? 'check' : 'generate',
    root,
    modules: [],
    findings: [],
    notes: [{ severity: 'warning', text: `Docs could not be looked at (${message}).` }],
    failures: [],
    assets: [],
    text: { findings: '', coverage: '' },
  };
}
