import type { Doc, SymbolKind, TaskContext } from '../../model/index.ts';
import { createReader, type Reader } from './reader.ts';
import { chooseExamples } from './sections/choose-examples.ts';
import { describeAbsence } from './sections/describe-absence.ts';
import { describeParameters } from './sections/describe-parameters.ts';
import { describeThrows } from './sections/describe-throws.ts';
import { summarize } from './summaries/summarize.ts';
import type { Summary } from './summaries/summary.ts';

/** Options of {@link writeDoc}. */
export interface WriteOptions {
  /** At most this many examples from tests. */
  readonly examples: number;
}

const called: ReadonlySet<SymbolKind> = new Set<SymbolKind>([
  'function',
  'method',
  'constructor',
  'accessor',
  'call-signature',
  'construct-signature',
]);

/** Phrases what is known about a symbol. `undefined` where that is nothing beyond its name and types. */
export function writeDoc(context: TaskContext, options: WriteOptions): Doc | undefined {
  const reader = createReader(context);
  const summary = summarize(reader);
  if (summary === undefined) return undefined;
  const sections = called.has(context.symbol.kind) ? writeSections(reader, summary, options) : {};
  if (summary.plain === true && Object.keys(sections).length === 0) return undefined;
  return { summary: summary.text, ...sections };
}

function writeSections(reader: Reader, summary: Summary, { examples }: WriteOptions): Omit<Doc, 'summary'> {
  const parameters = describeParameters(reader);
  const returns = describeReturns(reader, summary);
  const throws = describeThrows(reader);
  const usages = chooseExamples(reader.context.symbol, examples);
  return {
    ...(parameters.length > 0 && { parameters }),
    ...(returns !== undefined && { returns }),
    ...(throws.length > 0 && { throws }),
    ...(usages.length > 0 && { examples: usages }),
  };
}

function describeReturns(reader: Reader, summary: Summary): string | undefined {
  const { kind, facts } = reader.context.symbol;
  if (kind === 'constructor') return undefined;
  const isSelf = facts.returnExpressions.length === 1 && facts.returnExpressions[0] === 'this';
  return (
    summary.returns ?? describeAbsence(reader) ?? (isSelf ? 'This instance, so that calls can be chained.' : undefined)
  );
}
