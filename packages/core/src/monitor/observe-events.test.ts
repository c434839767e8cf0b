import { metrics, trace } from '@opentelemetry/api';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasTelemetry } from './has-telemetry.ts';
import { observeEvents } from './observe-events.ts';

const spans = new InMemorySpanExporter();
const measured = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter: measured, exportIntervalMillis: 3_600_000 });

beforeAll(() => {
  expect(hasTelemetry()).toBe(false);
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }));
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
  expect(hasTelemetry()).toBe(true);
});
afterAll(async () => {
  await reader.shutdown();
  trace.disable();
  metrics.disable();
});

const request = {
  endedAt: 1_700_000_000_500,
  purpose: 'drafts' as const,
  deployment: 'docs',
  model: 'gpt-4o',
  kind: 'outcome',
  status: 200,
  number: 1,
  duration: 500,
  waited: 20,
  inputTokens: 1_000,
  cachedInputTokens: 400,
  outputTokens: 50,
  cost: 0.25,
};

it('traces stages and their requests, and measures requests, tokens, cost and drafts', async () => {
  const observe = observeEvents('1.2.3');
  observe({ type: 'stage-start', stage: 'generate', total: 1 });
  observe({
    type: 'request-end',
    request: { ...request, kind: 'quota', status: 429, inputTokens: 0, outputTokens: 0, cost: 0 },
  });
  observe({ type: 'request-end', request: { ...request, number: 2 } });
  observe({ type: 'task-end', symbol: 'a.ts:b', outcome: 'accepted' });
  observe({ type: 'stage-end', stage: 'generate' });

  const [turnedDown, answered, stage] = spans.getFinishedSpans();
  expect(stage?.name).toBe('docwright.generate');
  expect(answered).toMatchObject({
    name: 'chat gpt-4o',
    parentSpanContext: { spanId: stage?.spanContext().spanId },
    duration: [0, 500_000_000],
    attributes: { 'gen_ai.usage.input_tokens': 1_000, 'http.response.status_code': 200, 'docwright.attempt': 2 },
    instrumentationScope: { name: 'docwright', version: '1.2.3' },
  });
  expect(turnedDown).toMatchObject({ status: { message: 'quota' }, attributes: { 'error.type': 'quota' } });

  await reader.forceFlush();
  const read = measured.getMetrics().flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
  const points = new Map(read.map(({ descriptor, dataPoints }) => [descriptor.name, dataPoints]));
  expect(points.get('docwright.cost')?.map(({ value }) => value)).toContain(0.25);
  expect(points.get('docwright.retries')?.[0]?.value).toBe(1);
  expect(points.get('docwright.drafts')?.[0]).toMatchObject({
    value: 1,
    attributes: { 'docwright.outcome': 'accepted' },
  });
  const input = points
    .get('gen_ai.client.token.usage')
    ?.find(({ attributes }) => attributes['gen_ai.token.type'] === 'input' && attributes['error.type'] === undefined);
  expect(input?.value).toMatchObject({ sum: 1_000, count: 1 });
});
