import { ts } from 'ts-morph';
import { parseDiagnostics, parseSource } from './parse-source.ts';

/** What {@link codeTokens} gives. */
export interface CodeTokens {
  /** Texts of all tokens in source order: template pieces, regular expressions and JSX text too; no comments. */
  readonly tokens: string[];
  readonly parses: boolean;
  /** The first syntax error, when there is one. */
  readonly message?: string;
}

/**
 * The tokens of a file as the compiler sees them, without comments and white space: two texts with the same tokens are the
 * same program. Also a hashbang counts as a token.
 *
 * @param fileName - Its extension says which syntax is meant.
 */
export function codeTokens(text: string, fileName: string): CodeTokens {
  const source = parseSource(fileName, text);
  const tokens: string[] = [];
  const hashbang = ts.getShebang(text);
  if (hashbang !== undefined) tokens.push(hashbang.trimEnd());
  collect(source, source, tokens);
  const [error] = parseDiagnostics(source);
  if (error === undefined) return { tokens, parses: true };
  const { line } = source.getLineAndCharacterOfPosition(error.start);
  return {
    tokens,
    parses: false,
    message: `line ${line + 1}: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`,
  };
}

/** Children of a node in the syntax tree do not hold its punctuation: that is scanned between them. */
function collect(node: ts.Node, source: ts.SourceFile, tokens: string[]): void {
  let position = node.pos;
  ts.forEachChild(node, (child) => {
    scanBetween(position, child.pos, source, tokens);
    collect(child, source, tokens);
    position = child.end;
  });
  if (isWhole(node)) pushLeaf(node, source, tokens);
  else scanBetween(position, node.end, source, tokens);
}

/** Nodes that are one token however they look: names, literals, template pieces, JSX text, keywords. */
function isWhole(node: ts.Node): boolean {
  return node.kind <= ts.SyntaxKind.LastToken;
}

function pushLeaf(node: ts.Node, source: ts.SourceFile, tokens: string[]): void {
  const isJsxText = node.kind === ts.SyntaxKind.JsxText;
  const start = isJsxText ? node.pos : node.getStart(source);
  if (node.end > start) tokens.push(source.text.slice(start, node.end));
}

const scanner = ts.createScanner(ts.ScriptTarget.Latest, true);

/** Punctuation and keywords between the children of a node. */
function scanBetween(from: number, to: number, source: ts.SourceFile, tokens: string[]): void {
  if (from >= to) return;
  scanner.setText(source.text, from, to - from);
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken) tokens.push(scanner.getTokenText());
}
