import type { HouseStyle, StyledTag } from '../model/index.ts';

/** How the comments of a project are written, and how wide. */
export interface PromptStyle extends HouseStyle {
  /** Longest line, in characters, indentation included. Absent: not said. */
  readonly width?: number;
}

/**
 * Tells a model the style of a project, learned or configured: a section of data behind the instructions, the same in
 * every question of a project, so that the service's prompt cache serves it with them.
 */
export function renderStyle({ mood, stop, hyphen, order, tags, width }: PromptStyle): string {
  const lines = [
    `mood: ${moods[mood]}`,
    `full stop: ${stop ? 'texts end with one' : 'summaries end without one; sentences within them keep theirs'}`,
    `never written: ${listOf(order, (tag) => tags[tag] === 'never')}`,
    `written wherever the code has something for it: ${listOf(order, (tag) => tags[tag] === 'always')}`,
    `order: ${order.join(', ')}`,
    `hyphen before the text of a parameter: ${hyphen ? 'yes' : 'no'}, the program writes it`,
    ...(width === undefined ? [] : [`width: ${width} characters; the program breaks lines`]),
  ];
  return `# The style of this repository\n\nIt wins over what is said above and over the examples.\n${lines.join('\n')}\n`;
}

const moods = {
  indicative: 'third person ("Parses", "Returns") for what can be called',
  imperative: 'imperative ("Parse", "Return") for what can be called',
} as const;

function listOf(order: readonly StyledTag[], holds: (tag: StyledTag) => boolean): string {
  const found = order.filter(holds);
  return found.length === 0 ? 'nothing' : found.join(', ');
}
