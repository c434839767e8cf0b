import type { DocThrows, SymbolRecord, ThrowFact } from '../../../model/index.ts';
import { phraseCondition } from '../conditions/phrase-condition.ts';
import { linkToRecord, pathOfRecord } from '../link.ts';
import type { Reader } from '../reader.ts';
import { sentence } from '../words/sentence.ts';

/** More reasons for one error than this are not listed. */
const mostReasons = 3;

/** Messages of checks that hold unless the code itself is wrong; callers need not know. */
const internal = /unreachable|should (?:never|not)|invariant|internal error|not implemented|exhaust|unexpected state/iu;

/** The errors that leave a callable, each with what can be said about when. */
export function describeThrows(reader: Reader): DocThrows[] {
  const byError = new Map<string, (string | undefined)[]>();
  for (const fact of reader.context.symbol.facts.throws) {
    if (!isClassName(fact.error) || internal.test(fact.message ?? '') || isOwn(fact.through, reader)) continue;
    const reason = reasonFor(fact, reader);
    byError.set(fact.error, [...(byError.get(fact.error) ?? []), reason]);
  }
  const all = [...byError].map(([error, reasons]) => ({ error, text: reasonsText(reasons) }));
  return all.filter(({ error, text }) => text !== '' || !isLibraryError(error));
}

/** Another overload of the same function, or the function itself. */
function isOwn(id: string | undefined, { context }: Reader): boolean {
  return id?.replace(/~\d+$/u, '') === context.symbol.id.replace(/~\d+$/u, '');
}

/** That some `TypeError` may come from somewhere is no news. */
function isLibraryError(error: string): boolean {
  return /^(?:Aggregate|Eval|Range|Reference|Syntax|Type|URI)?Error$/u.test(error);
}

function isClassName(error: string): boolean {
  return /^\p{Lu}[\w$]*$/u.test(error);
}

function reasonsText(reasons: readonly (string | undefined)[]): string {
  const known = [...new Set(reasons.filter((reason) => reason !== undefined))];
  return known.length === 0 || known.length > mostReasons ? '' : lowerFirst(sentence(known.join(', or ')));
}

/** When it is thrown; else what it says, or where it comes from. */
function reasonFor(fact: ThrowFact, reader: Reader): string | undefined {
  const clause =
    fact.condition === undefined || fact.partial === true ? undefined : phraseCondition(fact.condition, reader);
  if (clause !== undefined) return `when ${clause}`;
  if (fact.through !== undefined) return fact.error === 'Error' ? undefined : throughText(fact.through, reader);
  const message = fact.message === undefined ? undefined : plainMessage(fact.message);
  return message && `with the message "${message}"`;
}

/** A message with what it fills in left out; `undefined` for one that cannot be quoted. */
function plainMessage(text: string): string | undefined {
  const message = text.replaceAll(/["']?\$\{[^{}]*\}["']?/gu, '…').replace(/\.$/u, '');
  const words = message.match(/\p{L}+/gu) ?? [];
  return words.length < 2 || message.length > 80 || /[`"\\{}@<>\n]|\*\//u.test(message) ? undefined : message;
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
