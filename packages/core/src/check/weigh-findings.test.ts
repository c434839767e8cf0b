import { expect, it } from 'vitest';
import { resolveConfig } from '../config/index.ts';
import { weigh } from './weigh-findings.ts';

const findings = [
  { code: 'parameters/unknown', severity: 'error' },
  { code: 'parameters/order', severity: 'warning' },
  { code: 'existence/unknown', severity: 'warning' },
] as const;

it.each([
  [{}, ['error', 'warning', 'warning']],
  [{ false: 'off' }, ['warning', 'warning']],
  [{ checks: { parameters: 'off' } }, ['warning']],
  [{ checks: { 'parameters/order': 'error' } }, ['error', 'error', 'warning']],
  [{ false: 'warning', checks: { parameters: 'error', 'parameters/order': 'off' } }, ['error', 'warning']],
] as const)('gives findings the severities of %j', (check, severities) => {
  const { config, problems } = resolveConfig({ root: '/project', flags: { check } });
  expect(problems).toEqual([]);
  expect(weigh(findings, config).map(({ severity }) => severity)).toEqual(severities);
});
