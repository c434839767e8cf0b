import type { Finding } from '../model/index.ts';
import { examples, placeOf, type ExampleCode } from '../verify/index.ts';
import type { ExampleModule } from './example-module.ts';

/** Makes a finding about an example of a doc. */
export function toFinding(code: ExampleCode, { source }: ExampleModule, args: Finding['args']): Finding {
  const { symbol, writer } = source.subject;
  const part = { section: 'example' } as const;
  return {
    code: `${examples.name}/${code}`,
    severity: examples.codes[code].severity[writer],
    symbol: symbol.id,
    part,
    args,
    ...(writer === 'human' && { place: placeOf(symbol, part, { code: args['line'] ?? '' }) }),
  };
}
