import fc from 'fast-check';

/** A generated source file. */
export interface GeneratedSource {
  readonly path: string;
  readonly text: string;
}

const name = fc.constantFrom('alpha', '$beta', '_gamma', 'größe', 'get', 'of', 'type', 'async', 'value2');

/** Expressions whose text looks like comments, or has comments, quotes and slashes in places that mislead. */
const expression = fc.constantFrom(
  '1',
  `'/* not */ // text'`,
  '`/** ${"// x"} */`',
  '`line\n// two\n  /** three */ ${`/* ${1} */`}`',
  '/[/*]\\/\\/"/g.test(``)',
  '(8) / 2 /* c */ / 1',
  '{ a: 1, /** inner */ b() {} }',
  '[1, , 2]',
  '(x) => x // arrow\n',
  'function () { /** inner */ return 1 }',
  'class { /** in */ x = 1; y() {} }',
  'a < b',
  'new Map<string, Array<number>>()',
  'async () => { await 1 }',
  '<unknown>value as string',
);

const jsx = fc.constantFrom(
  '<p title="/* no */">// text /* x */ {/* c */} https://a.b/**</p>',
  '<>{`/*`}{/[/*]/.source}<A b={1} // attribute\n/></>',
);

const type = fc.constantFrom(
  'string',
  "'// x'",
  '`/*${string}*/`',
  '{ a: string; b(): void }',
  '{ a: 1, /* c */ b: 2 }',
  '(a: number /* c */) => void',
  'Array<Set<string>>',
  '| 1\n  | 2',
);

