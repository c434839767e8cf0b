import type { GenerateResult, Workspace } from '@docwright/core';
import type { RunNumbers } from '@docwright/core/report';

const name = 'last-run';
const key = 'of this machine';

/** Remembers what a run did, for `docwright report`. A run that had nothing to do leaves the one before. */
export async function keepLastRun({ cache }: Workspace, result: GenerateResult): Promise<void> {
  if (result.drafted === 0 && result.failed.length === 0 && result.stopped === undefined) return;
  const { drafted, accepted, reused, interrupted, rejected, nothingToAdd, failed, skipped } = result;
  const { stopped, unfinished } = result;
  const numbers: RunNumbers = {
    ...{ drafted, accepted, reused, interrupted, rejected, nothingToAdd, failed, skipped },
    ...(stopped && { stopped }),
    ...(unfinished && { unfinished }),
    ...(result.secrets > 0 && { secrets: result.secrets }),
    ...shown(result),
  };
  await cache.memo.set(name, key, numbers);
}

/** What questions to a model held beside the symbols, and what they did not. */
function shown({ usage, retrieval }: GenerateResult): Pick<RunNumbers, 'trimmed' | 'retrieval'> {
  if (usage === undefined) return {};
  const { trimmed, exampleTokens: tokens } = usage;
  const { kind, examples, withExamples } = retrieval ?? { kind: '', examples: 0, withExamples: 0 };
  return {
    ...(Object.keys(trimmed).length > 0 && { trimmed }),
    ...(withExamples > 0 && { retrieval: { kind, examples, withExamples, tokens } }),
  };
}

/** The last run on this machine, if there was one. */
export async function readLastRun({ cache }: Workspace): Promise<RunNumbers | undefined> {
  return cache.memo.get<RunNumbers>(name, key);
}
