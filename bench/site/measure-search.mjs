// How long the palette takes for a key: `node bench/site/measure-search.mjs [--symbols 20000]`. Prints milliseconds per query.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { parseNames, parseQuery, searchNames } from '../../apps/docs-site/dist/search/query.js';

const { values: flags } = parseArgs({ options: { symbols: { type: 'string', default: '20000' } } });
const repetitions = 50;
/** Of one letter, of words, of humps, with a slip, without an answer: one cost each. */
const queries = ['s', 'st', 'store', 'gsw', 'getstr1', 'xqz', 'gwo19999', 'fn:store', 'a.getstore'];

const names = parseNames(makeIndex(Number(flags.symbols)));
const times = queries.map((query) => ({ query, ...percentiles(measure(query)) }));
console.log(JSON.stringify({ symbols: Number(flags.symbols), times }, null, 2));

function makeIndex(symbols) {
  const verbs = ['get', 'set', 'merge'];
  const lines = Array.from({ length: symbols }, (_, number) => `a+3${verbs[number % 3]}StoreWindowOf${number}`);
  return ['>api/a.html src/a.ts', ...lines].join('\n');
}

function measure(query) {
  return Array.from({ length: repetitions }, () => {
    const start = performance.now();
    searchNames(names, parseQuery(query), 40);
    return performance.now() - start;
  });
}

function percentiles(durations) {
  const sorted = durations.toSorted((left, right) => left - right);
  const at = (share) => Number(sorted[Math.floor(share * (sorted.length - 1))].toFixed(1));
  return { p50: at(0.5), p95: at(0.95) };
}
