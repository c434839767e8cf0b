import {
  hashText,
  type DocTask,
  type DocumentedSymbol,
  type GenerationRequest,
  type SymbolRecord,
  type TaskContext,
} from '../model/index.ts';

/**
 * Makes the request for a task. Its key is a hash of the provider and of everything it is shown, except for where in
 * the file something stands: an answer in the journal holds for as long as none of that changes.
 */
export function requestFor(
  task: DocTask,
  context: TaskContext,
  provider: { readonly name: string; readonly version: string },
): GenerationRequest {
  const { symbol, parent, members, uses, types, neighbours, siblings = [], used = [], usedBy = [] } = context;
  const { source, callSites, similar } = context;
  const shown = [
    [provider.name, provider.version, task],
    digest(symbol),
    parent && digest(parent),
    [members, siblings, types, used, usedBy].map((records) => records.map(digest)),
    uses.map(digestUse),
    neighbours,
    ...(source === undefined && callSites === undefined && similar === undefined
      ? []
      : [[source, callSites, similar?.map(digestUse)]]),
  ];
  return { task, context, key: hashText(JSON.stringify(shown)) };
}

// A record is shown to many tasks. Records never change, so that the digest of one is made once.
const digests = new WeakMap<object, string>();

function digest(symbol: SymbolRecord): string {
  const known = digests.get(symbol);
  if (known !== undefined) return known;
  const made = hashText(JSON.stringify({ ...symbol, location: undefined, comment: symbol.comment?.doc }));
  digests.set(symbol, made);
  return made;
}

function digestUse({ symbol, signature, doc }: DocumentedSymbol): string[] {
  const made = digests.get(doc) ?? hashText(JSON.stringify(doc));
  digests.set(doc, made);
  return [symbol, signature, made];
}
