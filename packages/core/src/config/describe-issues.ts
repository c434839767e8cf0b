import type { z } from 'zod';
import type { Problem } from '../model/index.ts';
import type { ConfigLayer } from './layer.ts';
import { nearestOption } from './nearest-option.ts';
import { describeAllowed, findNode } from './option.ts';

/** Turns what the schema rejects in a layer into problems that name key, place and cure. */
export function describeIssues(issues: readonly z.core.$ZodIssue[], layer: ConfigLayer): Problem[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownKey([...issue.path, key], layer))
      : [wrongValue(issue.path, layer)],
  );
}

function unknownKey(path: readonly PropertyKey[], { source, nameOf }: ConfigLayer): Problem {
  const near = nearestOption(path.map(String).join('.'));
  const hint = near === undefined ? knownKeys(path.slice(0, -1)) : `; did you mean ${near}?`;
  return { code: 'config-unknown-key', severity: 'error', args: { key: nameOf(path), source, hint } };
}

function knownKeys(group: readonly PropertyKey[]): string {
  const keys = Object.keys(findNode(group)?.properties ?? {}).filter((key) => key !== '$schema');
  return `; known${group.length > 0 ? ` in ${group.map(String).join('.')}` : ''}: ${keys.join(', ')}.`;
}

function wrongValue(path: readonly PropertyKey[], { options, source, nameOf }: ConfigLayer): Problem {
  const node = findNode(path);
  const allowed = node === undefined ? 'another value' : describeAllowed(node);
  const key = path.length === 0 ? 'The configuration' : nameOf(path);
  return {
    code: 'config-wrong-value',
    severity: 'error',
    args: { key, source, value: show(valueAt(options, path)), allowed },
  };
}

function valueAt(options: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], options);
}

/** Short enough for one line of a message. */
function show(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
