import type { Documentation, ModuleDoubts, SymbolId, TextRange } from '@docwright/core/model';
import { rangeOfPart } from '@docwright/core/verify';
import type { LintSymbol } from '../collect/lint-symbol.ts';
import { glance, judge } from './judge.ts';
import type { LintFile } from './lint-file.ts';
import { recall } from './recall.ts';

/** A comment that says nothing, and the text in it. */
export interface Hollow extends Pick<Documentation, 'reason' | 'args'> {
  readonly symbol: SymbolId;
  readonly name: string;
  readonly range: TextRange;
}

/** Comments that say nothing: as the last check of the project found them in just this text, else by a look. */
export function findHollow(file: LintFile): readonly Hollow[] {
  return file.known === undefined
    ? recall(file, 'hollow', () => file.module.symbols.flatMap((symbol) => lookAt(symbol, file) ?? []))
    : knownHollow(file.known);
}

function knownHollow({ gaps }: ModuleDoubts): Hollow[] {
  return gaps.flatMap(({ symbol, name, reason, args, hollow: range }) =>
    range === undefined ? [] : { symbol, name, reason, args, range },
  );
}

function lookAt(symbol: LintSymbol, file: LintFile): Hollow | undefined {
  const { comment, id, name } = symbol.record;
  if (comment === undefined || glance(symbol) !== 'unsure') return undefined;
  const { reason, args } = judge(symbol, file, 'docwright');
  if (reason !== 'stub' && reason !== 'restates-name') return undefined;
  return { symbol: id, name, reason, args, range: rangeOfPart(comment, { section: 'summary' }) };
}
