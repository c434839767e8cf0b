import { CommanderError } from 'commander';
import { exitCodes, type ExitCode } from './exit-code.ts';
import { processHost, type Host } from './host.ts';
import { interruptible } from './interrupt.ts';
import { createOutput, type Output } from './output.ts';
import { buildProgram } from './program.ts';
import { UsageError } from './usage-error.ts';

/**
 * Runs one command line to its end, without ending the process.
 *
 * @param argv - Arguments behind the name of the command: `['check', '--format', 'json']`.
 */
export async function main(argv: readonly string[], host: Host = processHost()): Promise<ExitCode> {
  const output = createOutput(host);
  const task = (signal: AbortSignal): Promise<ExitCode> => run(argv, host, signal);
  return interruptible(host, output.note, task);
}

async function run(argv: readonly string[], host: Host, signal: AbortSignal): Promise<ExitCode> {
  const output = createOutput(host);
  let code: ExitCode = exitCodes.ok;
  const program = buildProgram({ host, output, signal }, (given) => (code = given));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    if (signal.aborted) return exitCodes.interrupted;
    if (program.opts<{ debug?: true }>().debug) output.note(stackOf(error));
    return explain(error, output);
  }
}

/** Says what happened in the user's words; the stack is shown with `--debug` only. */
function explain(error: unknown, { note, noteColors: { red } }: Output): ExitCode {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError || isNamed(error, 'SettingsError')) {
    note(`${red('error:')} ${message}`);
    return exitCodes.usage;
  }
  note(`${red('error:')} ${message}`);
  if (isSystemError(error) || isNamed(error, 'ProviderError')) return exitCodes.incomplete;
  note('This should not happen. Run again with --debug and report what it prints.');
  return exitCodes.fault;
}

/** By name, so that the room an error comes from need not be loaded to know it. */
function isNamed(error: unknown, name: 'SettingsError' | 'ProviderError'): boolean {
  return error instanceof Error && error.name === name;
}

/** The disk, the network or the system refused something; Node names these by a code in capitals. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
