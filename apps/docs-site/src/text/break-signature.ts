const openers = '([{<';
const closers = ')]}>';

interface Group {
  readonly open: number;
  readonly close: number;
}

/**
 * Breaks a one-line signature that is wider than `width`: parameters, members and union arms each get a line.
 * Adds white space only; text that does not balance stays as it is.
 */
export function breakSignature(signature: string, width = 76): string {
  return fit(signature.trim(), '', width);
}

function fit(text: string, indent: string, width: number): string {
  if (indent.length + text.length <= width || indent.length > 8) return text;
  const union = splitUnion(text);
  if (union !== undefined) {
    const [head, ...arms] = union;
    const inner = `${indent}  `;
    return [head, ...arms.map((arm) => `${inner}| ${fit(arm, inner, width)}`)].join('\n');
  }
  const group = widestGroup(text);
  if (group === undefined) return text;
  return breakGroup(text, group, indent, width);
}

function breakGroup(text: string, group: Group, indent: string, width: number): string {
  const inner = `${indent}  `;
  const items = splitItems(text.slice(group.open + 1, group.close));
  const lines = items.map((item) => inner + fit(item, inner, width));
  const tail = text.slice(group.close);
  return `${text.slice(0, group.open + 1)}\n${lines.join('\n')}\n${indent}${fit(tail, indent, width)}`;
}

/** Parentheses before braces before type arguments; among equals the first that holds something worth a line. */
function widestGroup(text: string): Group | undefined {
  const groups = topLevelGroups(text).filter((group) => group.close - group.open > 12);
  for (const opener of openers) {
    const found = groups.find((group) => text[group.open] === opener);
    if (found !== undefined) return found;
  }
  return undefined;
}

function topLevelGroups(text: string): Group[] {
  const groups: Group[] = [];
  let open = 0;
  scan(text, (index, depth, character) => {
    if (depth === 1 && openers.includes(character)) open = index;
    if (depth === 0 && closers.includes(character)) groups.push({ open, close: index });
  });
  return groups;
}

/** Splits behind top-level `,` and `;`, which stay with their item. */
function splitItems(text: string): string[] {
  const items: string[] = [];
  let start = 0;
  scan(text, (index, depth, character) => {
    if (depth !== 0 || (character !== ',' && character !== ';')) return;
    items.push(text.slice(start, index + 1));
    start = index + 1;
  });
  items.push(text.slice(start));
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** Head and arms of `type A = B | C | D`, when there are three arms or more. */
function splitUnion(text: string): string[] | undefined {
  if (!/^(?:export |declare )*type /.test(text)) return undefined;
  const equals = text.indexOf(' = ');
  if (equals === -1) return undefined;
  const body = text.slice(equals + 3).replace(/^\|\s*/, '');
  const arms: string[] = [];
  let start = 0;
  scan(body, (index, depth, character) => {
    if (depth !== 0 || character !== '|') return;
    arms.push(body.slice(start, index).trim());
    start = index + 1;
  });
  arms.push(body.slice(start).trim());
  return arms.length < 3 ? undefined : [text.slice(0, equals + 2), ...arms];
}

/** Visits every character outside strings with the depth of brackets after it. */
function scan(text: string, visit: (index: number, depth: number, character: string) => void): void {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '"' || character === "'" || character === '`') {
      index = endOfString(text, index);
      continue;
    }
    if (openers.includes(character)) depth++;
    else if (closers.includes(character) && text[index - 1] !== '=' && depth > 0) depth--;
    visit(index, depth, character);
  }
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === text[start]) return index;
  }
  return start;
}