/** What stands before a declaration. */
const trivia = fc
  .array(
    fc.constantFrom(
      '\n',
      '// line\n',
      '/* block */ ',
      '/* block */\n',
      '// @ts-ignore\n',
      '// @ts-expect-error why\n',
      '// eslint-disable-next-line no-x\n',
      '/* eslint-disable no-x */\n',
      '/* istanbul ignore next */\n',
      '/* istanbul ignore next */ ',
      '/** Old. */\n',
      '/** Old. */ ',
      '/**\n * Old.\n * @param value - Old.\n */\n',
      '/***/ ',
      '//#region a\n',
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(''));

const parameters = fc.constantFrom(
  '',
  'value',
  'value: string, ...rest: number[]',
  '{ a, b: { c } = {} }: Options = {}',
  'value = `/* ${1} */`, // last\n other?: /* t */ string',
);
const typeParameters = fc.constantFrom('', '<Item>', '<Item extends Array<string> = never[]>');
const returns = fc.oneof(
  fc.constant(''),
  type.map((text) => `: ${text}`),
);
const body = fc.constantFrom(
  '{}',
  '{ return }',
  '{ // c\n}',
  '{\n  /** no */ const x = 1;\n  return `}`;\n}',
  '{ throw new Error("//") }',
);
const exported = fc.constantFrom('', 'export ', 'export ', 'declare ', 'export /* c */ ');
const word = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom('', ...words.map((each) => `${each} `));

/** Declarations inside braces: on lines of their own, or all on one line. */
function block(member: fc.Arbitrary<string>, separator: string): fc.Arbitrary<string> {
  const members = fc.array(fc.tuple(trivia, member), { maxLength: 4 });
  return fc.tuple(members, fc.boolean()).map(([list, oneLine]) => {
    const texts = list.map(([before, text]) => indented(before + text));
    return oneLine ? `{ ${texts.join(`${separator} `)} }` : `{\n\t${texts.join(`${separator}\n\t`)}\n}`;
  });
}

/** Template literals get the tabs too: they are text like any other here. */
function indented(text: string): string {
  return text.replaceAll('\n', '\n\t');
}

function text(strings: TemplateStringsArray, ...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((values) => String.raw({ raw: strings }, ...values));
}

const typeMember = fc.oneof(
  text`${word('readonly')}${name}: ${type}`,
  text`${name}${typeParameters}(${parameters})${returns}`,
  text`(${parameters})${returns}`,
  text`new (${parameters})${returns}`,
  fc.constant('[key: string]: unknown'),
  fc.constant("'quoted // key'?: 1"),
);

const modifiers = word('static', 'private', 'public readonly', '@Dec("//")', '@Dec()\n', 'override', 'declare');
const classMember = fc.oneof(
  text`${modifiers}${name} = ${expression};`,
  text`${modifiers}${name}: ${type};`,
  text`${word('static', 'async', '@Dec()\n', 'abstract')}${name}(${parameters})${returns} ${body}`,
  text`get ${name}()${returns} ${body} set ${name}(value) {}`,
  text`constructor(private readonly ${name}: ${type}, public other = 1) ${body}`,
  text`#secret = ${expression};`,
  text`[Symbol.iterator]() ${body}`,
  fc.constant('static { /** no */ }'),
  text`${name}(): string; ${name}(value: 1): void; ${name}(value?: unknown) ${body}`,
);
const enumMember = fc.oneof(name, text`${name} = 1 << 2`, fc.constant("'/** key */' = 2"));

const declaration = fc.letrec<{ any: string; plain: string; namespace: string }>((tie) => ({
  any: fc.oneof({ maxDepth: 2, withCrossShrink: true }, tie('plain'), tie('namespace')),
  plain: fc.oneof(
    text`${exported}const ${name} = ${expression};`,
    text`${exported}let ${name}: ${type} = ${expression}, ${name} = 2,\n  ${name};`,
    text`${exported}${word('async')}function ${name}${typeParameters}(${parameters})${returns} ${body}`,
    text`export function ${name}(): void; ${trivia}export function ${name}(value: 1): void; ${trivia}export function ${name}() ${body}`,
    text`${word('@Dec({ a: "/*" })\n', '@Dec')}${exported}${word('abstract')}class ${name}${typeParameters} ${block(classMember, '')}`,
    text`${exported}interface ${name}${typeParameters} ${block(typeMember, ';')}`,
    text`${exported}type ${name}${typeParameters} = ${type};`,
    text`${exported}type ${name} = ${block(typeMember, ',')};`,
    text`${exported}${word('const')}enum ${name} ${block(enumMember, ',')}`,
    text`export default ${expression};`,
    text`if (${name}) ${body}`,
    text`${name}(${expression});`,
  ),
  namespace: text`${exported}namespace ${name} ${block(tie('any'), '')}`,
})).any;

const header = fc.constantFrom(
  '',
  '// Licence\n\n',
  '/*! Licence */\n',
  '/**\n * @packageDocumentation\n */\n\n',
  '"use client";\n',
  '#!/usr/bin/env node\n',
);
const end = fc.constantFrom('', '\n', '\n// the end', '\n/** Left behind. */\n');

/** TypeScript and TSX sources with every kind of declaration, comment and layout. Most of them parse. */
export const arbitrarySource: fc.Arbitrary<GeneratedSource> = fc
  .record({
    header,
    declarations: fc.array(fc.tuple(trivia, declaration, fc.constantFrom('\n', ' ', '\n\n')), {
      minLength: 1,
      maxLength: 6,
    }),
    element: fc.option(jsx, { nil: undefined }),
    end,
    newline: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    indent: fc.constantFrom('  ', '\t', '    ', ' \t'),
    mark: fc.constantFrom('', '', '\uFEFF'),
  })
  .map(({ header, declarations, element, end, newline, indent, mark }) => {
    const code = declarations.map((parts) => parts.join('')).join('');
    const view = element === undefined ? '' : `export const View = () => ${element};\n`;
    const text = `${header}${view}${code}${end}`.replaceAll('\t', indent).replaceAll('\n', newline);
    return { path: element === undefined ? 'src/a.ts' : 'src/a.tsx', text: mark + text };
  });
