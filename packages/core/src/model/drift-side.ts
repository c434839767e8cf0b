import type { CachedSymbol } from './cache-records.ts';
import type { AbsentReturnFact, Facts, ThrowFact } from './facts.ts';
import type { ParameterRecord, SymbolRecord } from './symbol.ts';

/**
 * What of a symbol {@link describeDrift} compares. Each field that is absent is not known, and nothing is said of it: a lint
 * rule that sees syntax alone leaves out what only facts tell.
 */
export interface DriftSide {
  readonly signature?: string;
  readonly parameters?: readonly ParameterRecord[];
  /** Result type as text. */
  readonly returns?: string;
  /** Source text of the initial value of a property or variable. */
  readonly initializer?: string;
  readonly throws?: readonly ThrowFact[];
  readonly absentReturns?: readonly AbsentReturnFact[];
}

/** The side of {@link describeDrift} that the code is on now. */
export function driftSideOf(
  symbol: Pick<SymbolRecord, 'signature' | 'parameters' | 'returns' | 'initializer'> & {
    readonly facts: Pick<Facts, 'throws' | 'absentReturns'>;
  },
): DriftSide {
  const { signature, parameters, returns, initializer, facts } = symbol;
  return {
    signature,
    parameters,
    ...(returns !== undefined && { returns: returns.text }),
    ...(initializer !== undefined && { initializer }),
    throws: facts.throws,
    absentReturns: facts.absentReturns,
  };
}

/** The side of {@link describeDrift} that a cached symbol's comment was written for, as far as the cache knows it. */
export function writtenSideOf(
  cached: Pick<
    CachedSymbol,
    'signature' | 'parameters' | 'returns' | 'initializer' | 'facts' | 'writtenFor' | 'state' | 'replaced'
  >,
): DriftSide {
  const { writtenFor } = cached;
  // Records of a drifted doc that say no more than its signature come from an older docwright.
  if (writtenFor !== undefined && writtenFor.facts === undefined) return { signature: writtenFor.signature };
  const { signature, parameters = [], returns, initializer, facts = {} } = writtenFor ?? cached;
  return {
    signature,
    parameters,
    ...(returns !== undefined && { returns }),
    ...(initializer !== undefined && { initializer }),
    throws: facts.throws ?? [],
    absentReturns: facts.absentReturns ?? [],
  };
}
