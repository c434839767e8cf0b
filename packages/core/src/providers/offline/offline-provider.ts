import type { Doc, Draft, GenerationRequest } from '../../model/index.ts';
import type { Provider } from '../provider.ts';

/** Options of {@link createOfflineProvider}. */
export interface OfflineOptions {
  /** At most this many examples from tests per symbol. Default 1. */
  readonly examples?: number;
}

/** Grows whenever the same request may get another text. */
const phrasing = '1';

/**
 * Makes the provider that needs no model, key or network: it phrases what extraction proved, and leaves a symbol
 * undocumented where nothing is known beyond its name. The same request always gets the same answer.
 */
export function createOfflineProvider({ examples = 1 }: OfflineOptions = {}): Provider {
  return {
    name: 'offline',
    version: `${phrasing}+examples=${examples}`,
    async *generate(requests, { signal }) {
      // Loaded late, so that a run with nothing to document does not pay for the parser.
      const { writeDoc } = await import('./write-doc.ts');
      for (const { task, context } of requests) {
        if (signal.aborted) return;
        yield draftOf(task, writeDoc(context, { examples }));
      }
    },
  };
}

function draftOf({ symbol }: GenerationRequest['task'], doc: Doc | undefined): Draft {
  if (doc !== undefined) return { outcome: 'draft', symbol, doc };
  return { outcome: 'nothing-to-add', symbol, reason: 'its name and types say all that is known about it' };
}
