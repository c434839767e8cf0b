import {
  groupBy,
  compareText,
  moduleOf,
  pathOf,
  type DocPlan,
  type DocTask,
  type Estimate,
  type SkipReason,
  type TaskReason,
} from '@docwright/core/model';
import { plural, renderTable, type Cell, type Colors } from '@docwright/core/report';

/** A plan for people: what is documented and why, module by module, and what is left alone. */
export function renderPlan(plan: DocPlan, provider: string, colors: Colors): string {
  const tasks = plan.waves.flat();
  const lines = [
    ...renderTasks(tasks, colors),
    ...(tasks.length === 0 ? ['Nothing to document.'] : [summarize(plan, tasks.length, provider)]),
    ...renderSkipped(plan, colors),
    ...plan.deferred.map(({ symbol, reason }) => `${colors.yellow('deferred')} ${symbol}: ${reason}`),
  ];
  return `${lines.join('\n')}\n`;
}

function renderTasks(tasks: readonly DocTask[], colors: Colors): string[] {
  const sorted = tasks.toSorted((left, right) => compareText(moduleOf(left.symbol), moduleOf(right.symbol)));
  return [...groupBy(sorted, ({ symbol }) => moduleOf(symbol))].flatMap(([module, own]) => [
    colors.bold(module),
    ...renderTable(own.map((task) => taskRow(task, colors))),
    '',
  ]);
}

function taskRow({ symbol, reason }: DocTask, colors: Colors): Cell[] {
  return [{ text: pathOf(symbol) }, { text: taskReasons[reason], paint: colors.dim }];
}

const taskReasons: Readonly<Record<TaskReason, string>> = {
  missing: 'undocumented',
  stale: 'its signature changed',
  review: 'its body changed',
  asked: 'you named it',
  repair: 'its draft was rejected',
};

function summarize({ waves, estimate }: DocPlan, count: number, provider: string): string {
  const what = `${plural(count, 'symbol')} to document in ${plural(waves.length, 'wave')}, by ${provider}: `;
  const { requests, inputTokens, outputTokens, costRange, secrets = 0 } = estimate;
  if (costRange === undefined) return `${what}no cost.`;
  const [low, high] = costRange.map(money);
  const tokens = `${inputTokens.toLocaleString('en')} tokens in and about ${outputTokens.toLocaleString('en')} out`;
  const replaced = secrets === 0 ? '' : ` ${plural(secrets, 'secret')} replaced.`;
  return `${what}${plural(requests, 'question')}, ${tokens}, about ${money(estimate.cost)} US dollars (${low} to ${high}).${renderParts(estimate)}${replaced}`;
}

/** What of a price is not for first drafts. */
function renderParts({ repairs, critic, retrieval }: DocPlan['estimate']): string {
  const parts: (readonly [string, Estimate | undefined])[] = [
    ['Repairs take', repairs],
    ['The critic takes', critic],
    ['Retrieval takes', retrieval],
  ];
  return parts
    .map(([what, part]) =>
      part === undefined || part.requests === 0
        ? ''
        : ` ${what} ${plural(part.requests, 'question')} of these, about ${money(part.cost)} US dollars.`,
    )
    .join('');
}

/** As many digits as tell something. */
export function money(amount: number): string {
  return amount >= 1 || amount === 0 ? amount.toFixed(2) : amount.toPrecision(2);
}

function renderSkipped({ skipped }: DocPlan, colors: Colors): string[] {
  const groups = groupBy(skipped, ({ reason }) => reason);
  if (groups.size === 0) return [];
  const rows = [...groups].map(([reason, group]): Cell[] => [
    { text: String(group.length), align: 'right' },
    { text: skipReasons[reason], paint: colors.dim },
  ]);
  return ['', 'Left alone:', ...renderTable(rows)];
}

/** Why a symbol is left alone, in words. */
export const skipReasons: Readonly<Record<SkipReason, string>> = {
  documented: 'documented already',
  inherits: 'inherit their documentation',
  'human-comment': 'have a comment that a human wrote',
  'edited-comment': 'have a comment that was edited',
  'out-of-scope': 'out of scope',
  'excluded-kind': 'of a kind that does not count',
  cached: 'in the cache already',
  'nothing-to-add': 'with nothing to add to the name',
  'rejected-before': 'whose draft was rejected before',
};
