import type { CountText } from './load-tokenizer.ts';

/** A part of what a model is shown. */
export interface Section {
  readonly name: string;
  /** Lines that each end in a line break; a section starts with no white space, so that the counts of sections add up. */
  readonly text: string;
  /** Of `text`, where that is known already. */
  readonly tokens?: number;
  /** Sections with a lower number go first when there is too little room. */
  readonly priority: number;
  /** Never trimmed. */
  readonly required?: true;
  /** A section that would keep fewer lines than these is dropped. Default 3. */
  readonly minimum?: number;
  /** The section is source text, to be cut where a statement ends. */
  readonly code?: true;
}

/** A section that was counted. */
export type SizedSection = Section & { readonly tokens: number };

/** What became of sections that were to fit. */
export type Fitted =
  | {
      readonly fits: true;
      readonly sections: readonly SizedSection[];
      readonly tokens: number;
      /** What was left out: `source: 40 of 90 lines`, `callers: all`. */
      readonly trimmed: readonly string[];
    }
  /** The required sections alone take more room. */
  | { readonly fits: false; readonly tokens: number };

/**
 * Makes sections fit into a number of tokens. Lower ones are cut after whole statements, then dropped; required ones
 * stay as they are. The order stays.
 */
export function fitSections(sections: readonly Section[], room: number, count: CountText): Fitted {
  const sized = sections.map((section) => ({ ...section, tokens: section.tokens ?? count(section.text) }));
  let tokens = sized.reduce((total, section) => total + section.tokens, 0);
  if (tokens <= room) return { fits: true, sections: sized, tokens, trimmed: [] };
  const kept = new Map(sized.map((section) => [section, section]));
  const trimmed: string[] = [];
  for (const section of sized.toSorted((left, right) => left.priority - right.priority)) {
    if (tokens <= room) break;
    if (section.required) continue;
    const others = tokens - section.tokens;
    const cut = others < room ? trim(section, room - others, count) : undefined;
    const left = cut === undefined ? 0 : count(cut.section.text);
    if (cut === undefined) kept.delete(section);
    else kept.set(section, { ...cut.section, tokens: left });
    tokens = others + left;
    trimmed.push(`${section.name}: ${cut === undefined ? 'all' : cut.what}`);
  }
  if (tokens > room) return { fits: false, tokens };
  return { fits: true, sections: [...kept.values()], tokens, trimmed };
}

/** The longest beginning that fits; undefined when that is less than the section's minimum. */
function trim(
  section: Section,
  room: number,
  count: CountText,
): { readonly section: Section; readonly what: string } | undefined {
  const lines = section.text.split('\n').slice(0, -1);
  const borders = lines.flatMap((line, index) => (section.code && !endsStatement(line) ? [] : [index + 1]));
  const most = lines.length;
  const fits = (end: number): boolean => count(beginning(lines, end)) <= room;
  const end = lastThat(
    borders.filter((border) => border < most),
    fits,
  );
  if (end === undefined || end < (section.minimum ?? 3)) return undefined;
  return { section: { ...section, text: beginning(lines, end) }, what: `${most - end} of ${most} lines` };
}

function beginning(lines: readonly string[], end: number): string {
  return `${lines.slice(0, end).join('\n')}\n| … ${lines.length - end} more lines\n`;
}

function endsStatement(line: string): boolean {
  return /[;{}]\s*$|^\|?\s*$/u.test(line);
}

/** The last of some ascending numbers for which something holds that holds for all before it. */
function lastThat(numbers: readonly number[], holds: (number: number) => boolean): number | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(numbers[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return numbers[low - 1];
}
