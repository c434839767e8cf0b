import type { SymbolRecord } from '../../../model/index.ts';
import { linkToRecord, pathOfRecord } from '../link.ts';
import type { Reader } from '../reader.ts';
import { listOf } from '../words/sentence.ts';
import type { Summary } from './summary.ts';

/** More users than this are too many to name. */
const mostUsers = 3;

/** Interfaces and aliases by what takes or gives them. */
export function summarizeUsage(reader: Reader): Summary | undefined {
  return summarizeOptions(reader) ?? summarizeResult(reader) ?? summarizeField(reader);
}

/** The type of a parameter named `options`, `config` or `props`. */
function summarizeOptions(reader: Reader): Summary | undefined {
  const { symbol } = reader.context;
  const takers = users(reader).filter(({ parameters }) =>
    parameters.some(({ name, type }) => isOptionsName(name, symbol.name) && namesType(type?.text, symbol.name)),
  );
  const names = namesOf(takers, reader);
  if (names === undefined) return undefined;
  const isProps = /Props$/u.test(symbol.name);
  return { text: `${isProps ? 'Props' : 'Options'} of ${names}.` };
}

function isOptionsName(name: string, type: string): boolean {
  return (
    /^(?:options?|opts|config|configuration|settings|props|init|params|parameters)$/u.test(name) ||
    /(?:Options|Props|Config|Settings)$/u.test(type)
  );
}

function summarizeResult(reader: Reader): Summary | undefined {
  const { symbol } = reader.context;
  const names = namesOf(
    users(reader).filter(({ returns }) => namesType(returns?.text, symbol.name)),
    reader,
  );
  return names === undefined ? undefined : { text: `Returned by ${names}.` };
}

function summarizeField(reader: Reader): Summary | undefined {
  const { symbol } = reader.context;
  const names = namesOf(
    users(reader).filter(
      ({ type, kind }) => (kind === 'property' || kind === 'accessor') && namesType(type?.text, symbol.name),
    ),
    reader,
  );
  return names === undefined ? undefined : { text: `Type of ${names}.` };
}

function users({ context }: Reader): SymbolRecord[] {
  return (context.usedBy ?? []).filter((record) => record.visible && record.exported);
}

/** The type itself, a promise of it, or it with `undefined`. */
function namesType(text: string | undefined, name: string): boolean {
  const bare = (text ?? '')
    .replace(/^(?:Promise|Partial|Readonly)<(.+)>$/su, '$1')
    .replace(/\s*\|\s*(?:undefined|null)$/u, '');
  return bare === name || bare.startsWith(`${name}<`);
}

function namesOf(records: readonly SymbolRecord[], reader: Reader): string | undefined {
  const names = [...new Set(records.map((record) => linkToRecord(record, ownerPath(record), reader)))];
  return names.length === 0 || names.length > mostUsers ? undefined : listOf(names);
}

/** A constructor goes by the name of its class. */
function ownerPath(record: SymbolRecord): string {
  return pathOfRecord(record).replace(/\.constructor$/u, '');
}
