export * from './ast.js';
export * from './parse.js';
export { compile, evaluate, filter, type Predicate } from './evaluate.js';
export { tokenize, type Token, type TokenKind } from './tokenize.js';
export { QuerySyntaxError } from '../errors.js';
