import { describe, expect, it } from 'vitest';
import type { Draft, GenerationRequest, TaskContext } from '../../core/src/model/index.ts';
import type { Provider } from '../../core/src/providers/provider.ts';
import { buildSymbol } from './build-symbol.ts';

/**
 * What every provider keeps to. A provider's test calls this once.
 *
 * @param create - Makes a provider that works: against the wire of a test server where it needs one.
 */
export function testProvider(create: () => Provider): void {
  describe('the provider contract', () => {
    it('has a name and a version', () => {
      const { name, version } = create();
      expect(name).toMatch(/^[a-z][a-z\d-]*$/u);
      expect(version).not.toBe('');
      expect(create().version).toBe(version);
    });

    it('answers every request with exactly one draft', async () => {
      const requests = [request('first'), request('second'), request('third')];
      const drafts = await collect(create(), requests);
      expect(drafts.map(({ symbol }) => symbol).sort()).toEqual(requests.map(({ task }) => task.symbol).sort());
    });

    it('answers nothing when nothing is asked', async () => {
      expect(await collect(create(), [])).toEqual([]);
    });

    it('gives drafts that survive the journal', async () => {
      for (const draft of await collect(create(), [request('first')]))
        expect(JSON.parse(JSON.stringify(draft))).toEqual(draft);
    });

    it('leaves what it is given unchanged', async () => {
      const requests = [request('first')];
      const before = structuredClone(requests);
      await collect(create(), requests);
      expect(requests).toEqual(before);
    });

    it('gives no draft after an abort', async () => {
      const abort = new AbortController();
      abort.abort();
      const drafts: Draft[] = [];
      await fill(drafts, create(), [request('first')], abort.signal).catch((error: unknown) =>
        expect(error).toBe(abort.signal.reason),
      );
      expect(drafts).toEqual([]);
    });
  });
}

async function collect(provider: Provider, requests: readonly GenerationRequest[]): Promise<Draft[]> {
  const drafts: Draft[] = [];
  await fill(drafts, provider, requests, new AbortController().signal);
  return drafts;
}

async function fill(
  drafts: Draft[],
  provider: Provider,
  requests: readonly GenerationRequest[],
  signal: AbortSignal,
): Promise<void> {
  for await (const draft of provider.generate(requests, { signal })) drafts.push(draft);
}

function request(name: string): GenerationRequest {
  const symbol = buildSymbol({
    name,
    parameters: [{ name: 'size', type: { text: 'number', from: 'written' }, default: '10', optional: true }],
  });
  return { task: { symbol: symbol.id, reason: 'missing' }, context: contextOf(symbol), key: `key of ${name}` };
}

function contextOf(symbol: TaskContext['symbol']): TaskContext {
  return { symbol, members: [], uses: [], types: [], neighbours: [] };
}
