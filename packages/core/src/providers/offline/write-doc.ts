import { saysMoreThanName, type Doc, type SymbolKind, type TaskContext } from '../../model/index.ts';
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
  const isCalled = called.has(context.symbol.kind);
  const summary = summarize(reader) ?? (isCalled ? { text: '', plain: true } : undefined);
  if (summary === undefined) return undefined;
  if (!isCalled) return finish(summary.text, {}, context);
  const parameters = describeParameters(reader);
  const sections = writeSections(reader, summary, options);
  const isPlain = summary.plain === true && parameters.list.length + parameters.sentences.length === 0;
  if (isPlain && Object.keys(sections).length === 0) return undefined;
  const text = [summary.text, ...parameters.sentences].join(' ').trim();
  return finish(text, { ...(parameters.list.length > 0 && { parameters: parameters.list }), ...sections }, context);
}

/** Of {@link writeDoc} what no words of a model stand for: errors that are thrown, and examples from tests. */
export function writeProved(context: TaskContext, { examples }: WriteOptions): Pick<Doc, 'throws' | 'examples'> {
  if (!called.has(context.symbol.kind)) return {};
  const throws = context.symbol.facts.throws.length === 0 ? [] : describeThrows(createReader(context));
  const usages = chooseExamples(context.symbol, examples);
  return { ...(throws.length > 0 && { throws }), ...(usages.length > 0 && { examples: usages }) };
}

/** A summary that only restates the name is left out where examples, results or errors say something. */
function finish(summary: string, sections: Omit<Doc, 'summary'>, { symbol }: TaskContext): Doc | undefined {
  if (saysMoreThanName(summary, symbol)) return { summary, ...sections };
  const { examples, returns, throws = [] } = sections;
  const isTelling = examples !== undefined || returns !== undefined || throws.some(({ text }) => text !== '');
  return isTelling ? { summary: '', ...sections } : undefined;
}

function writeSections(
  reader: Reader,
  summary: Summary,
  { examples }: WriteOptions,
): Omit<Doc, 'summary' | 'parameters'> {
  const returns = describeReturns(reader, summary);
  const throws = describeThrows(reader);
  const usages = chooseExamples(reader.context.symbol, examples);
  return {
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
    summary.returns ??
    describeAbsence(reader) ??
    (isSelf ? 'This instance, so that calls can be chained.' : summary.plain && describeSame(reader))
  );
}

/** The parameter that is given back as it came. */
function describeSame(reader: Reader): string | undefined {
  const [only = '', ...others] = reader.context.symbol.facts.returnExpressions.map((text) =>
    text.replace(/ as .*$/su, ''),
  );
  const parameter = others.length === 0 ? reader.parameter(only) : undefined;
  return parameter && `\`${parameter.text}\` itself.`;
}
