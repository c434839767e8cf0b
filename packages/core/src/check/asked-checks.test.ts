import { describe, expect, it } from 'vitest';
import { resolveConfig, type ResolvedConfig } from '../config/index.ts';
import { extractSources } from '../extract/index.ts';
import { checks } from '../verify/index.ts';
import { askedChecks } from './asked-checks.ts';
import { findTrouble } from './find-trouble.ts';

const source = `/** Gets the item count. */
export function getItemCount(): number { return 1; }
/**
 * Please note that our parser reads numbers from 1 to 9.
 * @custom it
 */
export function parse(text: string): number { return Number(text); }
`;

describe('askedChecks', () => {
  it.each([
    [{}, []],
    [{ wording: 'warning' }, ['wording/filler', 'wording/first-person']],
    [{ wording: 'warning', 'wording/filler': 'off' }, ['wording/first-person']],
    [{ 'wording/filler': 'error' }, ['wording/filler']],
    [{ 'worth/restates': 'error' }, ['worth/restates']],
    [{ 'syntax/unknown-tag': 'info' }, ['syntax/unknown-tag']],
    [{ parameters: 'off' }, []],
  ] as const)('with %j finds %j in comments of people', async (asked, codes) => {
    expect(await codesFound(configWith(asked))).toEqual(codes);
  });

  it('gives the very checks where nothing is asked', () => {
    expect(askedChecks(configWith({}))).toBe(checks);
    expect(askedChecks(configWith({ existence: 'off', 'parameters/unknown': 'warning' }))).toEqual(checks);
  });

  it('leaves drafts as they are', () => {
    for (const [index, { codes }] of askedChecks(configWith({ worth: 'info', wording: 'info' })).entries())
      for (const [code, { severity }] of Object.entries(codes))
        expect(typeof severity === 'string' ? severity : severity.draft).toBe(draftSeverity(index, code));
  });
});

function draftSeverity(index: number, code: string): unknown {
  const severity = checks[index]?.codes[code]?.severity;
  return typeof severity === 'object' ? severity.draft : severity;
}

function configWith(asked: ResolvedConfig['check']['checks']): ResolvedConfig {
  const { config, problems } = resolveConfig({ root: '/project', flags: { check: { missing: 'off', checks: asked } } });
  expect(problems).toEqual([]);
  return config;
}

async function codesFound(config: ResolvedConfig): Promise<string[]> {
  const table = await extractSources({ 'src/index.ts': source });
  return findTrouble(table, config, () => undefined).map(({ code }) => code);
}
