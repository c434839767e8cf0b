import { readFileSync } from 'node:fs';
import { extractModules } from '@docwright/core/extract';
import { componentScript, isComponent, type SymbolRecord } from '@docwright/core/model';
import { parseForESLint } from '@typescript-eslint/parser';
import { Linter, SourceCode } from 'eslint';
import { collectModule } from '../../src/collect/collect-module.ts';
import { parserConfigs } from '../support/parser-configs.ts';
import { describeSymbol } from './describe-symbol.ts';

/** How two readers of one module differ. */
export interface Comparison {
  /** Number of declarations that extraction finds. */
  readonly symbols: number;
  /** One line each: `src/a.ts:add: body fingerprint "x" by extraction, "y" by lint`. */
  readonly differences: readonly string[];
}

/** Reads a file with extraction and with the lint collector, and tells the differences. */
export async function compareFile(path: string, file: string): Promise<Comparison> {
  const found = await compareText(path, readFileSync(file, 'utf8'));
  return found === 'does not parse' ? { symbols: 0, differences: [] } : found;
}

/** As {@link compareFile}, for a text. */
export async function compareText(path: string, text: string): Promise<Comparison | 'does not parse'> {
  const script = isComponent(path) ? componentScript(text) : text;
  const [extract] = await extractModules([{ path, text: script }], {
    root: '/project',
    compilerOptions: {},
    inferTypes: false,
    tests: new Set(),
  });
  if (extract === undefined || extract.problems.length > 0) return 'does not parse';
  const sourceCode = parse(path, text);
  const lint = collectModule(sourceCode, path).symbols.map(({ record }) => record);
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  return { symbols: extract.symbols.length, differences: compare(extract.symbols, lint, shift) };
}

/** The source code that ESLint gives to rules. */
export function parse(path: string, text: string): SourceCode {
  if (/\.[cm]?jsx?$/u.test(path)) return parseWith(javaScript(path), path, text);
  if (isComponent(path)) return parseWith(parserConfigs[path.endsWith('.vue') ? 'vue' : 'svelte'], path, text);
  const bare = text.replace(/^\uFEFF/u, '');
  const parsed = parseForESLint(bare.replace(/^#!/u, '//'), {
    range: true,
    loc: true,
    tokens: true,
    comment: true,
    filePath: path,
    jsx: path.endsWith('x'),
  });
  return new SourceCode({ text, ast: parsed.ast as never, parserServices: parsed.services as never });
}

function javaScript(path: string): Linter.Config {
  const sourceType = path.endsWith('.cjs') ? 'commonjs' : 'module';
  return { languageOptions: { sourceType, parserOptions: { ecmaFeatures: { jsx: true } } } };
}

function parseWith(config: Linter.Config, path: string, text: string): SourceCode {
  const linter = new Linter();
  const messages = linter.verify(text, [{ ...config, files: ['**/*.*'] }], path);
  const fatal = messages.find(({ fatal: isFatal }) => isFatal);
  if (fatal) throw new Error(`${path}:${fatal.line}: ${fatal.message}`);
  return linter.getSourceCode();
}

function compare(extracted: readonly SymbolRecord[], linted: readonly SymbolRecord[], shift: number): string[] {
  const [before, after] = [byId(extracted), byId(linted)];
  const missing = [...before.keys()].filter((id) => !after.has(id)).map((id) => `${id}: not found by lint`);
  const extra = [...after.keys()].filter((id) => !before.has(id)).map((id) => `${id}: not found by extraction`);
  const changed = [...before].flatMap(([id, symbol]) => {
    const other = after.get(id);
    if (other === undefined) return [];
    const own = describeSymbol(moved(symbol, -shift), (each) => before.get(each));
    const theirs = describeSymbol(other, (each) => after.get(each));
    return Object.entries(own).flatMap(([field, value]) => {
      const [one, two] = [JSON.stringify(value), JSON.stringify(theirs[field])];
      return one === two ? [] : [`${id}: ${field} ${one} by extraction, ${two} by lint`];
    });
  });
  return [...missing, ...extra, ...changed];
}

function byId(symbols: readonly SymbolRecord[]): Map<string, SymbolRecord> {
  return new Map(symbols.map((symbol) => [symbol.id, symbol]));
}

/** ESLint takes the byte order mark off a text before it counts. */
function moved(symbol: SymbolRecord, by: number): SymbolRecord {
  if (by === 0) return symbol;
  const { range, commentAnchor } = symbol.location;
  const start = Math.max(0, range.start + by);
  return {
    ...symbol,
    location: {
      ...symbol.location,
      column: symbol.location.column + (symbol.location.line === 1 ? by : 0),
      range: { start, end: range.end + by },
      commentAnchor: Math.max(0, commentAnchor + by),
    },
  };
}
