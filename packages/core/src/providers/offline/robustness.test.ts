import { buildSymbol } from '@docwright/test-support';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { saysMoreThanName, symbolKinds, type TaskContext } from '../../model/index.ts';
import { writeDoc } from './write-doc.ts';

const tricky = fc.constantFrom(
  'constructor',
  'toString',
  '__proto__',
  'valueOf',
  'self',
  'from',
  'is',
  'on',
  '$',
  '_',
  'ID',
  '[Symbol.iterator]',
  '#x',
);
const name = fc.oneof(fc.stringMatching(/^[a-zA-Z_$][\w$]{0,20}$/u), tricky);
const code = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc
    .tuple(name, fc.constantFrom(' === ', ' && ', '.', ' > ', ' in ', '?.', '(', ' as ', '`', '*/'), name)
    .map((parts) => parts.join('')),
);

const context: fc.Arbitrary<TaskContext> = fc
  .record({
    kind: fc.constantFrom(...symbolKinds),
    name,
    type: code,
    returns: code,
    initializer: code,
    parameters: fc.array(
      fc.record({ name, type: code.map((text) => ({ text, from: 'written' as const })), default: code }),
      { maxLength: 3 },
    ),
    throws: fc.array(
      fc.record({ error: name, condition: code, message: fc.oneof(fc.string(), fc.constant('Not */ allowed here')) }),
      { maxLength: 2 },
    ),
    returned: fc.array(code, { maxLength: 2 }),
    absent: fc.array(fc.record({ value: fc.constantFrom('undefined' as const, 'null' as const), condition: code }), {
      maxLength: 2,
    }),
  })
  .map(({ throws, returned, absent, ...parts }) => ({
    symbol: buildSymbol({
      ...parts,
      facts: { throws, returnExpressions: returned, absentReturns: absent, readsParameters: [] },
    }),
    members: [],
    uses: [],
    types: [],
    neighbours: [],
  }));

it('never fails, never ends the comment, and never restates the name', () => {
  fc.assert(
    fc.property(context, (shown) => {
      const doc = writeDoc(shown, { examples: 1 });
      if (doc === undefined) return;
      expect(JSON.stringify(doc)).not.toContain('*/');
      if (doc.summary !== '') expect(saysMoreThanName(doc.summary, shown.symbol)).toBe(true);
      expect(doc.summary).not.toMatch(/undefined of|\[object| {2}|`` /u);
    }),
    { numRuns: 2000 },
  );
});
