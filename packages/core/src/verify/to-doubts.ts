import { narrowestScope, type CheckSeverities, type Doubt, type Finding, type SymbolRecord } from '../model/index.ts';
import { askedSeverity } from './asked-severity.ts';
import { likelyNames } from './likely-names.ts';
import { rangeOfPart } from './place-of.ts';

/**
 * Findings about the comment of a symbol as a reader of one module wants them, who has the text and not the symbol.
 *
 * @param severities - What single checks weigh in the project.
 */
export function toDoubts(findings: readonly Finding[], symbol: SymbolRecord, severities: CheckSeverities): Doubt[] {
  const { comment } = symbol;
  if (comment === undefined) return [];
  return findings.map((finding) => {
    const { code, symbol: id, part, args } = finding;
    const instead = likelyNames(finding, symbol);
    const weight = askedSeverity(code, severities);
    return {
      code,
      symbol: id,
      ...(part && { part }),
      args,
      range: rangeOfPart(comment, part, args),
      scope: narrowestScope(symbol),
      ...(weight && { weight }),
      ...(instead && { instead }),
    };
  });
}
