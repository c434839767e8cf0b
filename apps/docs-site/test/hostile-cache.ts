import { symbol, type CacheContent } from './build-cache.ts';

const attack = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 1">',
  '[click](javascript:window.hacked=1)',
  '![x](https://attacker.example/pixel.png)',
  '{@link javascript:alert(1) | x}',
  '{@link https://e.example/"onmouseover="window.hacked=1 | x}',
  '```html\n</code></pre></script><script>window.hacked = 1</script>\n```',
  '<!-- --> ]]> </style><style>@import url(https://attacker.example/x.css)</style>',
].join('\n\n');

const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'Make',
  'make',
  '日本語',
  'שלום',
  'émoji',
  '$_$',
  'document',
  'docwright',
  'location',
];

/** Docs, names and paths that try to break out of the page, the file system or the prototype chain. */
export const hostileCache: CacheContent = {
  packageName: '</title><script>window.hacked = 1</script>',
  packageVersion: '1.0.0"><script>window.hacked=1</script>',
  modules: {
    'src/attack.ts': {
      attack: symbol(
        'function',
        'attack',
        'function attack(text: "</script><script>window.hacked = 1</script>"): void',
        {
          parameters: [
            { name: '<b>text</b>', type: { text: '</code><script>window.hacked=1</script>', from: 'written' } },
          ],
          doc: {
            summary: attack,
            remarks: attack,
            parameters: [{ name: '<b>text</b>', text: attack }],
            returns: attack,
            throws: [{ error: '<script>window.hacked=1</script>', text: attack }],
            deprecated: attack,
            examples: [
              {
                title: '<script>window.hacked=1</script>',
                code: '</script><script>window.hacked = 1</script>',
                language: 'ts"><script>',
              },
            ],
            see: [attack],
            tags: [{ name: '<script>window.hacked=1</script>', text: attack }],
          },
          changelog: [{ version: '<script>', what: 'added', detail: '<script>window.hacked=1</script>' }],
          nothingToAdd: '<script>',
          provenance: { provider: '<script>window.hacked=1</script>' },
        },
      ),
      '"</script><script>window.hacked=1</script>"': symbol(
        'property',
        '</script><script>window.hacked=1</script>',
        '"</script>": 1',
      ),
      long: symbol('function', 'long', 'function long(): void', {
        doc: { summary: `Long. ${'word '.repeat(200_000)}` },
      }),
      deep: symbol('function', 'deep', `function deep(a: ${'{ a: '.repeat(400)}1${' }'.repeat(400)}): void`, {
        doc: { summary: `${'> '.repeat(500)}deep ${'*'.repeat(2_000)} ${'['.repeat(5_000)}` },
      }),
      reversed: symbol('function', 'reversed\u202Efdp.exe', 'function reversed(): void', {
        doc: { summary: '\u202Eesrever 🦊👩‍👩‍👧' },
      }),
    },
    'src/names.ts': Object.fromEntries(
      names.map((name) => [
        name,
        symbol('variable', name, `const ${name} = 1`, { doc: { summary: `About \`${name}\`, see {@link ${name}}.` } }),
      ]),
    ),
    'src/Make.ts': { Make: symbol('class', 'Make', 'class Make', { doc: { summary: 'Upper.' } }) },
    'src/make.ts': { make: symbol('function', 'make', 'function make(): void', { doc: { summary: 'Lower.' } }) },
    'src/__proto__.ts': { a: symbol('variable', 'a', 'const a = 1') },
    'src/a b#c?d%e.ts': { odd: symbol('variable', 'odd', 'const odd = 1', { doc: { summary: 'Odd path.' } }) },
  },
};
