import type { SymbolRecord } from '../../../model/index.ts';
import { linkToRecord, pathOfRecord } from '../link.ts';
import type { Reader } from '../reader.ts';
import { phraseCondition } from '../conditions/phrase-condition.ts';
import { createReader } from '../reader.ts';
import { kindWords } from '../types.ts';
import { listOf, sentence } from '../words/sentence.ts';
import type { Summary } from './summary.ts';

/** More throwers than this are too many to name. */
const mostThrowers = 3;
/** As many users as a context shows at most: there may be more. */
const mostShown = 12;

/** Error classes by who throws them, subclasses by what they are made with. */
export function summarizeClass(reader: Reader): Summary | undefined {
  return isErrorClass(reader.context.symbol) ? summarizeError(reader) : summarizeSubclass(reader);
}

/** A class of a kind by what it needs: an adapter that is constructed with a storage. */
function summarizeSubclass(reader: Reader): Summary | undefined {
  const { symbol, members } = reader.context;
  const [base, ...others] = [...symbol.extends, ...symbol.implements];
  const kind = base?.target === undefined || others.length > 0 ? undefined : kindWords(base.text, reader);
  const constructors = members.filter((member) => member.kind === 'constructor');
  const [first] = constructors.length === 1 ? (constructors[0]?.parameters ?? []) : [];
  const needs = first === undefined || first.optional ? undefined : kindWords(first.type?.text ?? '', reader);
  if (kind === undefined || needs === undefined || !/[`{]/u.test(needs)) return undefined;
  return { text: sentence(`${kind} that is constructed with ${needs}`) };
}

function isErrorClass({ name, extends: bases }: SymbolRecord): boolean {
  return /(?:Error|Exception)$/u.test(name) || bases.some(({ text }) => /Error\b/u.test(text));
}

function summarizeError(reader: Reader): Summary | undefined {
  const { symbol, usedBy = [] } = reader.context;
  if (usedBy.length >= mostShown) return undefined;
  const throwers = usedBy.filter(
    (record) =>
      record.visible &&
      record.exported &&
      !record.name.startsWith('_') &&
      record.facts.throws.some(({ error }) => error === symbol.name),
  );
  const [only, ...others] = throwers;
  if (only === undefined || throwers.length > mostThrowers) return undefined;
  const names = throwers.map((record) => linkToRecord(record, pathOfRecord(record), reader));
  const reason = others.length === 0 ? whenThrown(only, symbol.name) : undefined;
  return { text: `Thrown by ${listOf([...new Set(names)])}${reason === undefined ? '' : ` ${reason}`}.` };
}

/** The condition in the thrower's words, when it has a single one. */
function whenThrown(thrower: SymbolRecord, error: string): string | undefined {
  const facts = thrower.facts.throws.filter((fact) => fact.error === error);
  const [only, ...others] = facts;
  if (only?.condition === undefined || others.length > 0) return undefined;
  const reader = createReader({ symbol: thrower, members: [], uses: [], types: [], neighbours: [] });
  const clause = phraseCondition(only.condition, reader);
  return clause === undefined ? undefined : `when ${clause}`;
}
