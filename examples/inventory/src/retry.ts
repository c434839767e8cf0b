export interface RetryOptions {
  /** How often the operation is tried in all. Defaults to 5. */
  attempts?: number;
  /** Pause before the second attempt, in milliseconds. Defaults to 100. */
  delayMs?: number;
  factor?: number;
  signal?: AbortSignal;
  /** Decides after a failed attempt, counted from 1, whether another one makes sense. By default it always does. */
  shouldRetry?: (error: unknown, attempt: number) => boolean;
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export async function retry<Result>(
  operation: (attempt: number) => Result | Promise<Result>,
  { attempts = 3, delayMs = 100, factor = 2, signal, shouldRetry = () => true, sleep = wait }: RetryOptions = {},
): Promise<Result> {
  const pauses = retry.delays({ attempts, delayMs, factor });
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    try {
      return await operation(attempt);
    } catch (error) {
      const pause = pauses[attempt - 1];
      if (pause === undefined || !shouldRetry(error, attempt)) throw error;
      await sleep(pause, signal);
    }
  }
}

// eslint-disable-next-line @typescript-eslint/no-namespace
export namespace retry {
  export type Backoff = Pick<RetryOptions, 'attempts' | 'delayMs' | 'factor'>;

  export function delays({ attempts = 3, delayMs = 100, factor = 2 }: Backoff = {}): number[] {
    if (!Number.isInteger(attempts) || attempts < 1) {
      throw new RangeError('At least one attempt is needed');
    }
    return Array.from({ length: attempts - 1 }, (_, index) => delayMs * factor ** index);
  }

  /** Runs the operation once: for callers that take retry options but want no retry. */
  export const never: Backoff = { attempts: 1 };
}

async function wait(ms: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const finish = () => {
      signal?.removeEventListener('abort', cancel);
      resolve();
    };
    const cancel = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(finish, ms);
    signal?.addEventListener('abort', cancel, { once: true });
  });
}
