import {
  hashText,
  type LineRange,
  type ModuleEdits,
  type ModulePath,
  type PositionIndex,
  type SymbolTable,
} from '../model/index.ts';
import type { CacheDisk } from './disk.ts';

/** The lines on which symbols stand. Private to the machine: an index that cannot be read is an empty one. */
export interface PositionStore {
  /** Modules with the first and last line of each of their symbols. */
  read(): Promise<PositionIndex>;
  /**
   * Notes where all symbols of a table stand. Modules whose text did not change keep their lines.
   *
   * @param readText - Text of a module that is new or changed; undefined when it cannot be read.
   */
  update(table: SymbolTable, readText: (module: ModulePath) => Promise<string | undefined>): Promise<void>;
  /** Moves the lines of modules whose comments were written. */
  shift(
    written: readonly { readonly edits: ModuleEdits; readonly before: string; readonly after: string }[],
  ): Promise<void>;
}

type Modules = Record<ModulePath, PositionIndex['modules'][string]>;

const path = 'tmp/positions.json';

/** Opens the positions of a cache folder. */
export function createPositionStore(disk: CacheDisk): PositionStore {
  const read = (): PositionIndex => readPositions(disk);
  const write = async (modules: Modules): Promise<void> => {
    await disk.write(path, JSON.stringify({ modules }));
  };
  return {
    read: () => Promise.resolve(read()),
    async update(table, readText) {
      const known = read().modules;
      const modules: Modules = {};
      let changed = Object.keys(known).length !== table.modules.length;
      for (const { path: module, contentHash, symbols } of table.modules) {
        const before = Object.hasOwn(known, module) ? known[module] : undefined;
        if (before?.contentHash === contentHash) modules[module] = before;
        else {
          const text = await readText(module);
          if (text === undefined || hashText(text) !== contentHash) continue;
          modules[module] = { contentHash, symbols: linesOf(symbols, table, text) };
          changed = true;
        }
      }
      if (changed) await write(modules);
    },
    async shift(written) {
      const modules: Modules = { ...read().modules };
      for (const { edits, before, after } of written) {
        const known = modules[edits.module];
        if (known?.contentHash !== edits.contentHash) continue;
        const move = lineMover(edits.edits, before);
        const symbols = Object.entries(known.symbols).map(([id, { start, end }]) => [
          id,
          { start: move(start), end: move(end) },
        ]);
        modules[edits.module] = {
          contentHash: hashText(after),
          symbols: Object.fromEntries(symbols) as Record<string, LineRange>,
        };
      }
      await write(modules);
    },
  };
}

function readPositions(disk: CacheDisk): PositionIndex {
  try {
    const index = JSON.parse(disk.read(path)?.toString() ?? '') as Partial<PositionIndex> | null;
    if (typeof index?.modules === 'object') return { modules: index.modules };
  } catch {
    // It is made anew.
  }
  return { modules: {} };
}

function linesOf(ids: readonly string[], { symbols }: SymbolTable, text: string): Record<string, LineRange> {
  const starts = lineStarts(text);
  const lines: Record<string, LineRange> = {};
  for (const id of ids) {
    const range = symbols[id]?.location.range;
    if (range === undefined) continue;
    lines[id] = { start: lineAt(starts, range.start), end: lineAt(starts, Math.max(range.start, range.end - 1)) };
  }
  return lines;
}

/** A comment is written above its declaration: it moves the line it starts on, and all below. */
function lineMover(edits: ModuleEdits['edits'], before: string): (line: number) => number {
  const starts = lineStarts(before);
  const moves = edits.map(({ range, text }) => ({
    from: lineAt(starts, range.start),
    by: lineStarts(text).length - lineStarts(before.slice(range.start, range.end)).length,
  }));
  return (line) => moves.reduce((moved, { from, by }) => (from <= line ? moved + by : moved), line);
}

/** Offsets at which lines begin. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return starts;
}

/** The 1-based line of an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
