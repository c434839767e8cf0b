import type { AttemptRecord } from '../providers/index.ts';
import {
  addUse,
  summarizeMetrics,
  type Finding,
  type ModelUse,
  type RequestPurpose,
  type RequestRecord,
  type RunMetrics,
} from '../model/index.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Collects what the requests of a run took. */
export interface Meter {
  /** Tells everyone who listens to the run, too. */
  add(attempt: AttemptRecord, purpose: RequestPurpose): void;
  /** A draft was rejected for these findings. */
  reject(findings: readonly Finding[]): void;
  /** The last 50,000. */
  readonly requests: readonly RequestRecord[];
  /** What was billed for one purpose, by model; models that were not asked are left out. */
  useOf(purpose: RequestPurpose): Readonly<Record<string, ModelUse>>;
  /** Undefined when nothing was sent and nothing rejected. */
  read(): RunMetrics | undefined;
}

const most = 50_000;

const meters = new WeakMap<Workspace, Promise<Meter>>();

/** The meter of a run. */
export function meterOf(workspace: Workspace): Promise<Meter> {
  const known = meters.get(workspace) ?? createMeter(workspace);
  meters.set(workspace, known);
  return known;
}

async function createMeter({ config, emit }: Workspace): Promise<Meter> {
  const { costOf, resolveModel } = await import('../tokens/index.ts');
  const requests: RequestRecord[] = [];
  const rejections: Record<string, number> = {};
  const uses: Record<RequestPurpose, Record<string, ModelUse>> = { drafts: {}, critic: {}, retrieval: {} };
  const nothing = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };
  return {
    requests,
    add({ usage = nothing, model, deployment, kind, number, duration, waited, status }, purpose) {
      const request = {
        ...{ endedAt: Date.now(), purpose, deployment, model, kind, number, duration, waited, ...usage },
        ...(status !== undefined && { status }),
        cost: costOf(usage, resolveModel(model, config.models)),
      };
      if (usage !== nothing)
        uses[purpose][model] = addUse(uses[purpose][model], { requests: 1, ...usage, cost: request.cost });
      if (requests.length === most) requests.shift();
      requests.push(request);
      emit({ type: 'request-end', request });
    },
    reject(findings) {
      const errors = findings.filter(({ severity }) => severity === 'error');
      for (const check of new Set(errors.map(({ code }) => code.split('/')[0] ?? code)))
        rejections[check] = (rejections[check] ?? 0) + 1;
    },
    useOf: (purpose) => uses[purpose],
    read: () =>
      requests.length + Object.keys(rejections).length === 0 ? undefined : summarizeMetrics(requests, rejections),
  };
}
