import type { GenerateResult } from '@docwright/core';
import { groupBy, type Finding, type SkipReason } from '@docwright/core/model';
import { plural, renderTable, type Cell, type Colors, type Coverage } from '@docwright/core/report';
import type { Applied } from './apply-comments.ts';
import { renderApplied } from './render-applied.ts';
import { money, skipReasons } from './render-plan.ts';

/** What a run of `generate` did. */
export interface Run {
  readonly result: GenerateResult;
  readonly applied?: Applied;
  /** After comments were written. */
  readonly coverage: Coverage;
}

/** How a run is shown. */
export interface RenderRunOptions {
  readonly messageOf: (finding: Finding) => string;
  readonly colors: Colors;
}

/** A run for people: numbers, rejected drafts, comments written, and what to do next. */
export function renderRun(run: Run, { messageOf, colors }: RenderRunOptions): string {
  const { result, applied } = run;
  const blocks = [
    renderNumbers(result, colors),
    renderRejected(result, messageOf, colors),
    renderDeferred(result, colors),
    renderUsage(result),
    result.failed.map(({ symbol, message }) => `${colors.red('failed')} ${symbol}: ${message}`),
    applied ? renderApplied(applied, false, colors) : [],
    [renderCoverageChange(run, colors), ...renderNext(run)],
  ];
  const lines = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${lines.join('\n\n')}\n`;
}

function renderNumbers(result: GenerateResult, colors: Colors): string[] {
  const { accepted, reused, rejected, nothingToAdd, failed, deferred, filtered, fellBack } = result;
  const rows: [number, string, string][] = [
    [accepted, 'documented', reused > 0 ? `${reused} of the drafts from an interrupted run` : ''],
    [rejected.length, 'rejected', 'said something the code does not bear out'],
    [nothingToAdd.length, 'left undocumented', 'nothing true to say beyond the name'],
    [fellBack.length, 'of these', 'by the offline provider, in place of drafts that were of no use'],
    [filtered.length, 'filtered', 'stopped by the content filter of the service'],
    [failed.length, 'failed', ''],
    [deferred.length, 'deferred', 'to a later run'],
    [result.unfinished?.length ?? 0, 'not finished', 'the run ended before'],
    ...Object.entries(result.skipped).map(([reason, count]): [number, string, string] => [
      count,
      'left alone',
      skipReasons[reason as SkipReason],
    ]),
  ];
  const shown = rows.filter(([count]) => count > 0);
  const cells = shown.map(([count, what, detail]): Cell[] => [
    { text: String(count), align: 'right' },
    { text: what, ...(what === 'documented' && { paint: colors.green }) },
    { text: detail, paint: colors.dim },
  ]);
  return renderTable(cells);
}

function renderRejected(
  { rejected }: GenerateResult,
  messageOf: (finding: Finding) => string,
  colors: Colors,
): string[] {
  if (rejected.length === 0) return [];
  const shown = rejected.slice(0, mostShown);
  const more = rejected.length - shown.length;
  return [
    'Rejected drafts',
    ...shown.flatMap(({ symbol, findings }) => [
      `  ${symbol}`,
      ...findings.filter(isError).map((finding) => `    ${colors.dim(messageOf(finding))}`),
    ]),
    ...(more > 0 ? [`  and ${more} more: docwright report names them`] : []),
  ];
}

/** Why symbols wait, each reason once. */
function renderDeferred({ deferred, filtered }: GenerateResult, colors: Colors): string[] {
  const reasons = groupBy(deferred, ({ reason }) => reason);
  return [
    ...[...reasons].map(([reason, group]) => `${colors.yellow('deferred')} ${namesOf(group)}: ${reason}`),
    ...filtered.map(({ symbol, category }) => `${colors.yellow('filtered')} ${symbol}: ${category}`),
  ];
}

function namesOf(group: readonly { readonly symbol: string }[]): string {
  return group.length === 1 ? (group[0]?.symbol ?? '') : plural(group.length, 'symbol');
}

/** What the model took, and how well it was counted before. */
function renderUsage({ usage, secrets, retrieval }: GenerateResult): string[] {
  if (usage === undefined || (usage.requests === 0 && usage.besides === undefined)) return [];
  const { model, requests, inputTokens, cachedInputTokens, outputTokens, cost, countedInputTokens } = usage;
  const cached = inputTokens === 0 ? 0 : Math.round((100 * cachedInputTokens) / inputTokens);
  const off = inputTokens === 0 ? 0 : (100 * (countedInputTokens - inputTokens)) / inputTokens;
  const amounts = [inputTokens, outputTokens].map((amount) => amount.toLocaleString('en'));
  return [
    `${model}: ${plural(requests, 'question')}, ${amounts[0]} tokens in (${cached} % cached), ${amounts[1]} out, ${money(cost)} US dollars.`,
    ...(Math.abs(off) < 1
      ? []
      : [`Counted before sending: ${off > 0 ? '+' : ''}${off.toFixed(1)} % of the tokens in.`]),
    ...renderBesides(usage),
    ...renderTrimmed(usage.trimmed),
    ...(retrieval === undefined || retrieval.withExamples === 0
      ? []
      : [
          `Examples (${retrieval.kind}): ${plural(retrieval.examples, 'documented symbol')} shown for ${retrieval.withExamples} of ${retrieval.symbols}, ${usage.exampleTokens.toLocaleString('en')} of the tokens in.`,
        ]),
    ...(secrets === 0 ? [] : [`${plural(secrets, 'secret')} in the sources replaced before anything was sent.`]),
  ];
}

/** What was asked for beside drafts, and what all of it cost. */
function renderBesides({ besides, totalCost }: NonNullable<GenerateResult['usage']>): string[] {
  if (besides === undefined) return [];
  const names = { critic: 'Critic', retrieval: 'Retrieval' } as const;
  const lines = Object.entries(besides).map(([name, { requests, inputTokens, outputTokens, cost }]) => {
    const amounts = [inputTokens, outputTokens].map((amount) => amount.toLocaleString('en'));
    return `${names[name as keyof typeof names]}: ${plural(requests, 'question')}, ${amounts[0]} tokens in, ${amounts[1]} out, ${money(cost)} US dollars.`;
  });
  return [...lines, `Together: ${money(totalCost)} US dollars.`];
}

function renderTrimmed(trimmed: NonNullable<GenerateResult['usage']>['trimmed']): string[] {
  const count = Object.keys(trimmed).length;
  return count === 0 ? [] : [`Cut to fit: ${plural(count, 'symbol')}; \`docwright plan --show-prompt\` shows how.`];
}

const mostShown = 10;

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function renderCoverageChange({ result, coverage }: Run, colors: Colors): string {
  const [before, after] = [result.coverage.percent, coverage.percent];
  const change = before === after ? `${after.toFixed(1)} %` : `${before.toFixed(1)} % → ${after.toFixed(1)} %`;
  return `Coverage ${colors.bold(change)} of ${plural(coverage.total, 'symbol')} in scope "${coverage.scope}".`;
}

function renderNext({ result, applied }: Run): string[] {
  if (result.stopped === 'budget') return ['Run again when there is budget: what is finished is in the cache.'];
  if (result.stopped === 'provider') return ['Run again when that is put right: what is finished is in the cache.'];
  if (result.interrupted) return ['Interrupted: what was finished is in the cache. Run again to go on.'];
  if (result.accepted > 0 && !applied) return ['Next: `docwright apply` writes the comments into the sources.'];
  return [];
}
