import type { Doc, NeighbourText, SymbolRecord, SymbolTable } from '../model/index.ts';

/** Something with a name and a type that a comment describes: a parameter, a destructured property, a property. */
interface Described {
  /** As documentation of its symbol names it. */
  readonly name: string;
  /** Its own name and its type: what is compared across the project. */
  readonly key: string;
  readonly text: string | undefined;
}

/** At most this many texts are given per name. */
const mostTexts = 3;

/**
 * Makes the function that finds how comments in the source describe parameters and properties of the same name and
 * type as those of a symbol, most common text first. What the symbol's own comment says does not count. Only comments
 * count, not docs that wait to be applied, so that the order in which docs are written makes no difference.
 */
export function createNeighbours(table: SymbolTable): (symbol: SymbolRecord) => NeighbourText[] {
  let texts: Map<string, Map<string, number>> | undefined;
  return (symbol) => {
    const own = symbol.comment?.doc;
    return describedBy(symbol, own).flatMap(({ name, key, text: ownText }) => {
      const counts = (texts ??= indexTexts(table)).get(key) ?? new Map<string, number>();
      const others = [...counts].map(([text, count]) => ({ name, text, count: text === ownText ? count - 1 : count }));
      return others
        .filter(({ count }) => count > 0)
        .sort(byCount)
        .slice(0, mostTexts);
    });
  };
}

function indexTexts({ symbols }: SymbolTable): Map<string, Map<string, number>> {
  const texts = new Map<string, Map<string, number>>();
  for (const symbol of Object.values(symbols)) {
    if (symbol.comment === undefined) continue;
    for (const { key, text } of describedBy(symbol, symbol.comment.doc)) {
      if (text === undefined) continue;
      const counts = texts.get(key) ?? new Map<string, number>();
      texts.set(key, counts.set(text, (counts.get(text) ?? 0) + 1));
    }
  }
  return texts;
}

function describedBy(symbol: SymbolRecord, doc: Doc | undefined): Described[] {
  const textOf = (name: string): string | undefined =>
    normalize(doc?.parameters?.find((each) => each.name === name)?.text);
  const parameters = symbol.parameters.flatMap(({ name, type, destructured = [] }): Described[] => [
    { name, key: keyOf(name, type?.text), text: textOf(name) },
    ...destructured.map((property) => {
      const path = `${name}.${property.path}`;
      const last = property.path.slice(property.path.lastIndexOf('.') + 1);
      return { name: path, key: keyOf(last, property.type?.text), text: textOf(path) };
    }),
  ]);
  if (symbol.kind !== 'property') return parameters;
  return [
    ...parameters,
    { name: symbol.name, key: keyOf(symbol.name, symbol.type?.text), text: normalize(doc?.summary) },
  ];
}

function keyOf(name: string, type = ''): string {
  return `${name}\n${type}`;
}

function normalize(text: string | undefined): string | undefined {
  return text?.replaceAll(/\s+/gu, ' ').trim() || undefined;
}

function byCount(left: NeighbourText, right: NeighbourText): number {
  return right.count - left.count || (left.text < right.text ? -1 : 1);
}
