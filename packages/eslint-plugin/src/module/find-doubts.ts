import type { Doc, Doubt, Finding } from '@docwright/core/model';
import { askedChecks, doubtingChecks, toDoubts, verifyDoc, type Check } from '@docwright/core/verify';
import type { LintSymbol } from '../collect/lint-symbol.ts';
import type { LintFile } from './lint-file.ts';
import { recall } from './recall.ts';
import { withQuietBody } from './quiet-body.ts';

/**
 * What the truth gate says of the comments of a file, by some of its checks at least: as the last check of the project found it in
 * just this text, else by a look.
 */
export function findDoubts(file: LintFile, checks: readonly Check[]): readonly Doubt[] {
  if (file.known !== undefined) return file.known.findings;
  const question = `doubts ${checks.map(({ name }) => name).join(' ')}`;
  return recall(file, question, () => file.module.symbols.flatMap((symbol) => lookForDoubts(symbol, file, checks)));
}

const none: readonly Doubt[] = [];

function lookForDoubts(symbol: LintSymbol, file: LintFile, among: readonly Check[]): readonly Doubt[] {
  const { record } = symbol;
  const { comment } = record;
  if (comment === undefined) return none;
  const severities = file.index()?.checks ?? {};
  const asked = askedChecks(severities, among);
  const checks = doubtingChecks(record, asked, { words: file.unknownNames(record).length === 0 });
  if (checks.length === 0) return none;
  return toDoubts(verify(comment.doc, symbol, file, checks), record, severities);
}

function verify(doc: Doc, symbol: LintSymbol, file: LintFile, checks: readonly Check[]): readonly Finding[] {
  const { record } = file.links(symbol);
  const subject = doc.throws === undefined ? record : withQuietBody(record, symbol, file.sourceCode);
  return verifyDoc(doc, subject, file.universe(), { writer: 'human', checks });
}
