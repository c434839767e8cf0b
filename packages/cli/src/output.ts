import type { Colors } from '@docwright/core/report';
import pc from 'picocolors';
import type { Host, TextStream } from './host.ts';

/** Where a command speaks: results and talk apart, each with the colours its stream can show. */
export interface Output {
  /** Writes a result to standard output. */
  readonly print: (text: string) => void;
  /** Writes a line about the run to standard error. */
  readonly note: (text: string) => void;
  /** For {@link Output.print}. */
  readonly colors: Colors;
  /** For {@link Output.note}. */
  readonly noteColors: Colors;
}

/** Output to the streams of a host. */
export function createOutput({ stdout, stderr, environment }: Host): Output {
  return {
    print: (text) => void stdout.write(text),
    note: (text) => void stderr.write(`${text}\n`),
    colors: pc.createColors(showsColors(stdout, environment)),
    noteColors: pc.createColors(showsColors(stderr, environment)),
  };
}

/** Follows https://no-color.org and `FORCE_COLOR`; else a terminal gets colours and a pipe does not. */
export function showsColors(stream: TextStream, environment: Host['environment']): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return stream.isTTY === true && TERM !== 'dumb';
}
