import type { DocThrows, SymbolRecord, ThrowFact } from '../../../model/index.ts';
import { phraseCondition } from '../conditions/phrase-condition.ts';
import { linkToRecord, pathOfRecord } from '../link.ts';
import type { Reader } from '../reader.ts';
import { sentence } from '../words/sentence.ts';

/** More reasons for one error than this are not listed. */
const mostReasons = 3;

/** Messages of checks that hold unless the code itself is wrong; callers need not know. */
const internal = /unreachable|should (?:never|not)|invariant|internal error|not implemented|exhaust|unexpected state/iu;

/** The errors that leave a callable, each with the conditions that can be put into words. */
export function describeThrows(reader: Reader): DocThrows[] {
  const byError = new Map<string, ThrowFact[]>();
  for (const fact of reader.context.symbol.facts.throws) {
    if (!isClassName(fact.error) || internal.test(fact.message ?? '')) continue;
    byError.set(fact.error, [...(byError.get(fact.error) ?? []), fact]);
  }
  return [...byError].map(([error, facts]) => ({ error, text: reasonsText(facts, reader) }));
}

function isClassName(error: string): boolean {
  return /^\p{Lu}[\w$]*$/u.test(error);
}

function reasonsText(facts: readonly ThrowFact[], reader: Reader): string {
  const reasons = facts.map((fact) => reasonFor(fact, reader));
  const conditions = [...new Set(reasons.filter((reason) => reason !== undefined))];
  if (conditions.length === 0 || conditions.length > mostReasons) return '';
  return lowerFirst(sentence(conditions.join(', or ')));
}

/** When it is thrown; else what it says, or where it comes from. */
function reasonFor(fact: ThrowFact, reader: Reader): string | undefined {
  const clause = fact.condition === undefined ? undefined : phraseCondition(fact.condition, reader);
  if (clause !== undefined) return `when ${clause}`;
  if (fact.through !== undefined) return throughText(fact.through, reader);
  const message = fact.message;
  return message !== undefined && isQuotable(message) ? `with the message "${message}"` : undefined;
}

function isQuotable(message: string): boolean {
  return message.length > 0 && message.length <= 80 && !/\$\{|[`"\\{}@<>\n]/u.test(message);
}

function throughText(id: string, reader: Reader): string | undefined {
  const record = calledRecord(id, reader);
  return record === undefined ? undefined : `when ${linkToRecord(record, pathOfRecord(record), reader)} does`;
}

/** The called declaration, when the reader can see it. */
function calledRecord(id: string, { context }: Reader): SymbolRecord | undefined {
  const record = [...(context.used ?? []), ...(context.siblings ?? [])].find((other) => other.id === id);
  return record !== undefined &&
    record.visible &&
    (record.exported || !context.symbol.exported) &&
    record.kind !== 'constructor'
    ? record
    : undefined;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
