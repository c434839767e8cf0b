import { cachedProject } from '../support/cached-project.ts';
import { testRule } from '../support/rule-testers.ts';

testRule('no-false-doc', {
  valid: [
    'function getName() {}',
    // It may be declared in any other module.
    '/** Closes the `fileHandle`, as {@link Elsewhere} and {@link Elsewhere.close} do. */ function close() {}',
    '/** See {@link Store#open}, `Store.limit` and `this.open`. */ class Store { static limit = 1; open() {} }',
    '/** See {@link Store#inherited}. */ class Store extends Base {}',
    '/** Tries again. The default is `3`. */ class A { /** How often. Defaults to `3`. */ retries = 3; }',
    '/** Reads `--force`, `GET` and `null`. */ function read() {}',
    { code: '/** Gets the name. */ function getName() {}', options: [{ hollow: false }] },
    { code: '/** TODO */ function getName() {}', options: [{ hollow: false }] },
  ],
  invalid: [
    {
      code: '/**\n * Opens it. See {@link Store#opne}.\n */\nclass Store { open() {} }',
      errors: [
        {
          message: 'The link to Store#opne leads nowhere: Store#opne is not declared.',
          line: 2,
          column: 25,
          endColumn: 35,
        },
      ],
    },
    { code: '/** Is one of `Color.Gren`. */ enum Color { Green }', errors: [{ messageId: 'existence/unknown' }] },
    {
      code: 'class A {\n  /** How often it is sent. Defaults to `3`. */\n  retries = 5;\n}',
      errors: [{ messageId: 'defaults/wrong', line: 2 }],
    },
    { code: '/** Gets the name. */ function getName() {}', errors: [{ messageId: 'hollow', line: 1, column: 5 }] },
    { code: '/** TODO: describe */ function getName() {}', errors: [{ messageId: 'hollow' }] },
    {
      code: '/**\n * Reads the name from the badge.\n * @param badge - TODO\n */\nfunction getName(badge: string) {}',
      errors: [{ messageId: 'worth/stub-section', line: 3 }],
    },
    { code: '/** {@inheritDoc} */ function getName() {}', errors: [{ messageId: 'inheritance/baseless' }] },
    {
      code: '/** Reads the {@link Badge of the guest. */ function getName() {}',
      errors: [{ messageId: 'syntax/broken' }],
    },
    {
      code: '/**\n * Reads the badge.\n * @retruns the name.\n */\nfunction getName() {}',
      errors: [{ messageId: 'syntax/misspelt-tag' }],
    },
  ],
});

const project = await cachedProject({
  'src/index.ts': `/** Reads a \`fileHandel\`, see {@link Elsewhere} and {@link other}. */
export function read(): void {}

export { other } from './other.js';
`,
  'src/other.ts': '/** Something other than that. */\nexport function other(): void {}\n',
});

testRule('no-false-doc', {
  valid: [
    // Written since docwright looked for what comments name.
    {
      code: '/** Reads {@link Anywhere}, as it says now. */ export function read(): void {}',
      filename: project.path('src/index.ts'),
    },
    {
      code: '/** Reads a `fileHandel`. */ export function read(fileHandel: unknown): void {}',
      filename: project.path('src/index.ts'),
    },
  ],
  invalid: [
    {
      code: project.read('src/index.ts'),
      filename: project.path('src/index.ts'),
      errors: [{ messageId: 'existence/unknown' }, { messageId: 'existence/unknown-link' }],
    },
  ],
});
