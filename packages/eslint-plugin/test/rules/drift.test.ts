import { cachedProject } from '../support/cached-project.ts';
import { testRule } from '../support/rule-testers.ts';

const project = await cachedProject({
  'src/index.ts': `/**
 * Opens the shop in the morning.
 *
 * @param hour - When.
 */
export function open(hour = 8): string {
  return String(hour);
}

/** Closes whatever is open. */
export const close = (): void => {};

/** A shop with a counter. */
export interface Shop {
  /** What it is called. */
  name: string;
}
`,
});
const filename = project.path('src/index.ts');
const code = project.read('src/index.ts');
const changed = (from: string, to: string) => ({ code: code.replace(from, to), filename });

testRule('no-stale-doc', {
  valid: [
    { code, filename },
    changed('return String(hour);', 'return `${hour}`;'),
    changed('  return String(hour);', '\n    // As it was opened.\n    return String( hour );'),
    changed('(hour = 8): string {', '(\n  hour = 8,\n): string {'),
    // Who edits the comment has read it.
    { code: code.replace('hour = 8', 'hour = 9').replace('in the morning', 'at nine'), filename },
    { code: code.replace('hour = 8', 'hour = 9'), filename: project.path('src/other.ts') },
    { code: code.replace('hour = 8', 'hour = 9') },
  ],
  invalid: [
    {
      ...changed('hour = 8', 'hour = 9'),
      errors: [
        {
          message:
            'The signature of `open` changed since its comment was written: the default of `hour` is `9`, not `8`.',
          line: 1,
          column: 1,
          endLine: 5,
        },
      ],
    },
    {
      ...changed('hour = 8', "hour = 'sk_test_' + 'k3Jq81LmZx0Pw7Vt'"),
      errors: [{ message: /the default of `hour` is `'sk_test_' \+ '…'`, not `8`\.$/u }],
    },
    {
      ...changed('(hour = 8)', '(hour = 8, minute: number)'),
      errors: [{ message: /: parameter `minute` was added\.$/u }],
    },
    {
      code: code.replace('(hour = 8)', '(time = 8)').replace('String(hour)', 'String(time)'),
      filename,
      errors: [{ message: /: parameter `hour` is called `time`\.$/u }],
    },
    {
      ...changed('): string {', '): string | undefined {'),
      errors: [{ message: /: it may also return `undefined`\.$/u }],
    },
    {
      ...changed('(): void', '(force: boolean): void'),
      errors: [{ message: /`close` changed .*parameter `force` was added/u }],
    },
    { ...changed('name: string', 'name?: string'), errors: [{ message: /^The signature of `name` changed/u }] },
  ],
});

testRule('review-doc', {
  valid: [{ code, filename }, changed('hour = 8', 'hour = 9')],
  invalid: [
    {
      ...changed('return String(hour);', 'if (hour > 24) throw new RangeError("late");\n  return String(hour);'),
      errors: [
        {
          message:
            'The body of `open` changed since its comment was written: it throws `RangeError` when `hour > 24`; read whether it still holds.',
        },
      ],
    },
    { ...changed('name: string', 'name: string;\n  size: number'), errors: [{ messageId: 'review' }] },
  ],
});

// A comment whose code moved on, and for which a new one was generated and verified.
const later = code.replace('hour = 8', 'hour = 9');
const renewed = await cachedProject({ 'src/index.ts': code });
const now = await cachedProject({ 'src/index.ts': later });
const { open: laterOpen } = symbolsOf(now);
renewed.recache('src/index.ts:open', ({ commentHash = '', fingerprints, origin = 'human', ...cached }) => ({
  ...cached,
  doc: { summary: 'Opens the shop at nine.' },
  origin: 'generated',
  state: 'fresh',
  fingerprints: laterOpen,
  replaces: commentHash,
  replaced: { origin, fingerprints },
}));

const replaced = later.replace(/\/\*\*[^]*?\*\//u, '/** Opens the shop at nine. */');
const renewedFile = renewed.path('src/index.ts');

testRule('no-stale-doc', {
  valid: [
    { code: replaced, filename: renewedFile },
    // Another comment than the one that the doc was generated to replace belongs to who wrote it.
    { code: later.replace('in the morning', 'at dawn'), filename: renewedFile, options: [{ fix: true }] },
  ],
  invalid: [
    {
      code: later,
      filename: renewedFile,
      errors: [
        {
          messageId: 'stale',
          suggestions: [{ desc: 'Replace it by the verified comment: Opens the shop at nine.', output: replaced }],
        },
      ],
    },
    {
      code: later,
      filename: renewedFile,
      options: [{ fix: true }],
      errors: [{ messageId: 'stale', suggestions: [] }],
      output: replaced,
    },
    // The code moved on once more: the doc in the cache is not for it.
    {
      code: later.replace('hour = 9', 'hour = 10'),
      filename: renewedFile,
      options: [{ fix: true }],
      errors: [{ messageId: 'stale', suggestions: [] }],
      output: null,
    },
  ],
});

const baseline = await cachedProject({
  'src/index.ts': code,
  'docwright.baseline.json': JSON.stringify({ schema: 1, stale: ['src/index.ts:open'] }),
});

testRule('no-stale-doc', {
  valid: [{ code: code.replace('hour = 8', 'hour = 9'), filename: baseline.path('src/index.ts') }],
});

/** What the comment of `open` would be written for. */
function symbolsOf({ read }: typeof project): { open: unknown } {
  const { symbols } = JSON.parse(read('.docwright/docs/src/index.ts.json')) as {
    symbols: Record<string, { fingerprints?: unknown }>;
  };
  return { open: symbols['src/index.ts:open']?.fingerprints };
}
