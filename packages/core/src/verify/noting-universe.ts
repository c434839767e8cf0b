import { hashText, moduleOf, type ModulePath, type SymbolId, type SymbolRecord } from '../model/index.ts';
import type { Members, Universe } from './universe.ts';

/**
 * A question that was put to a universe, with its answer: the name of the method, its argument, and what it said. Records are
 * kept as their ids, and one that was asked for by its id with a key of all it says.
 */
export type NotedAnswer =
  | readonly ['name', name: string, from: SymbolId, origin: string]
  | readonly [what: 'text' | 'file' | 'flag' | 'address', text: string, found: boolean]
  | readonly ['symbol', id: SymbolId, found: boolean, key: string]
  | readonly ['declared', name: string, ids: readonly SymbolId[]]
  | readonly ['members', id: SymbolId, ids: readonly SymbolId[], open: boolean];

/** A universe that notes what it is asked. */
export interface NotingUniverse {
  readonly universe: Universe;
  /** Each question once. */
  readonly answers: () => readonly NotedAnswer[];
}

/** Notes what is asked of a universe, so that a later run can tell whether it would answer in the same way. */
export function noteAnswers(universe: Universe): NotingUniverse {
  const noted = new Map<string, NotedAnswer>();
  const note = (...answer: NotedAnswer): void => {
    noted.set(answer.slice(0, answer[0] === 'name' ? 3 : 2).join('\t'), answer);
  };
  const ask =
    (what: 'text' | 'file' | 'flag' | 'address', answer: (text: string) => boolean) =>
    (text: string): boolean => {
      const found = answer(text);
      note(what, text, found);
      return found;
    };
  return {
    answers: () => [...noted.values()],
    universe: {
      partial: universe.partial,
      symbol(id) {
        const found = universe.symbol(id);
        note('symbol', id, found !== undefined, keyOf(found));
        return found;
      },
      declared(name) {
        const found = universe.declared(name);
        note('declared', name, idsOf(found));
        return found;
      },
      members(id) {
        const found = universe.members(id);
        note('members', id, memberIds(found), found.open);
        return found;
      },
      resolveName(name, symbol) {
        const origin = universe.resolveName(name, symbol);
        // A simple name in scope is one of its own module, which changes with it.
        if (origin !== 'scope' || /[.#]/u.test(name)) note('name', name, symbol.id, origin ?? '');
        return origin;
      },
      hasText: ask('text', universe.hasText),
      hasFile: ask('file', universe.hasFile),
      hasFlag: ask('flag', universe.hasFlag),
      hasAddress: ask('address', universe.hasAddress),
    },
  };
}

/**
 * True when a universe gives the answers that were noted.
 *
 * @param isSame - Whether the records of a module are what they were then.
 */
export function answersAlike(
  universe: Universe,
  answers: readonly NotedAnswer[],
  isSame: (module: ModulePath) => boolean,
): boolean {
  const alike = (ids: readonly SymbolId[], now: readonly SymbolId[]): boolean =>
    ids.length === now.length && ids.every((id, index) => id === now[index] && isSame(moduleOf(id)));
  return answers.every((answer) => {
    switch (answer[0]) {
      case 'name': {
        const from = universe.symbol(answer[2]);
        return from !== undefined && (universe.resolveName(answer[1], from) ?? '') === answer[3];
      }
      case 'text':
        return universe.hasText(answer[1]) === answer[2];
      case 'file':
        return universe.hasFile(answer[1]) === answer[2];
      case 'flag':
        return universe.hasFlag(answer[1]) === answer[2];
      case 'address':
        return universe.hasAddress(answer[1]) === answer[2];
      case 'symbol': {
        const found = universe.symbol(answer[1]);
        if ((found !== undefined) !== answer[2]) return false;
        return found === undefined || isSame(found.module) || keyOf(found) === answer[3];
      }
      case 'declared':
        return alike(answer[2], idsOf(universe.declared(answer[1])));
      case 'members': {
        const now = universe.members(answer[1]);
        return now.open === answer[3] && alike(answer[2], memberIds(now));
      }
    }
  });
}

const keys = new WeakMap<SymbolRecord, string>();

/** Changes with everything that a record says, other than where it stands: code above it moves it. */
function keyOf(record: SymbolRecord | undefined): string {
  if (record === undefined) return '';
  const { comment } = record;
  const said = { ...record, location: undefined, comment: comment && { ...comment, range: undefined } };
  const key = keys.get(record) ?? hashText(JSON.stringify(said));
  keys.set(record, key);
  return key;
}

function idsOf(records: readonly SymbolRecord[]): SymbolId[] {
  return records.map(({ id }) => id);
}

function memberIds({ byName }: Members): SymbolId[] {
  return idsOf([...byName.values()]);
}
