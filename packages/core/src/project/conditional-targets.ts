/** `undefined` stands for every condition that is not named here: those that a package makes up for its sources. */
const order = [
  ...['types', undefined, 'import', 'module-sync', 'module', 'node', 'require', 'development', 'production'],
  ...['bun', 'deno', 'browser', 'worker', 'workerd', 'edge-light', 'react-server', 'react-native', 'electron'],
  ...['script', 'style', 'sass', 'asset', 'default'],
];

/**
 * The files that a value of `exports` or `imports` may lead to, best first: `types`, then conditions of the package's
 * own (`source`, `@acme/source`), then those of runtimes, Node first. Nothing for `null`, which closes a subpath.
 */
export function conditionalTargets(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(conditionalTargets);
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value) as [string, unknown][];
  const ranked = entries.map(([condition, target]) => ({ rank: rankOf(condition), target }));
  return [
    ...new Set(
      ranked.sort((left, right) => left.rank - right.rank).flatMap(({ target }) => conditionalTargets(target)),
    ),
  ];
}

function rankOf(condition: string): number {
  const rank = order.indexOf(condition.startsWith('types@') ? 'types' : condition);
  return rank === -1 ? order.indexOf(undefined) : rank;
}
