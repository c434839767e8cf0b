/** Anchor of a path within a module. Apart from the other addresses because the client needs it too. */
export function anchorOfPath(path: string): string {
  return path
    .replaceAll('#', '-')
    .replace(/[^\p{ID_Continue}$.~\-[\]()]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
}
