/** Tokens of which the next one is still part of the same member. */
const leadsOn = new Set(
  [
    'extends',
    'keyof',
    'typeof',
    'infer',
    'readonly',
    'unique',
    'is',
    'asserts',
    'new',
    'in',
    'as',
    'get',
    'set',
  ].concat(['static', 'abstract', 'async', 'declare', 'override', 'public', 'protected', 'private']),
);
/** Words between the parts of one type or statement; a member may have such a name too. */
const joins = new Set([
  'extends',
  'is',
  'in',
  'as',
  'of',
  'satisfies',
  'instanceof',
  'else',
  'catch',
  'finally',
  'while',
]);
const beforeBlock = new Set([')', 'else', 'try', 'finally', 'do']);
const endsType = /[\w$'"`)\]}>]$/u;
const startsMember = /^[\w$'"`#[(<]/u;
const opens = /^[([{]$/u;
const closes = /^[)\]}]$/u;

/**
 * Finds where members of an object type end by a line break alone, so that they stay apart on one line.
 * It goes along the tokens of a text; to it, a `{` behind `)` or `else` opens a block and not a type.
 */
export interface MemberSeparators {
  /**
   * To be called for each token in turn.
   *
   * @param broken - A line break stands before the token.
   * @param following - The token behind it.
   * @returns Whether a separator is missing before the token.
   */
  missesBefore(token: string, broken: boolean, following: string): boolean;
}

/** Starts with the first token of a text. */
export function memberSeparators(): MemberSeparators {
  const brackets: string[] = [];
  let previous = '';
  return {
    missesBefore(token, broken, following) {
      const misses = broken && brackets.at(-1) === '{' && isEnd(previous) && isStart(token, following);
      if (opens.test(token)) brackets.push(token === '{' && beforeBlock.has(previous) ? 'block' : token);
      else if (closes.test(token)) brackets.pop();
      previous = token;
      return misses;
    },
  };
}

function isEnd(token: string): boolean {
  return endsType.test(token) && token !== '=>' && !leadsOn.has(token);
}

function isStart(token: string, following: string): boolean {
  if (!startsMember.test(token)) return false;
  return !joins.has(token) || following === ':' || following === '?' || following === '(';
}
