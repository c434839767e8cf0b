import {
  applyStyle,
  defaultStyle,
  hashText,
  isEmptyDoc,
  stableJson,
  type Draft,
  type GenerationRequest,
  type HouseStyle,
  type SymbolId,
  type SymbolKind,
} from '../model/index.ts';
import type { Provider } from './provider.ts';

/**
 * The provider with its drafts in the style of the house. It has a version of its own, so that drafts in another style are not
 * taken for its. In the default style it is the provider itself.
 */
export function withStyle(provider: Provider, style: HouseStyle): Provider {
  const wording = wordingOf(style);
  if (wording === wordingOf(defaultStyle)) return provider;
  const { name, version, repairRounds, readsSource } = provider;
  // It may be an instance of a class.
  const prepare = provider.prepare?.bind(provider);
  const tally = provider.tally?.bind(provider);
  return {
    name,
    version: `${version}+style=${hashText(wording).slice(0, 8)}`,
    ...(repairRounds !== undefined && { repairRounds }),
    ...(readsSource !== undefined && { readsSource }),
    ...(prepare && { prepare }),
    ...(tally && { tally }),
    async *generate(requests, options) {
      // Of what is asked and not yet answered.
      const kinds = new Map<SymbolId, SymbolKind>();
      const styled = (draft: Draft): Draft => inStyle(draft, kinds.get(draft.symbol), style);
      const keep = options.keep?.bind(options);
      const keepStyled = keep && { keep: (drafts: readonly Draft[]) => keep(drafts.map(styled)) };
      for await (const draft of provider.generate(noteKinds(requests, kinds), { ...options, ...keepStyled })) {
        yield styled(draft);
        kinds.delete(draft.symbol);
      }
    },
  };
}

function* noteKinds(
  requests: Iterable<GenerationRequest>,
  kinds: Map<SymbolId, SymbolKind>,
): Generator<GenerationRequest> {
  for (const request of requests) {
    kinds.set(request.task.symbol, request.context.symbol.kind);
    yield request;
  }
}

function wordingOf({ mood, stop, tags }: HouseStyle): string {
  const said = Object.entries(tags).filter(([, use]) => use === 'never');
  return stableJson({ mood, stop, never: said.map(([tag]) => tag) });
}

function inStyle(draft: Draft, kind: SymbolKind | undefined, style: HouseStyle): Draft {
  if (draft.outcome !== 'draft' || kind === undefined) return draft;
  const doc = applyStyle(draft.doc, kind, style);
  if (!isEmptyDoc(doc)) return { ...draft, doc };
  const { symbol, usage } = draft;
  return {
    outcome: 'nothing-to-add',
    symbol,
    reason: 'the style of the project leaves out all that was to be said',
    ...(usage && { usage }),
  };
}
