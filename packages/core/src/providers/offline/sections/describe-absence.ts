import type { AbsentReturnFact } from '../../../model/index.ts';
import { phraseCondition } from '../conditions/phrase-condition.ts';
import type { Reader } from '../reader.ts';
import { sentence } from '../words/sentence.ts';

/** More cases than this are better read in the code. */
const mostCases = 3;

/** When the callable gives `undefined` or `null`: `` `undefined` when `text` is empty. `` */
export function describeAbsence(reader: Reader): string | undefined {
  const texts = (['undefined', 'null'] as const).flatMap((value) => absenceText(value, reader) ?? []);
  return texts.length === 0 ? undefined : texts.join(' ');
}

function absenceText(value: AbsentReturnFact['value'], reader: Reader): string | undefined {
  const { returns, facts } = reader.context.symbol;
  // An overload that cannot give it shares the body of one that can.
  if (returns !== undefined && !returns.text.includes(value)) return undefined;
  const told = facts.absentReturns.filter((fact) => fact.value === value && fact.partial !== true);
  const clauses = new Set(told.flatMap(({ condition = '' }) => phraseCondition(condition, reader) ?? []));
  return clauses.size === 0 || clauses.size > mostCases
    ? undefined
    : sentence(`\`${value}\` when ${[...clauses].join(', or when ')}`);
}
