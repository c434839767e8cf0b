/** Comments that tell a tool about the next line or the next declaration. */
const forNext =
  /@ts-(?:ignore|expect-error)|(?:eslint|oxlint)-disable-next-line|tslint:disable-next-line|(?:prettier|biome|deno-(?:lint|fmt))-ignore(?!-)|\b(?:istanbul|[cv]8) ignore (?:next|else|if)/u;

/** Comments that tell a tool about the line they stand on. */
const forSameLine = /(?:eslint|oxlint)-disable-line|tslint:disable-line/u;

/** Whether a comment must stay directly above what follows it. */
export function isDirectiveForNext(comment: string): boolean {
  return forNext.test(comment);
}

/** Whether a directive for its own line stands in the text. */
export function hasDirectiveForSameLine(text: string): boolean {
  return forSameLine.test(text);
}
