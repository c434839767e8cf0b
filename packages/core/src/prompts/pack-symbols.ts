import type { DeferredSymbol, GenerationRequest } from '../model/index.ts';
import type { CountText } from '../tokens/index.ts';
import { renderSymbol, type RenderOptions } from './render-symbol.ts';
import type { RenderedSymbol } from './rendered-symbol.ts';

/** Symbols that are asked about together. */
export interface Batch {
  readonly symbols: readonly RenderedSymbol[];
  readonly plain?: boolean;
}

/** How symbols are packed. */
export interface PackOptions extends RenderOptions {
  /** A batch is closed before it gets longer than this, in tokens without the instructions. */
  readonly target: number;
  /** Most symbols in a batch. */
  readonly symbols: number;
  /** Most tokens that the answer to a batch may take, as first guessed. */
  readonly output: number;
}

/**
 * Packs symbols into batches, in the order in which they come: those of a module are best next to each other. Batches are
 * made one by one as they are taken, and requests are taken as batches need them. A symbol that does not fit at all is
 * deferred.
 */
export function* packSymbols(
  requests: Iterable<GenerationRequest>,
  options: PackOptions,
): Generator<Batch | DeferredSymbol> {
  let open = createOpenBatch(options.countLine);
  for (const request of requests) {
    const symbol = renderSymbol(request, options);
    if (symbol === undefined) {
      yield {
        symbol: request.task.symbol,
        reason: `even cut down it takes more than ${Math.max(0, options.room)} tokens`,
      };
      continue;
    }
    if (open.symbols.length > 0 && !fits(open, symbol, options)) {
      yield { symbols: open.symbols };
      open = createOpenBatch(options.countLine);
    }
    open.add(symbol);
  }
  if (open.symbols.length > 0) yield { symbols: open.symbols };
}

interface OpenBatch {
  readonly symbols: RenderedSymbol[];
  add(symbol: RenderedSymbol): void;
  /** Tokens with one more symbol. */
  tokensWith(symbol: RenderedSymbol): number;
  outputWith(symbol: RenderedSymbol): number;
}

function createOpenBatch(countLine: CountText): OpenBatch {
  const symbols: RenderedSymbol[] = [];
  const references = new Set<string>();
  let [tokens, output] = [0, 0];
  const tokensWith = (symbol: RenderedSymbol): number => {
    const added = symbol.references.filter((line) => !references.has(line));
    return tokens + symbol.tokens + added.reduce((sum, line) => sum + countLine(line), 0);
  };
  return {
    symbols,
    tokensWith,
    outputWith: ({ outputTokens }) => output + outputTokens,
    add(symbol) {
      tokens = tokensWith(symbol);
      output += symbol.outputTokens;
      symbols.push(symbol);
      for (const line of symbol.references) references.add(line);
    },
  };
}

function fits(open: OpenBatch, symbol: RenderedSymbol, { target, symbols, output }: PackOptions): boolean {
  return open.symbols.length < symbols && open.tokensWith(symbol) <= target && open.outputWith(symbol) <= output;
}
