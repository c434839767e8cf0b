import type { ModulePath } from './symbol.ts';

/** True for files that hold a component: script blocks among markup and styles, as Vue and Svelte have them. */
export function isComponent(path: ModulePath): boolean {
  return /\.(?:vue|svelte)$/u.test(path);
}

/**
 * What is script in a component, every character at its place: all others are spaces. Positions, lines and columns are thus
 * those of the file.
 */
export function componentScript(text: string): string {
  let script = '';
  let end = 0;
  for (const match of text.matchAll(
    /(?:<!--[^]*?-->)|(<script(?:\s(?:"[^"]*"|'[^']*'|[^>"'])*)?>)([^]*?)<\/script\s*>/giu,
  )) {
    const [, opening, code] = match;
    if (opening === undefined || code === undefined) continue;
    const start = match.index + opening.length;
    script += blank(text.slice(end, start)) + code;
    end = start + code.length;
  }
  return script + blank(text.slice(end));
}

function blank(text: string): string {
  return text.replaceAll(/[^\n\r\u2028\u2029]/g, ' ');
}
