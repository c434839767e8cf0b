import { createRequire } from 'node:module';
import type { Gap, ModuleDoubts, ModulePath, TextRange } from '@docwright/core/model';
import type { Rule, SourceCode } from 'eslint';
import { isAbout } from './is-about.ts';
import { placeFile, type FilePlace } from '../project/open-project.ts';

/** A file that is linted, before anything is looked for in it. */
export interface OpenFile {
  readonly sourceCode: SourceCode;
  readonly path: ModulePath;
  /** Undefined for text without a file. */
  readonly place: FilePlace | undefined;
  /**
   * What the last check of the project found in just this text, with offsets and columns as ESLint counts them: without the byte
   * order mark. Undefined where it looked at another text, or at none.
   */
  readonly known: ModuleDoubts | undefined;
}

// What an other version of the checks found is of no use.
const { version } = createRequire(import.meta.url)('@docwright/core/package.json') as { version: string };

let latest: OpenFile | undefined;

/** The file that a rule is created for. Rules are asked about one file after the other, each about the same. */
export function openFile(context: Rule.RuleContext): OpenFile {
  const { sourceCode } = context;
  if (latest?.sourceCode !== sourceCode) latest = open(context, sourceCode);
  return latest;
}

function open(context: Rule.RuleContext, sourceCode: SourceCode): OpenFile {
  const place = placeFile(context);
  const path = place?.module ?? unnamedModule(context.filename);
  return { sourceCode, path, place, known: place && readKnown(sourceCode, place) };
}

/** Text from standard input may be of any language; the extension says which. */
function unnamedModule(filename: string): string {
  const extension = /\.[cm]?[jt]sx?$/u.exec(filename)?.[0] ?? '.ts';
  return `unnamed${extension}`;
}

/** An editor lints texts that nobody has looked at yet. */
function readKnown({ text, hasBOM }: SourceCode, { project, module }: FilePlace): ModuleDoubts | undefined {
  const doubts = project.cache.readDoubts(module, version);
  if (doubts === undefined || !isAbout(hasBOM ? `\uFEFF${text}` : text, doubts)) return undefined;
  return hasBOM ? withoutMark(doubts) : doubts;
}

function withoutMark(doubts: ModuleDoubts): ModuleDoubts {
  return {
    ...doubts,
    gaps: doubts.gaps.map((gap) => ({
      ...gap,
      at: placeWithoutMark(gap.at),
      ...(gap.hollow && { hollow: moved(gap.hollow) }),
    })),
    findings: doubts.findings.map((doubt) => ({ ...doubt, range: moved(doubt.range) })),
  };
}

function placeWithoutMark([line, column]: Gap['at']): Gap['at'] {
  return [line, line === 1 ? column - 1 : column];
}

function moved({ start, end }: TextRange): TextRange {
  return { start: start - 1, end: end - 1 };
}
