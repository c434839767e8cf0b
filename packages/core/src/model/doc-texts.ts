import type { Doc } from './doc.ts';
import type { DocPart } from './finding.ts';

/** A passage of a comment, and the tag or summary it belongs to. */
export interface DocText {
  readonly part: DocPart;
  readonly text: string;
}

/** Every text of a doc but the code of its examples, in the order of a comment. */
export function docTexts(doc: Doc): readonly DocText[] {
  // Many ask for the texts of one doc, all in a row.
  if (last.doc !== doc) last = { doc, texts: [...readTexts(doc)] };
  return last.texts;
}

let last: { readonly doc?: Doc; readonly texts: readonly DocText[] } = { texts: [] };

function* readTexts(doc: Doc): Generator<DocText> {
  if (doc.summary !== '') yield { part: { section: 'summary' }, text: doc.summary };
  if (doc.remarks !== undefined) yield { part: { section: 'remarks' }, text: doc.remarks };
  for (const { name, text } of doc.typeParameters ?? []) yield { part: { section: 'typeParameter', name }, text };
  for (const { name, text } of doc.parameters ?? []) yield { part: { section: 'parameter', name }, text };
  if (doc.returns !== undefined) yield { part: { section: 'returns' }, text: doc.returns };
  for (const { error, text } of doc.throws ?? [])
    yield { part: { section: 'throws', ...(error !== undefined && { name: error }) }, text };
  if (doc.defaultValue !== undefined) yield { part: { section: 'tag', name: 'defaultValue' }, text: doc.defaultValue };
  if (doc.deprecated !== undefined) yield { part: { section: 'tag', name: 'deprecated' }, text: doc.deprecated };
  for (const { title } of doc.examples ?? [])
    if (title !== undefined) yield { part: { section: 'example' }, text: title };
  for (const text of doc.see ?? []) yield { part: { section: 'tag', name: 'see' }, text };
  for (const { name, text } of doc.tags ?? []) yield { part: { section: 'tag', name }, text };
}
