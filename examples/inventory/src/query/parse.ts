import { QuerySyntaxError } from '../errors.js';
import type { ComparisonOperator, Expression, Literal } from './ast.js';
import { type Token, type TokenKind, tokenize } from './tokenize.js';

/**
 * Parses a query such as `price.amount < 10 and (tags has "new" or not sold)`.
 *
 * `not` binds tighter than `and`, which binds tighter than `or`.
 *
 * @param source - The text of the query.
 * @returns The syntax tree, to be given to {@link evaluate} any number of times.
 * @throws {@link QuerySyntaxError} when the text is not a query; its `position` says where reading stopped.
 */
export function parse(source: string): Expression {
  const parser = new Parser(tokenize(source));
  const expression = parser.readOr();
  parser.expect('end');
  return expression;
}

export function tryParse(source: string): Expression | undefined {
  try {
    return parse(source);
  } catch (error) {
    if (error instanceof QuerySyntaxError) return undefined;
    throw error;
  }
}

class Parser {
  readonly #tokens: Token[];
  #index = 0;

  constructor(tokens: Iterable<Token>) {
    this.#tokens = [...tokens];
  }

  readOr(): Expression {
    let left = this.#readAnd();
    while (this.#accept('keyword', 'or')) left = { kind: 'or', left, right: this.#readAnd() };
    return left;
  }

  expect(kind: TokenKind, text?: string): Token {
    const token = this.#accept(kind, text);
    if (token !== undefined) return token;
    const { text: found, position } = this.#peek();
    throw new QuerySyntaxError(`Expected ${text ?? kind}, found ${found || 'the end'}`, position);
  }

  #readAnd(): Expression {
    let left = this.#readNot();
    while (this.#accept('keyword', 'and')) left = { kind: 'and', left, right: this.#readNot() };
    return left;
  }

  #readNot(): Expression {
    if (this.#accept('keyword', 'not')) return { kind: 'not', operand: this.#readNot() };
    if (!this.#accept('paren', '(')) return this.#readTerm();
    const expression = this.readOr();
    this.expect('paren', ')');
    return expression;
  }

  #readTerm(): Expression {
    const path = this.expect('name').text;
    const operator = this.#accept('operator') ?? this.#accept('keyword', 'has');
    if (operator === undefined) return { kind: 'presence', path };
    return {
      kind: 'comparison',
      path,
      operator: operator.text as ComparisonOperator,
      value: this.#readLiteral(),
    };
  }

  #readLiteral(): Literal {
    const { kind, text, position } = this.#peek();
    this.#index += 1;
    if (kind === 'number') return Number(text);
    if (kind === 'string') return text.slice(1, -1).replace(/\\(.)/g, '$1');
    if (text === 'true' || text === 'false') return text === 'true';
    if (text === 'null') return null;
    throw new QuerySyntaxError('Expected a value', position);
  }

  #accept(kind: TokenKind, text?: string): Token | undefined {
    const token = this.#peek();
    if (token.kind !== kind || (text !== undefined && token.text !== text)) return undefined;
    this.#index += 1;
    return token;
  }

  #peek(): Token {
    return this.#tokens[this.#index] ?? { kind: 'end', text: '', position: 0 };
  }
}
