import type { AbsentReturnFact } from '../../../model/index.ts';
import { phraseCondition } from '../conditions/phrase-condition.ts';
import type { Reader } from '../reader.ts';
import { sentence } from '../words/sentence.ts';

/** When the callable gives `undefined` or `null`: `` `undefined` when `text` is empty. `` */
export function describeAbsence(reader: Reader): string | undefined {
  const texts = (['undefined', 'null'] as const).flatMap((value) => absenceText(value, reader) ?? []);
  return texts.length === 0 ? undefined : texts.join(' ');
}

function absenceText(value: AbsentReturnFact['value'], reader: Reader): string | undefined {
  const clauses = clausesFor(value, reader);
  return clauses.length === 0 || clauses.length > 3
    ? undefined
    : sentence(`\`${value}\` when ${clauses.join(', or when ')}`);
}

function clausesFor(value: AbsentReturnFact['value'], reader: Reader): string[] {
  const conditions = reader.context.symbol.facts.absentReturns
    .filter((fact) => fact.value === value)
    .map(({ condition }) => condition);
  const clauses = conditions.map((condition) =>
    condition === undefined ? undefined : phraseCondition(condition, reader),
  );
  return [...new Set(clauses.filter((clause) => clause !== undefined))];
}

/** When the callable does nothing at all: a bare return that nothing stands before. */
export function describeEarlyReturn(reader: Reader): string | undefined {
  const { facts } = reader.context.symbol;
  const early = facts.absentReturns.filter(({ value }) => value === 'early');
  const [only] = early;
  if (early.length !== 1 || only?.condition === undefined) return undefined;
  const { condition } = only;
  const actsBefore = facts.calls.some((call) => call.always === true && !condition.includes(call.callee));
  const clause = actsBefore ? undefined : phraseCondition(condition, reader);
  return clause && `Does nothing when ${clause}.`;
}
