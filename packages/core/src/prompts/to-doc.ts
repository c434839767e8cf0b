import type { Doc, DocParameter } from '../model/index.ts';
import type { AnswerPart, SymbolAnswer } from './answer-schema.ts';
import { cleanText } from './clean-text.ts';

/** Makes a doc of what a model said. Undefined when it said that there is nothing to say. */
export function toDoc({ summary, parts }: SymbolAnswer): Doc | undefined {
  const told = parts.map((part) => ({ ...part, text: cleanText(part.text, longest[part.kind]) }));
  const of = (kind: AnswerPart['kind']): typeof told => told.filter((part) => part.kind === kind && part.text !== '');
  const [returns, remarks] = [of('returns'), of('remarks')].map((found) => found.map(({ text }) => text).join('\n\n'));
  const throws = of('throws').map(({ name, text }) => ({ ...(name !== '' && { error: bareName(name) }), text }));
  const doc: Doc = {
    summary: cleanText(summary, longest.summary),
    ...(remarks !== '' && remarks !== undefined && { remarks }),
    ...(of('typeParameter').length > 0 && { typeParameters: named(of('typeParameter')) }),
    ...(of('parameter').length > 0 && { parameters: named(of('parameter')) }),
    ...(returns !== '' && returns !== undefined && { returns }),
    ...(throws.length > 0 && { throws }),
  };
  return doc.summary === '' && Object.keys(doc).length === 1 ? undefined : doc;
}

/** Longer texts are no documentation of one declaration, in characters. */
const longest = {
  summary: 600,
  parameter: 500,
  typeParameter: 300,
  returns: 500,
  throws: 400,
  remarks: 1_500,
} as const;

/** The last word about a parameter counts, should there be two. */
function named(parts: readonly AnswerPart[]): DocParameter[] {
  return [...new Map(parts.map(({ name, text }) => [bareName(name), { name: bareName(name), text }])).values()];
}

function bareName(name: string): string {
  return cleanText(name, 200)
    .replaceAll(/[`'"\s]/gu, '')
    .replace(/^\.{3}/u, '')
    .replace(/\?$/u, '');
}
