import type { Host, TextStream } from '../src/host.ts';

/** A host that remembers what was said, and can be interrupted. */
export interface TestHost extends Host {
  readonly said: { readonly stdout: () => string; readonly stderr: () => string };
  /** Presses Ctrl-C. */
  readonly interrupt: () => void;
  /** Codes given to `quit`. */
  readonly quits: readonly number[];
}

/** What a test says about its host; the rest is a pipe without an environment. */
export interface TestHostParts {
  readonly cwd: string;
  readonly environment?: Host['environment'];
  readonly terminal?: boolean;
}

export function createTestHost({ cwd, environment = {}, terminal = false }: TestHostParts): TestHost {
  const [stdout, stderr] = [recorder(terminal), recorder(terminal)];
  const listeners = new Set<() => void>();
  const quits: number[] = [];
  return {
    cwd,
    environment,
    stdout: stdout.stream,
    stderr: stderr.stream,
    interactive: false,
    onInterrupt(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    quit: (code) => quits.push(code),
    said: { stdout: stdout.text, stderr: stderr.text },
    interrupt: () => {
      for (const listener of listeners) listener();
    },
    quits,
  };
}

function recorder(isTTY: boolean): { stream: TextStream; text: () => string } {
  const written: string[] = [];
  return { stream: { write: (text) => written.push(text), isTTY, columns: 100 }, text: () => written.join('') };
}
