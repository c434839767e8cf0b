import { expect, it } from 'vitest';
import { renderRequests } from './render-requests.ts';

const request = {
  endedAt: 0,
  purpose: 'drafts' as const,
  deployment: '=docs,"1"',
  model: 'gpt-4o',
  kind: 'transport',
  number: 2,
  duration: 12.5,
  waited: 0,
  inputTokens: 3,
  cachedInputTokens: 0,
  outputTokens: 1,
  cost: 0.5,
};

it('writes a line for each request, which no spreadsheet takes for a formula', () => {
  expect(renderRequests([request], 'csv').split('\r\n')).toEqual([
    'endedAt,purpose,deployment,model,kind,status,number,duration,waited,inputTokens,cachedInputTokens,outputTokens,cost',
    `1970-01-01T00:00:00.000Z,drafts,"'=docs,""1""",gpt-4o,transport,,2,12.5,0,3,0,1,0.5`,
    '',
  ]);
});

it('writes a list', () => {
  expect(JSON.parse(renderRequests([request], 'json'))).toEqual([{ ...request, endedAt: '1970-01-01T00:00:00.000Z' }]);
});
