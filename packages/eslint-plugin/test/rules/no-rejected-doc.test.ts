import { hashDoc } from '@docwright/core/model';
import { cachedProject } from '../support/cached-project.ts';
import { testRule } from '../support/rule-testers.ts';

const project = await cachedProject({ 'src/index.ts': 'export function find(): void {}\n' });
project.recache('src/index.ts:find', (cached) => ({
  ...cached,
  state: 'rejected',
  rejectedDoc: hashDoc({
    summary: 'Finds a product, or throws.',
    throws: [{ error: 'RangeError', text: 'when there is none.' }],
  }),
  findings: [
    {
      code: 'throws/unsupported',
      severity: 'error',
      symbol: 'src/index.ts:find',
      args: { symbol: 'find', error: 'RangeError', known: 'nothing' },
    },
  ],
}));
const filename = project.path('src/index.ts');

testRule('no-rejected-doc', {
  valid: [
    { code: 'export function find(): void {}', filename },
    { code: '/** Finds a product. */ export function find(): void {}', filename },
    '/** Finds a product, or throws. @throws {@link RangeError} when there is none. */ export function find(): void {}',
  ],
  invalid: [
    {
      code: '/**\n * Finds a product,\n * or throws.\n *\n * @throws {@link RangeError} when there is none.\n */\nexport function find(): void {}',
      filename,
      errors: [
        {
          message:
            'This comment of `find` was refused as a draft: Nothing in find shows that it throws RangeError; it is known to throw nothing.',
        },
      ],
    },
  ],
});
