import { symbol, type CacheContent, type Symbols } from './build-cache.ts';

const nouns =
  'store query token window buffer stream filter schema worker channel cursor layout vector reader writer parser'.split(
    ' ',
  );
const verbs = 'get set find merge parse write open close read check build split join sort watch retry'.split(' ');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A cache with `count` symbols in modules of 20, with docs, examples and references like those of real libraries. */
export function synthesizeCache(count: number): CacheContent {
  const modules: Record<string, Symbols> = {};
  for (let start = 0; start < count; start += 20) {
    const number = start / 20;
    modules[modulePath(number)] = Object.fromEntries(
      Array.from({ length: Math.min(20, count - start) }, (_, index) =>
        makeSymbol(start + index, Math.ceil(count / 20)),
      ),
    );
  }
  return { packageName: 'synthetic', entryPoints: [{ name: '.', module: modulePath(0) }], modules };
}

function modulePath(number: number): string {
  return `src/area-${Math.floor(number / 25)}/${pick(nouns, number)}-${number}.ts`;
}

function makeSymbol(number: number, modules: number): [string, ReturnType<typeof symbol>] {
  const name = `${pick(verbs, number * 7)}${capital(pick(nouns, number * 3))}${capital(pick(nouns, number))}${number}`;
  const other = (step: number): string => {
    const target = (number * 31 + step * 17) % (modules * 20);
    const targetName = `${pick(verbs, target * 7)}${capital(pick(nouns, target * 3))}${capital(pick(nouns, target))}${target}`;
    return `${modulePath(Math.floor(target / 20))}:${targetName}`;
  };
  const documented = number % 9 !== 0;
  return [
    name,
    symbol(
      'function',
      name,
      `function ${name}<T extends object>(source: ReadonlyArray<T>, options: { readonly limit?: number; readonly signal?: AbortSignal }): Promise<Map<string, T>>`,
      {
        parameters: [
          { name: 'source', type: { text: 'ReadonlyArray<T>', from: 'written' } },
          {
            name: 'options',
            type: { text: '{ readonly limit?: number; readonly signal?: AbortSignal }', from: 'written' },
          },
        ],
        returns: 'Promise<Map<string, T>>',
        publicNames: [{ entryPoint: '.', name }],
        complexity: (number % 13) + 1,
        uses: [1, 2, 3].map(other),
        usedBy: [4, 5].map(other),
        ...(documented && {
          doc: {
            summary: `Finds every ${pick(nouns, number)} that the ${pick(nouns, number + 5)} still holds, in the order it was written. Number ${number}.`,
            remarks: `The ${pick(nouns, number + 2)} is read once and kept until the \`limit\` is reached; what comes later is left to the next call. **Nothing** is changed when the ${pick(verbs, number)} fails halfway, so that a second try starts from the same ${pick(nouns, number + 9)}. See {@link ${other(1).split(':')[1] ?? ''}} for the reverse.\n\n- a list item about ${pick(nouns, number + 3)}\n- another about ${pick(verbs, number + 4)}`,
            parameters: [
              { name: 'source', text: `Every ${pick(nouns, number)} to look at.` },
              { name: 'options', text: 'How many, and when to stop.' },
            ],
            returns: `A map from the id of a ${pick(nouns, number)} to itself; empty when nothing was found.`,
            throws: [{ error: 'RangeError', text: 'when `limit` is negative' }],
            examples: [
              {
                code: `const found = await ${name}(source, { limit: ${number} });\nfor (const [id, item] of found) {\n  console.log(id, item.toString());\n}`,
                language: 'ts',
              },
            ],
          },
        }),
      },
    ),
  ];
}

function pick(words: readonly string[], number: number): string {
  return words[number % words.length] ?? '';
}
