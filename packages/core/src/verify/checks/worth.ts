import { type Doc, docTexts, isEmptyDoc, isStub, saysMoreThanName, type SymbolRecord } from '../../model/index.ts';
import { byText } from '../by-text.ts';
import type { Check, Seen } from '../check.ts';

/**
 * A comment says more than the code under it. Of a person's comment, the definition of "documented" speaks: here is
 * only what that leaves out.
 */
export const worth: Check = {
  name: 'worth',
  about: `A comment says more than the code under it: not only the name or the type again, no placeholder, no filler, nobody speaking of themselves, in one language, and no longer than what it is about deserves. Of a person's comment, the definition of "documented" decides instead.`,
  example: {
    code: 'restates',
    wrong: `/** Gets the item count. */
export function getItemCount(): number {
  return 0;
}`,
    right: `/** Counts items that are on hand, sold ones left out. */
export function getItemCount(): number {
  return 0;
}`,
  },
  codes: {
    empty: { severity: { draft: 'error', human: 'off' }, sentence: 'The comment says nothing.' },
    stub: { severity: { draft: 'error', human: 'off' }, sentence: '"{text}" is a placeholder.' },
    'stub-section': { severity: { draft: 'error', human: 'info' }, sentence: '"{text}" is a placeholder.' },
    restates: { severity: { draft: 'error', human: 'off' }, sentence: '"{text}" only restates the name {symbol}.' },
    'restates-parameter': {
      severity: { draft: 'warning', human: 'off' },
      sentence: '"{text}" only restates the name {symbol}.',
    },
  },
  mayDoubt: (raw) => raw.includes('@') && hollowTag.test(raw),
  *run(doc, symbol, _universe, writer) {
    yield* stubs(doc);
    if (writer === 'draft') yield* hollows(doc, symbol);
  },
};

/**
 * A tag with nothing behind it on its line but a name, which tags like `@since` do not have, words that placeholders consist of, or one that starts a placeholder. What it
 * says may be on the next line as well; another tag ends it.
 */
const hollowTag =
  /(?<![^\s*])@(?!(?:example|internal|hidden|private|public|protected|beta|alpha|readonly|class|static)(?![\w-]))[a-z][\w-]*(?:[ \t]*\{(?!@)[^{}\n]*\})?(?:(?<!@(?:since|category|group|version))[^\n\p{L}\p{N}]*(?!@)[\p{L}\p{N}_$.[\]]+)?(?:(?:[^\n\p{L}\p{N}@]+(?:missing|add|insert|enter|no|your|an?|the|description|documentation|docs?|docstring|summary|comment|here|provided|available|goes|needed|place\s?holder|undocumented|n\/a|none|unknown))*[^\n\p{L}\p{N}]*(?:$|\s@)|[^\n\p{L}\p{N}]*(?:todo|fixme|tbd|tba|xxx|wip|lorem)\b)/imu;

const isPlaceholder = byText(isStub);

function* stubs(doc: Doc): Iterable<Seen> {
  for (const { part, text } of docTexts(doc)) {
    if (text === '' || part.name === 'defaultValue' || !isPlaceholder(text)) continue;
    yield { code: part.section === 'summary' ? 'stub' : 'stub-section', part, args: { text } };
  }
}

function* hollows(doc: Doc, symbol: SymbolRecord): Iterable<Seen> {
  if (isEmptyDoc(doc)) yield { code: 'empty', part: { section: 'comment' } };
  const { summary } = doc;
  if (summary !== '' && !isStub(summary) && !saysMoreThanName(summary, symbol))
    yield { code: 'restates', part: { section: 'summary' }, args: { text: summary, symbol: symbol.name } };
  for (const { name, text } of doc.parameters ?? []) {
    if (text === '' || isStub(text) || saysMoreThanName(text, { id: name, kind: 'property', name })) continue;
    yield { code: 'restates-parameter', part: { section: 'parameter', name }, args: { text, symbol: name } };
  }
}
