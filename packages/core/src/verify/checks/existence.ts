import type { Check, Seen, Writer } from '../check.ts';
import { docTexts, type SymbolRecord } from '../../model/index.ts';
import { byText } from '../by-text.ts';
import { findAddresses, findThings, type Thing } from '../find-things.ts';
import { findMentions, isVague, looksLikeFile, type Mention } from '../mentions.ts';
import type { Universe } from '../universe.ts';

/** Every identifier in back-ticks or in a link must exist. */
export const existence: Check = {
  name: 'existence',
  about:
    'Every identifier in back-ticks or in a link leads somewhere: to the scope of the declaration, the project, what it imports, or JavaScript and its environments. Option keys, event names, files, flags and addresses that a draft names must occur in the project.',
  example: {
    code: 'unknown-link',
    wrong: `/** Restores what {@link StoreSnapshot} holds. */
export function restore(snapshot: Snapshot): void {}
/** What a store held. */
export interface Snapshot {}`,
    right: `/** Restores what {@link Snapshot} holds. */
export function restore(snapshot: Snapshot): void {}
/** What a store held. */
export interface Snapshot {}`,
  },
  codes: {
    unknown: {
      severity: { draft: 'error', human: 'warning' },
      sentence: '`{code}` names {name}, which neither the project nor what it imports declares.',
    },
    'unknown-word': {
      severity: { draft: 'error', human: 'info' },
      sentence: '`{code}` is no name or value of the project; put it in quotes or in plain words.',
    },
    'unknown-event': {
      severity: { draft: 'error', human: 'info' },
      sentence: 'There is no event `{code}`: no text of the project is called so.',
    },
    'unknown-file': {
      severity: { draft: 'error', human: 'off' },
      sentence: 'There is no file `{code}` in the project, and no text of it names one.',
    },
    'unknown-flag': {
      severity: { draft: 'error', human: 'off' },
      sentence: 'There is no flag `{code}`: no text of the project holds it.',
    },
    'unknown-address': {
      severity: { draft: 'error', human: 'off' },
      sentence: 'The address {code} stands nowhere in the project.',
    },
    'unknown-link': { severity: 'error', sentence: 'The link to {code} leads nowhere: {name} is not declared.' },
  },
  looksAround: true,
  mayDoubt: (raw, _symbol, trust) => (trust.words ? mayNamePath(raw) : /[`{]/u.test(raw)),
  *run(doc, symbol, universe, writer): Iterable<Seen> {
    for (const { part, text } of docTexts(doc)) {
      for (const mention of findMentions(text)) {
        const missing = mention.names.find((name) => !leadsSomewhere(name, symbol, universe));
        if (missing === undefined || (writer === 'human' && isShown(missing, mention, symbol))) continue;
        yield { code: codeOf(mention, text), part, args: { code: mention.code, name: missing } };
      }
      // What a person names may be where a part of the project does not show it.
      if (universe.partial && writer === 'human') continue;
      for (const { code, kind } of thingsIn(text, writer))
        if (!isThere(code, kind, symbol, universe)) yield { code: `unknown-${kind}`, part, args: { code } };
      if (writer === 'draft')
        for (const code of findAddresses(text))
          if (!universe.hasAddress(code)) yield { code: 'unknown-address', part, args: { code } };
    }
  },
};

function leadsSomewhere(name: string, symbol: SymbolRecord, universe: Universe): boolean {
  if (universe.resolveName(name, symbol) !== undefined) return true;
  return looksLikeFile(name) && universe.declared(name.split('.')[0] ?? '').length === 0;
}

/** Of people, only events are doubted. */
function thingsIn(text: string, writer: Writer): readonly Thing[] {
  return writer === 'draft' ? findThings(text) : eventsIn(text);
}

const eventsIn = byText((text) =>
  /vent|mits/u.test(text) ? findThings(text).filter(({ kind }) => kind === 'event') : [],
);

/** True for a dot or hash inside of a code span or the target of a link. Where spans cannot be told apart easily, in any code. */
function mayNamePath(raw: string): boolean {
  if (!anyPath.test(raw)) return false;
  const prose = raw.replaceAll(/```[^]*?```/gu, '');
  if (prose.includes('``') || brokenSpan.test(prose)) return true;
  return [...prose.matchAll(/`([^`\n]+)`|\{@link(?:code|plain)?[\s*]+([^\s|{}]*)/giu)].some(
    ([, code = '', target = '']) => /\S[.#]\S/u.test(code) || /[.#]/u.test(target),
  );
}

const anyPath = /`[^`]*[^`\s][.#][^`\s]|\{@link(?:code|plain)?[\s*]+[^\s|{}]*[.#]/iu;
/** A line with an odd number of back-ticks: a span goes on in the next one, or a back-tick stands alone. */
const brokenSpan = /^[^`\n]*`[^`\n]*(?:`[^`\n]*`[^`\n]*)*$/mu;

/** What a person shows in code of the same comment and speaks of then is made up to show: `call(work)`, where `work` is …. */
function isShown(name: string, { code, kind }: Mention, { comment }: SymbolRecord): boolean {
  if (kind === 'link' || /[.#]/u.test(name)) return false;
  return codesIn(comment?.raw ?? '').some((other) => other.code !== code && other.names.has(name));
}

/** Fences and code spans of a comment, with the identifiers in each. */
const codesIn = byText((raw) =>
  [...raw.matchAll(anyCode)].map(([, fence, span]) => {
    const code = fence ?? span ?? '';
    return { code, names: new Set(identifiers(code)) };
  }),
);

const anyCode = /```([^]*?)```|`([^`\n]+)`/gu;

function identifiers(code: string): readonly string[] {
  return code.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [];
}

function codeOf(mention: Mention, text: string): string {
  if (mention.kind === 'link') return 'unknown-link';
  return isVague(mention, text) ? 'unknown-word' : 'unknown';
}

function isThere(code: string, kind: Thing['kind'], symbol: SymbolRecord, universe: Universe): boolean {
  if (kind === 'event') return universe.hasText(code.replace(/^(['"])(.*)\1$/u, '$2'));
  if (kind === 'flag') return universe.hasFlag(code);
  // `store.lock` may be a member.
  return universe.hasFile(code) || universe.resolveName(code, symbol) !== undefined;
}
