import { describe, expect, it } from 'vitest';
import { extractSources } from '../extract/index.ts';
import type { CheckSeverities } from '../model/index.ts';
import { askedChecks } from './asked-checks.ts';
import { checks } from './checks.ts';
import { createUniverse } from './universe.ts';
import { verifyComment } from './verify-comment.ts';

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
    expect(await codesFound(asked)).toEqual(codes);
  });

  it('gives the very checks where nothing is asked', () => {
    expect(askedChecks({})).toBe(checks);
    expect(askedChecks({ existence: 'off', 'parameters/unknown': 'warning' })).toEqual(checks);
  });

  it('leaves drafts as they are', () => {
    for (const [index, { codes }] of askedChecks({ worth: 'info', wording: 'info' }).entries())
      for (const [code, { severity }] of Object.entries(codes))
        expect(typeof severity === 'string' ? severity : severity.draft).toBe(draftSeverity(index, code));
  });
});

function draftSeverity(index: number, code: string): unknown {
  const severity = checks[index]?.codes[code]?.severity;
  return typeof severity === 'object' ? severity.draft : severity;
}

async function codesFound(asked: CheckSeverities): Promise<string[]> {
  const table = await extractSources({ 'src/index.ts': source });
  const universe = createUniverse(table);
  const found = Object.values(table.symbols).flatMap((symbol) => verifyComment(symbol, universe, askedChecks(asked)));
  return found.map(({ code }) => code);
}
