import type { TextEdit } from '../model/index.ts';

/**
 * The text after the edits. Everything outside of their ranges stays as it is, byte for byte.
 *
 * @param edits - Sorted and without overlap, as {@link planModuleEdits} gives them.
 */
export function applyEdits(text: string, edits: readonly Pick<TextEdit, 'range' | 'text'>[]): string {
  const pieces: string[] = [];
  let position = 0;
  for (const { range, text: replacement } of edits) {
    pieces.push(text.slice(position, range.start), replacement);
    position = range.end;
  }
  pieces.push(text.slice(position));
  return pieces.join('');
}
