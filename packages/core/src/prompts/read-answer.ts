import { symbolAnswer, type SymbolAnswer } from './answer-schema.ts';

/** What an answer held. */
export interface ReadAnswer {
  /** Answers by the index of their symbol in the question. */
  readonly answers: ReadonlyMap<number, SymbolAnswer>;
  /** Entries that belong to no symbol, came twice, or do not follow the schema. */
  readonly strays: number;
}

/** A longer answer is none. */
const longest = 1_000_000;

/**
 * Reads an answer, whatever came: fenced, cut off in the middle, with entries that are missing, foreign, doubled or of
 * the wrong shape. An entry counts only when it repeats the name of the symbol whose number it has.
 *
 * @param names - Of the symbols of the question, in their order.
 */
export function readAnswer(text: string, names: readonly string[]): ReadAnswer {
  const answers = new Map<number, SymbolAnswer>();
  let strays = 0;
  for (const entry of text.length > longest ? [] : readEntries(text)) {
    const parsed = symbolAnswer.safeParse(entry);
    const index = parsed.success ? parsed.data.symbol - 1 : -1;
    if (parsed.success && sameName(parsed.data.name, names[index]) && !answers.has(index))
      answers.set(index, parsed.data);
    else strays++;
  }
  return { answers, strays };
}

/** Quotes and marks around a name are a matter of taste. */
function sameName(given: string, asked: string | undefined): boolean {
  return asked !== undefined && bare(given) === bare(asked);
}

function bare(name: string): string {
  return name.replaceAll(/[`'"\s]/gu, '').replace(/\(\)$/u, '');
}

function readEntries(text: string): unknown[] {
  const whole = parse(text);
  if (typeof whole === 'object' && whole !== null && 'symbols' in whole && Array.isArray(whole.symbols))
    return whole.symbols as unknown[];
  return salvage(text);
}

/** The complete entries of an answer that is no valid JSON as a whole. */
function salvage(text: string): unknown[] {
  const start = text.search(/"symbols"\s*:\s*\[/u);
  const from = start === -1 ? 0 : text.indexOf('[', start);
  return [...objectsIn(text, from)].map(parse).filter((entry) => entry !== undefined);
}

/** Texts of the outermost objects behind an offset. */
function* objectsIn(text: string, from: number): Generator<string> {
  let [depth, begin, isString] = [0, 0, false];
  for (let index = from; index < text.length; index++) {
    const character = text[index];
    if (isString) {
      if (character === '\\') index++;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = depth > 0;
    else if (character === '{' && depth++ === 0) begin = index;
    else if (character === '}' && depth > 0 && --depth === 0) yield text.slice(begin, index + 1);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
