const hiddenTag = /^[\s*/]*@(?:internal|private|hidden|ignore)\b/mu;

/** True for a comment that says of its declaration that it is not for users. The first look is cheap, and nearly always the last. */
export function isHiddenComment(raw: string): boolean {
  return /@(?:internal|private|hidden|ignore)\b/u.test(raw) && hiddenTag.test(raw);
}
