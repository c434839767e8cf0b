import { createHash } from 'node:crypto';
import { countTokens } from './estimate-tokens.ts';

const step = 128;
const least = 1024;
/** More than this per minute under one prefix and key go to a machine whose cache is cold. */
const perMachine = 15;
const idle = 10 * 60_000;

/**
 * Tells how many leading tokens of a prompt the service's cache holds, and keeps the prompt for the next one: from the
 * time on at which its answer is ready.
 */
export function createPromptCache(): (prompt: string, key: string, now: number, ready: number) => number {
  const kept = new Map<string, number>();
  const recent = new Map<string, number[]>();
  return (prompt, key, now, ready) => {
    const steps = prefixSteps(prompt);
    const route = hash(`${key}\n${prompt.slice(0, 256 * 4)}`);
    const times = (recent.get(route) ?? []).filter((time) => time > now - 60_000);
    recent.set(route, [...times, now]);
    const machine = `${route}#${Math.floor(times.length / perMachine)}`;
    const hits = steps.filter(({ digest }) => isWarm(kept.get(`${machine}:${digest}`), now));
    for (const { digest } of steps) {
      const entry = `${machine}:${digest}`;
      // A prompt that is already on its way to the cache does not arrive later for being sent again.
      kept.set(entry, isWarm(kept.get(entry), now) ? now : Math.min(kept.get(entry) ?? ready, ready));
    }
    return hits.at(-1)?.tokens ?? 0;
  };
}

function isWarm(since: number | undefined, now: number): boolean {
  return since !== undefined && since <= now && since > now - idle;
}

/** Digests of the prefixes that the cache can hold: from 1,024 tokens on, every 128. */
function prefixSteps(prompt: string): { tokens: number; digest: string }[] {
  const total = countTokens(prompt);
  const steps: { tokens: number; digest: string }[] = [];
  const running = createHash('sha256');
  let read = 0;
  for (let tokens = least; tokens <= total; tokens += step) {
    running.update(prompt.slice(read, tokens * 4));
    read = tokens * 4;
    steps.push({ tokens, digest: running.copy().digest('base64url') });
  }
  return steps;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
