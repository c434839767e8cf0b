import type { Check, Seen } from '../check.ts';
import { docTexts } from '../doc-texts.ts';
import { findMentions } from '../mentions.ts';

/** Every identifier in back-ticks or in a link must exist. */
export const existence: Check = {
  name: 'existence',
  codes: {
    unknown: {
      severity: { draft: 'error', human: 'warning' },
      sentence: '`{code}` names {name}, which neither the project nor what it imports declares.',
    },
    'unknown-word': {
      severity: { draft: 'error', human: 'info' },
      sentence: '`{code}` is no name or value of the project; put it in quotes or in plain words.',
    },
    'unknown-link': { severity: 'error', sentence: 'The link to {code} leads nowhere: {name} is not declared.' },
  },
  *run(doc, symbol, universe): Iterable<Seen> {
    for (const { part, text } of docTexts(doc)) {
      for (const { code, kind, names, vague } of findMentions(text)) {
        const missing = names.find((name) => universe.resolveName(name, symbol) === undefined);
        if (missing === undefined) continue;
        yield {
          code: kind === 'link' ? 'unknown-link' : vague ? 'unknown-word' : 'unknown',
          part,
          args: { code, name: missing },
        };
      }
    }
  },
};
