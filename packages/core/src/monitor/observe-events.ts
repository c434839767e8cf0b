import { context, metrics, SpanStatusCode, trace, type Attributes, type Context, type Span } from '@opentelemetry/api';
import type { RequestRecord } from '../model/index.ts';
import type { PipelineEvent, Stage } from './pipeline-event.ts';

/**
 * Tells OpenTelemetry what a run does: a span for each stage, one for each request in the stage it belongs to, and
 * metrics of requests, tokens, cost and drafts. Names follow the conventions for generative AI where there is one.
 *
 * @param version - Of docwright.
 */
export function observeEvents(version: string): (event: PipelineEvent) => void {
  const tracer = trace.getTracer('docwright', version);
  const measure = createMeasures(version);
  const stages = new Map<Stage, { readonly span: Span; readonly within: Context }>();
  const outer = context.active();

  return (event) => {
    if (event.type === 'stage-start') {
      const span = tracer.startSpan(`docwright.${event.stage}`, {}, outer);
      stages.set(event.stage, { span, within: trace.setSpan(outer, span) });
    } else if (event.type === 'stage-end') {
      stages.get(event.stage)?.span.end();
      stages.delete(event.stage);
    } else if (event.type === 'request-end') {
      traceRequest(event.request, [...stages.values()].at(-1)?.within ?? outer);
      measure.request(event.request);
    } else if (event.type === 'task-end') measure.draft(event.outcome);
    else if (event.type === 'problem') measure.problem(event.problem.code);
  };

  function traceRequest(request: RequestRecord, within: Context): void {
    const { model, endedAt, duration, kind, number, waited } = request;
    const attributes = {
      ...attributesOf(request),
      'gen_ai.usage.input_tokens': request.inputTokens,
      'gen_ai.usage.output_tokens': request.outputTokens,
      'docwright.cached_input_tokens': request.cachedInputTokens,
      'docwright.attempt': number,
      'docwright.waited_ms': Math.round(waited),
    };
    const span = tracer.startSpan(
      `${operationOf(request)} ${model}`,
      { startTime: endedAt - duration, attributes },
      within,
    );
    if (kind !== 'outcome') span.setStatus({ code: SpanStatusCode.ERROR, message: kind });
    span.end(endedAt);
  }
}

function createMeasures(version: string): {
  request(request: RequestRecord): void;
  draft(outcome: string): void;
  problem(code: string): void;
} {
  const meter = metrics.getMeter('docwright', version);
  const duration = meter.createHistogram('gen_ai.client.operation.duration', { unit: 's' });
  const tokens = meter.createHistogram('gen_ai.client.token.usage', { unit: '{token}' });
  const cost = meter.createCounter('docwright.cost', { unit: '{currency}' });
  const retries = meter.createCounter('docwright.retries', { unit: '{request}' });
  const drafts = meter.createCounter('docwright.drafts', { unit: '{draft}' });
  const problems = meter.createCounter('docwright.problems', { unit: '{problem}' });
  return {
    request(request) {
      const attributes = attributesOf(request);
      duration.record(request.duration / 1000, attributes);
      tokens.record(request.inputTokens, { ...attributes, 'gen_ai.token.type': 'input' });
      tokens.record(request.outputTokens, { ...attributes, 'gen_ai.token.type': 'output' });
      cost.add(request.cost, attributes);
      if (request.number > 1) retries.add(1, attributes);
    },
    draft: (outcome) => drafts.add(1, { 'docwright.outcome': outcome }),
    problem: (code) => problems.add(1, { 'docwright.code': code }),
  };
}

function attributesOf(request: RequestRecord): Attributes {
  const { model, deployment, purpose, kind, status } = request;
  return {
    'gen_ai.operation.name': operationOf(request),
    'gen_ai.request.model': model,
    'docwright.deployment': deployment,
    'docwright.purpose': purpose,
    ...(status !== undefined && { 'http.response.status_code': status }),
    ...(kind !== 'outcome' && { 'error.type': kind }),
  };
}

function operationOf({ purpose }: RequestRecord): 'chat' | 'embeddings' {
  return purpose === 'retrieval' ? 'embeddings' : 'chat';
}
