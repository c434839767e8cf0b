import { isEmptyDoc, isStub, saysMoreThanName } from '../../model/index.ts';
import type { Check } from '../check.ts';
import { docTexts } from '../doc-texts.ts';

/**
 * A comment says more than the code under it. Of a person's comment, the definition of "documented" speaks: here is
 * only what that leaves out.
 */
export const worth: Check = {
  name: 'worth',
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
  *run(doc, symbol) {
    if (isEmptyDoc(doc)) yield { code: 'empty', part: { section: 'comment' } };
    for (const { part, text } of docTexts(doc)) {
      if (text !== '' && part.name !== 'defaultValue' && isStub(text))
        yield { code: part.section === 'summary' ? 'stub' : 'stub-section', part, args: { text } };
    }
    const { summary } = doc;
    if (summary !== '' && !isStub(summary) && !saysMoreThanName(summary, symbol))
      yield { code: 'restates', part: { section: 'summary' }, args: { text: summary, symbol: symbol.name } };
    for (const { name, text } of doc.parameters ?? []) {
      if (text === '' || isStub(text) || saysMoreThanName(text, { id: name, kind: 'property', name })) continue;
      yield { code: 'restates-parameter', part: { section: 'parameter', name }, args: { text, symbol: name } };
    }
  },
};
