import { hashText, isJavaScript, type ModulePath } from '../model/index.ts';
import { collectBindings } from './bindings/bindings.ts';
import { collectWords } from './bindings/words.ts';
import { findModuleComment } from './comments/module-comment.ts';
import { readComment } from './comments/read-comment.ts';
import { convertDeclaredTypes } from './convert/declared-types.ts';
import { convertStatements } from './convert/statements.ts';
import { createModuleContext, moduleHolder } from './module-context.ts';
import type { ModuleExtract } from './module-extract.ts';
import { parseProblem, parseSource } from './parse-source.ts';
import { collectUsages } from './usages/collect-usages.ts';

/** Reads what one source file says by itself. A file that does not parse gives a problem and nothing else. */
export function extractModule(path: ModulePath, text: string): ModuleExtract {
  const source = parseSource(path, text);
  const contentHash = hashText(text);
  const problem = parseProblem(source, path);
  if (problem !== undefined) return emptyExtract(path, contentHash, [problem]);
  const { imports, exports, starExports } = collectBindings(source.statements, isJavaScript(path));
  const context = createModuleContext(source, path, text, { imports, exports });
  if (context.javaScript) convertDeclaredTypes(context);
  convertStatements(source.statements, moduleHolder(context), context);
  const comment = findModuleComment(context);
  return {
    path,
    contentHash,
    symbols: context.symbols,
    imports,
    exports,
    starExports,
    ...(context.aliases.length > 0 && { aliases: context.aliases }),
    mentions: context.mentions,
    words: collectWords(text, context.tokens.all),
    ...(comment && { comment: readComment(comment, context).comment }),
    problems: [],
  };
}

/** Reads a test: what it imports, and the usages in it. Its own declarations are not documented. */
export function extractTest(path: ModulePath, text: string): ModuleExtract {
  const source = parseSource(path, text);
  const contentHash = hashText(text);
  const problem = parseProblem(source, path);
  if (problem !== undefined) return { ...emptyExtract(path, contentHash, [problem]), usages: [] };
  const bindings = collectBindings(source.statements);
  return { ...emptyExtract(path, contentHash, []), ...bindings, usages: collectUsages(source, bindings.imports) };
}

/** The extract of a file of which nothing could be read. */
export function emptyExtract(
  path: ModulePath,
  contentHash: string,
  problems: ModuleExtract['problems'],
): ModuleExtract {
  return {
    path,
    contentHash,
    symbols: [],
    imports: [],
    exports: [],
    starExports: [],
    mentions: {},
    words: [],
    problems,
  };
}
