import { ts } from 'ts-morph';
import type { ModulePath, Problem } from '../model/index.ts';

/**
 * Parses one file by syntax alone. JSDoc is left to the comment parser, and nodes get no parent pointers:
 * both cost a fifth of the time, and no converter needs them.
 */
export function parseSource(path: ModulePath, text: string): ts.SourceFile {
  return ts.createSourceFile(path, readableStart(text), {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
  });
}

/** Programs that run a file take the byte order mark off first; the parser wants no hashbang behind it. */
function readableStart(text: string): string {
  return text.startsWith('\uFEFF#!') ? `\uFEFF//${text.slice(3)}` : text;
}

/** The first syntax error of a file, or undefined when it parses. */
export function parseProblem(source: ts.SourceFile, path: ModulePath): Problem | undefined {
  const [first] = parseDiagnostics(source);
  if (first === undefined) return undefined;
  const { line, character } = source.getLineAndCharacterOfPosition(first.start);
  const message = ts.flattenDiagnosticMessageText(first.messageText, ' ');
  return {
    code: 'file-does-not-parse',
    severity: 'error',
    args: { file: path, message: `line ${line + 1}: ${message}` },
    place: { module: path, line: line + 1, column: character + 1 },
  };
}

/** What the parser complained about. The compiler keeps it on the source file without declaring it. */
export function parseDiagnostics(source: ts.SourceFile): readonly ts.DiagnosticWithLocation[] {
  return (source as unknown as { readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics;
}
