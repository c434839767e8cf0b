import type { Doc, SymbolRecord } from '../../model/index.ts';
import { nothing, type Check, type Seen } from '../check.ts';

/** Only what can be iterated yields something. */
export const yields: Check = {
  name: 'yields',
  about: 'A `@yields` stands above a generator, or above a function that returns something that can be iterated.',
  example: {
    code: 'of-none',
    wrong: `/**
 * Reads all lines.
 * @yields each line
 */
export function readLines(text: string): number {
  return text.length;
}`,
    right: `/**
 * Reads all lines.
 * @yields each line
 */
export function* readLines(text: string): Generator<string> {
  yield* text.split('\\n');
}`,
  },
  codes: {
    'of-none': {
      severity: { draft: 'error', human: 'warning' },
      sentence: '@yields describes nothing: {symbol} is no generator and returns {type}.',
    },
  },
  mayDoubt: (raw) => raw.includes('@') && /@yield/iu.test(raw),
  run: (doc, symbol) => (doc.tags !== undefined ? judge(doc, symbol) : nothing),
};

function* judge({ tags = [] }: Doc, symbol: SymbolRecord): Iterable<Seen> {
  const type = symbol.returns?.text;
  if (type === undefined || mayYield(symbol, type)) return;
  if (!tags.some(({ name }) => name === 'yields')) return;
  yield { code: 'of-none', part: { section: 'tag', name: 'yields' }, args: { symbol: symbol.name, type } };
}

/** Only of plain types it is sure that they cannot be iterated in steps. */
function mayYield({ modifiers, facts }: SymbolRecord, type: string): boolean {
  if (modifiers.includes('generator') || facts.yields.length > 0) return true;
  return !/^(?:Promise<)?(?:number|boolean|bigint|void|undefined|null|never|symbol)>?$/u.test(type);
}
