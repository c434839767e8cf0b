import {
  aboutAbsence,
  docTexts,
  isStub,
  saysMoreThanName,
  type Doc,
  type StyledTag,
  type SymbolRecord,
} from '../model/index.ts';
import { applicableTags, hasTag } from './tag-use.ts';
import type { Loss, QualityStyle } from './quality.ts';
import { findVagueTexts } from './vague-texts.ts';

/** What a doc leaves out: of what the project usually says, and of what a caller must know. */
export function* findLacks(doc: Doc, symbol: SymbolRecord, { style, usual }: QualityStyle): Iterable<Loss> {
  const texts = docTexts(doc)
    .map(({ text }) => text)
    .join('\n');
  const tells = texts.split('\n').some((text) => !isStub(text) && saysMoreThanName(text, symbol));
  if (!tells && (doc.examples ?? []).length === 0) {
    yield { code: 'restates', points: 100 };
    return;
  }
  if (doc.summary.trim() === '') yield { code: 'no-summary', points: 30 };
  else if (!saysMoreThanName(doc.summary, symbol)) yield { code: 'restates', points: 30 };
  for (const tag of applicableTags(symbol)) {
    const share = usual.get(tag) ?? 0;
    for (const { points, ...loss } of share === 0 ? [] : lackOf(tag, doc, symbol))
      yield { ...loss, points: Math.round(points * share) };
  }
  yield* findVagueTexts(doc, symbol);
  if (style.tags?.throws !== 'never') yield* untoldErrors(texts, symbol);
  yield* untoldAbsence(texts, symbol);
}

/** Points where every comment of the project has the tag. */
const tagPoints = { param: 25, typeParam: 15, returns: 15, example: 15, other: 10 };

function* lackOf(tag: StyledTag, doc: Doc, symbol: SymbolRecord): Iterable<Loss> {
  if (tag === 'param') {
    const told = doc.parameters?.map(({ name }) => name.split('.')[0] ?? '');
    yield* unnamed('parameters', { points: tagPoints.param, all: symbol.parameters, told });
  } else if (tag === 'typeParam') {
    const told = doc.typeParameters?.map(({ name }) => name);
    yield* unnamed('type-parameters', { points: tagPoints.typeParam, all: symbol.typeParameters, told });
  } else if (tag === 'returns' && !hasTag(doc, tag)) {
    // A summary that begins so says it, though not where readers look for it.
    yield { code: 'returns', points: /^returns?\b/iu.test(doc.summary) ? 5 : tagPoints.returns };
  } else if (tag !== 'throws' && !hasTag(doc, tag)) {
    yield { code: 'tag', points: tag === 'example' ? tagPoints.example : tagPoints.other, args: { tag: `@${tag}` } };
  }
}

interface Names {
  /** Where none is told. */
  readonly points: number;
  readonly all: readonly { readonly name: string }[];
  readonly told: readonly string[] | undefined;
}

function* unnamed(code: string, { points, all, told = [] }: Names): Iterable<Loss> {
  const names = all.map(({ name }) => name).filter((name) => !told.includes(name));
  if (names.length > 0) yield { code, points: (points * names.length) / all.length, args: { names: names.join(', ') } };
}

const aboutErrors = /throw|error|exception|fail|reject|invalid|must|illegal|abort/iu;

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
