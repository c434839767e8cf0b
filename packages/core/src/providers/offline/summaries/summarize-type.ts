import type { SymbolRecord } from '../../../model/index.ts';
import { linkTo, linkToRecord, pathOfRecord } from '../link.ts';
import type { Reader } from '../reader.ts';
import { literalValues, presentTypes } from '../types.ts';
import { nameWords } from '../words/name-words.ts';
import { article, isPlural } from '../words/nouns.ts';
import { listOf, sentence } from '../words/sentence.ts';
import type { Summary } from './summary.ts';

/** More users than this are too many to name. */
const mostUsers = 3;
/** As many users as a context shows at most: there may be more. */
const mostShown = 12;
/** More members than this are no description. */
const mostMembers = 5;

/** Interfaces and aliases by what takes or gives them. */
export function summarizeUsage(reader: Reader): Summary | undefined {
  return (
    summarizeOptions(reader) ??
    summarizeForm(reader) ??
    summarizeResult(reader) ??
    summarizeField(reader) ??
    summarizeExtension(reader)
  );
}

/** The type of a parameter named `options`, `config` or `props`. */
function summarizeOptions(reader: Reader): Summary | undefined {
  const { symbol } = reader.context;
  const takers = users(reader).filter(({ parameters }) =>
    parameters.some(({ name, type }) => isOptions(name, symbol) && namesType(type?.text, symbol.name)),
  );
  const names = namesOf(takers, reader);
  if (names === undefined) return undefined;
  const isProps = /Props$/u.test(symbol.name);
  return { text: `${isProps ? 'Props' : 'Options'} of ${names}.` };
}

/** By the name of the type; by that of the parameter only for types that are not made for any argument. */
function isOptions(parameter: string, { kind, name, typeParameters }: SymbolRecord): boolean {
  if (/(?:Options|Opts|Props|Config|Configuration|Settings|Params)$/u.test(name)) return true;
  const isData = kind === 'interface' && typeParameters.length === 0;
  return isData && /^(?:options?|opts|config|configuration|settings|props)$/u.test(parameter);
}

function summarizeResult(reader: Reader): Summary | undefined {
  const { symbol } = reader.context;
  const all = users(reader);
  if (all.some(({ parameters }) => parameters.some(({ type }) => namesType(type?.text, symbol.name)))) return undefined;
  const names = namesOf(
    all.filter(({ returns }) => namesType(returns?.text, symbol.name)),
    reader,
  );
  return names === undefined ? undefined : { text: `Returned by ${names}.` };
}

/** A union of values is what a property can be. */
function summarizeField(reader: Reader): Summary | undefined {
  const { symbol } = reader.context;
  if (symbol.kind !== 'enum' && literalValues(symbol.type?.text ?? '').length < 2) return undefined;
  const fields = users(reader).filter(({ type, kind }) => isField(kind) && namesType(type?.text, symbol.name));
  const names = namesOf(fields, reader);
  return names === undefined ? undefined : { text: `What ${names} can be.` };
}

function isField(kind: SymbolRecord['kind']): boolean {
  return kind === 'property' || kind === 'accessor';
}

/** A member of a union that one of its properties tells apart. */
function summarizeForm(reader: Reader): Summary | undefined {
  const { symbol, members } = reader.context;
  const unions = users(reader).filter(
    ({ kind, type }) => kind === 'type-alias' && hasMember(type?.text ?? '', symbol.name),
  );
  const [union, ...others] = unions;
  const tag = members.find(({ kind, type }) => kind === 'property' && isTag(type?.text ?? ''));
  if (union === undefined || others.length > 0 || tag === undefined) return undefined;
  const values = literalValues(tag.type?.text ?? '').map((value) => `\`${value}\``);
  const form = `${article(union.name)} ${linkToRecord(union, union.name, reader)}`;
  return { text: sentence(`${form} whose \`${tag.name}\` is ${listOf(values, 'or')}`) };
}

function hasMember(union: string, name: string): boolean {
  return union.includes('|') && presentTypes(union).some((member) => member === name || member.startsWith(`${name}<`));
}

function isTag(type: string): boolean {
  const values = literalValues(type);
  return values.length > 0 && values.length <= mostUsers && values.every((value) => /^['"]/u.test(value));
}

/** An interface by what it adds to the one it extends. */
function summarizeExtension(reader: Reader): Summary | undefined {
  const { symbol, members } = reader.context;
  const [base, ...others] = symbol.extends;
  const added = members.filter(
    ({ kind, name }) => (kind === 'property' || kind === 'method') && /^[a-z$][\w$]*$/iu.test(name),
  );
  const isTelling = added.length > 1 && added.length <= mostMembers && /^\p{Lu}/u.test(base?.text ?? '');
  if (base?.target === undefined || others.length > 0 || !isTelling) return undefined;
  const name = base.text.replace(/<.*$/su, '');
  const names = listOf([...new Set(added.map((member) => `\`${member.name}\``))]);
  const one = isPlural(nameWords(name).at(-1) ?? '') ? '' : `${article(name)} `;
  return { text: sentence(`${one}${linkTo(name, reader)} with ${names}`) };
}

/** What uses the type; nobody when the list may go on. */
function users({ context }: Reader): SymbolRecord[] {
  const { usedBy = [] } = context;
  if (usedBy.length >= mostShown) return [];
  return usedBy.filter(
    ({ visible, exported, kind, name }) => visible && exported && !kind.endsWith('-signature') && !/^[[_]/u.test(name),
  );
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
