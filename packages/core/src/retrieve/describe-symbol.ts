import { callableKinds, splitWords, type SymbolRecord } from '../model/index.ts';

/** A symbol as retrieval sees it. */
export interface SearchText {
  readonly name: string;
  readonly signature: string;
  /** Source text, or nothing where there is none. */
  readonly body: string;
}

/** Longer bodies are cut: their beginning tells what a declaration is like. */
const longestBody = 2_000;

/** What of a symbol is compared. */
export function searchTextOf({ name, signature }: SymbolRecord, source: string | undefined): SearchText {
  return { name, signature: signature.slice(0, longestBody), body: (source ?? '').slice(0, longestBody) };
}

/** All of it in one text, at most 2,000 characters, which no tokenizer makes 8,192 tokens of. */
export function joinSearchText({ name, signature, body }: SearchText): string {
  return `${splitWords(name).join(' ')}\n${signature}\n${body}`.slice(0, longestBody);
}

/** A comment for something that is called is no example for something that is not. */
export function groupOf({ kind }: SymbolRecord): string {
  return callableKinds.includes(kind) ? 'callable' : kind;
}
