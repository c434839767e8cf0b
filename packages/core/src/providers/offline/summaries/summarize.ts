import type { SymbolKind } from '../../../model/index.ts';
import type { Reader } from '../reader.ts';
import { summarizeAccessor } from './summarize-accessor.ts';
import { summarizeAlias } from './summarize-alias.ts';
import { summarizeCallable } from './summarize-callable.ts';
import { summarizeClass } from './summarize-class.ts';
import { summarizeConstructor } from './summarize-constructor.ts';
import { summarizeUsage } from './summarize-type.ts';
import { summarizeProperty, summarizeVariable } from './summarize-value.ts';
import type { Summary } from './summary.ts';

type Summarizer = (reader: Reader) => Summary | undefined;

const byKind: Readonly<Partial<Record<SymbolKind, Summarizer>>> = {
  function: summarizeCallable,
  method: summarizeCallable,
  'call-signature': summarizeCallable,
  constructor: summarizeConstructor,
  accessor: summarizeAccessor,
  class: summarizeClass,
  interface: summarizeUsage,
  'type-alias': (reader) => summarizeAlias(reader) ?? summarizeUsage(reader),
  enum: summarizeUsage,
  property: summarizeProperty,
  variable: summarizeVariable,
};

/** The first sentence about a symbol, or `undefined` where nothing is known beyond its name. */
export function summarize(reader: Reader): Summary | undefined {
  return byKind[reader.context.symbol.kind]?.(reader);
}
