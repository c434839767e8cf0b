import { expect, test } from 'vitest';
import { extractSources } from '../extract/index.ts';
import { checks } from './checks.ts';
import { createUniverse, type Universe } from './universe.ts';
import { verifyDoc } from './verify-doc.ts';

// What such a check says of a comment is kept for as long as the module of the comment is the same.
const own = checks.filter(({ looksAround }) => looksAround !== true);

test.each(own.map((check) => [check.name, check] as const))('%s looks at nothing but the module', async (_, check) => {
  const table = await extractSources({ 'src/wrong.ts': check.example.wrong, 'src/right.ts': check.example.right });
  const universe = createUniverse(table);
  for (const symbol of Object.values(table.symbols)) {
    if (symbol.comment === undefined) continue;
    const { doc } = symbol.comment;
    const blind = blindUniverse(universe, symbol.module);
    const options = { checks: [check], writer: 'human' } as const;
    expect(verifyDoc(doc, symbol, blind, options)).toEqual(verifyDoc(doc, symbol, universe, options));
  }
});

/** Fails when it is asked about anything outside of a module. */
function blindUniverse(universe: Universe, module: string): Universe {
  const refuse = (): never => {
    throw new Error('This check looks around.');
  };
  return {
    ...universe,
    symbol: (id) => (id.startsWith(`${module}:`) ? universe.symbol(id) : refuse()),
    ...{ declared: refuse, members: refuse, resolveName: refuse },
    ...{ hasText: refuse, hasFile: refuse, hasFlag: refuse, hasAddress: refuse },
  };
}
