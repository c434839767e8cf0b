import { docTexts, isStub, saysMoreThanName, type Doc, type StyledTag, type SymbolRecord } from '../model/index.ts';
import { applicableTags, hasTag } from './tag-use.ts';
import type { Loss, QualityStyle } from './quality.ts';

/** What a doc leaves out: of what the project always says, and of what a caller must know. */
export function* findLacks(doc: Doc, symbol: SymbolRecord, { style }: QualityStyle): Iterable<Loss> {
  const texts = docTexts(doc)
    .map(({ text }) => text)
    .join('\n');
  if (!texts.split('\n').some((text) => !isStub(text) && saysMoreThanName(text, symbol))) {
    yield { code: 'restates', points: 100 };
    return;
  }
  if (doc.summary.trim() === '') yield { code: 'no-summary', points: 30 };
  else if (!saysMoreThanName(doc.summary, symbol)) yield { code: 'restates', points: 30 };
  for (const tag of applicableTags(symbol)) if (style.tags?.[tag] === 'always') yield* lackOf(tag, doc, symbol);
  if (style.tags?.throws !== 'never') yield* untoldErrors(texts, symbol);
  yield* untoldAbsence(texts, symbol);
}

function* lackOf(tag: StyledTag, doc: Doc, symbol: SymbolRecord): Iterable<Loss> {
  if (tag === 'param')
    yield* unnamed(
      'parameters',
      symbol.parameters,
      doc.parameters?.map(({ name }) => name.split('.')[0] ?? ''),
    );
  else if (tag === 'typeParam')
    yield* unnamed(
      'type-parameters',
      symbol.typeParameters,
      doc.typeParameters?.map(({ name }) => name),
    );
  else if (!hasTag(doc, tag)) {
    if (tag === 'returns')
      yield /^returns?\b/iu.test(doc.summary) ? { code: 'returns', points: 5 } : { code: 'returns', points: 15 };
    else if (tag !== 'throws') yield { code: 'tag', points: 10, args: { tag: `@${tag}` } };
  }
}

function* unnamed(
  code: string,
  all: readonly { readonly name: string }[],
  told: readonly string[] = [],
): Iterable<Loss> {
  const names = all.map(({ name }) => name).filter((name) => !told.includes(name));
  if (names.length > 0)
    yield { code, points: Math.round((25 * names.length) / all.length), args: { names: names.join(', ') } };
}

const aboutErrors = /throw|error|exception|fail|reject|invalid|must|illegal|abort/iu;
const aboutAbsence =
  /undefined|null|nothing|\bnone\b|\bno\b|\bnot\b|absent|missing|without|unless|otherwise|empty|optional|\bif\b|\bwhen\b|void|never/iu;

/** Errors of its own, the first three; what comes from below it may be said there. */
function* untoldErrors(texts: string, { facts }: SymbolRecord): Iterable<Loss> {
  if (aboutErrors.test(texts)) return;
  const own = facts.throws.filter(({ through, error }) => through === undefined && !texts.includes(error));
  for (const { error, condition } of own.slice(0, 3))
    yield {
      code: 'throws',
      points: 12,
      args: { error, condition: condition === undefined ? '' : ` when ${condition}` },
    };
}

function* untoldAbsence(texts: string, { facts }: SymbolRecord): Iterable<Loss> {
  const value = facts.absentReturns.find((each) => each.value !== 'early')?.value;
  if (value !== undefined && !aboutAbsence.test(texts)) yield { code: 'absent', points: 10, args: { value } };
}
