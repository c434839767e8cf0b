import type { Doc, Finding, Severity, SymbolRecord } from '../model/index.ts';
import type { Check, Seen, Writer } from './check.ts';
import { checks as allChecks } from './checks.ts';
import { placeOf } from './place-of.ts';
import type { Universe } from './universe.ts';

/** Options of {@link verifyDoc}. */
export interface VerifyOptions {
  /** Default: `human` for the doc of the symbol's own comment, `draft` for any other. */
  readonly writer?: Writer;
  /** Which checks look at it. Default: all. */
  readonly checks?: readonly Check[];
}

/**
 * The truth gate: holds a doc against the signature, the facts and the names of the project. A draft with an `error`
 * among its findings is rejected. The same checks look at comments that people wrote; they doubt only what the code
 * disproves, and say where in the source it stands.
 */
export function verifyDoc(doc: Doc, symbol: SymbolRecord, universe: Universe, options: VerifyOptions = {}): Finding[] {
  const { writer = symbol.comment?.doc === doc ? 'human' : 'draft', checks = allChecks } = options;
  const findings: Finding[] = [];
  for (const check of checks) {
    for (const seen of check.run(doc, symbol, universe, writer)) {
      const severity = severityOf(check, seen.code, writer);
      if (severity !== 'off') findings.push(toFinding(check, seen, severity, symbol, writer));
    }
  }
  return findings;
}

function toFinding(
  check: Check,
  { code, part, args = {} }: Seen,
  severity: Severity,
  symbol: SymbolRecord,
  writer: Writer,
): Finding {
  return {
    code: `${check.name}/${code}`,
    severity,
    symbol: symbol.id,
    ...(part !== undefined && { part }),
    args,
    ...(writer === 'human' && { place: placeOf(symbol, part, args) }),
  };
}

function severityOf({ codes }: Check, code: string, writer: Writer): Severity | 'off' {
  const severity = codes[code]?.severity ?? 'error';
  return typeof severity === 'string' ? severity : severity[writer];
}
