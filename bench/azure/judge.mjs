// What a client did, by the server's records.

/** Counts what the bar asks for. */
export function judge(requests) {
  const byPrompt = groupBy(requests, promptOf);
  const groups = [...byPrompt.values()];
  const completions = requests.filter(({ status }) => status === 200);
  return {
    sent: requests.length,
    turnedDown: requests.filter(({ status }) => status === 429).length,
    early: groups.reduce((sum, group) => sum + retriedEarly(group), 0),
    paidTwice: groups.filter((group) => group.filter(isDelivered).length > 1).length,
    paidAgain: completions.length - groups.filter((group) => group.some(({ status }) => status === 200)).length,
    cachedShare: cachedShare(completions),
  };
}

function promptOf({ body }) {
  return body.messages.at(-1).content;
}

function isDelivered({ status, fault, aborted }) {
  return status === 200 && fault === undefined && !aborted;
}

function retriedEarly(group) {
  return group.filter((request, index) => {
    const before = group[index - 1];
    return before?.retryAfterMs !== undefined && request.time < before.time + before.retryAfterMs;
  }).length;
}

/** Cached tokens of those that the common prefix has, after the first request. */
function cachedShare(completions) {
  const [, ...later] = completions;
  const prefix = later.map(({ body }) => Math.floor(body.messages[0].content.length / 4));
  const cached = later.map(({ cachedTokens = 0 }, index) => Math.min(cachedTokens, prefix[index]));
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  return sum(prefix) === 0 ? 0 : sum(cached) / sum(prefix);
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
