import { scriptJson } from '../text/escape.ts';

// Search files are scripts, because a page that is opened from disk may load scripts but not data. Their content is one
// string, so that nothing in it runs.

/** Path of a search file. */
export function searchFile(name: string): string {
  return `search/${name}.js`;
}

/** The script that gives a text to the page. */
export function dataScript(name: string, text: string): string {
  return `docwright(${scriptJson(name)},${scriptJson(text)})\n`;
}

/** The text of a script that {@link dataScript} made. */
export function readDataScript(script: string): string {
  return JSON.parse(script.slice(script.indexOf(',') + 1, script.lastIndexOf(')'))) as string;
}
