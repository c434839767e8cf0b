import type { Problem } from '../model/index.ts';
import type { ConfigLayer } from './layer.ts';
import { nearest } from './nearest-option.ts';
import { listOptions, type SchemaNode } from './option.ts';

/** Environment variables by name, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

const prefix = 'DOCWRIGHT_';

/**
 * Options from environment variables: `DOCWRIGHT_SCOPE=all`, `DOCWRIGHT_STYLE_WIDTH=80`; lists are parted by commas.
 * A variable with the prefix that names no option gives a warning.
 */
export function environmentLayer(environment: Environment): { layer: ConfigLayer; problems: Problem[] } {
  const options: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const given = Object.entries(environment).filter(([name, value]) => name.startsWith(prefix) && value !== undefined);
  const known = given.length === 0 ? new Map<string, never>() : variables();
  for (const [name, value = ''] of given) {
    const option = known.get(name);
    if (option === undefined) problems.push(unknownVariable(name, [...known.keys()]));
    else assign(options, option.path, parseValue(value, option.node));
  }
  return { layer: { options, source: 'environment', nameOf: variableName }, problems };
}

/** Name of the variable for an option: `DOCWRIGHT_COVERAGE_FAIL_UNDER`. */
export function variableName(path: readonly PropertyKey[]): string {
  const words = path
    .filter((key) => typeof key === 'string')
    .map((key) => key.replaceAll(/[A-Z]/gu, '_$&').replaceAll('-', '_'));
  return prefix + words.join('_').toUpperCase();
}

/** True when a value of the option can be written as one text: no object, and no list of them. */
export function fitsVariable({ type, items }: SchemaNode): boolean {
  return type !== 'object' && items?.properties === undefined;
}

/** Options that fit into a variable, by its name. */
function variables(): Map<string, { path: readonly string[]; node: SchemaNode }> {
  const fitting = listOptions().filter(({ node }) => fitsVariable(node));
  return new Map(fitting.map((option) => [variableName(option.path), option]));
}

/** A text that is not of the wanted type stays as it is: the schema says what is wrong with it. */
function parseValue(text: string, node: SchemaNode): unknown {
  switch (node.type) {
    case 'number':
    case 'integer':
      return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
    case 'boolean':
      return { true: true, '1': true, false: false, '0': false }[text.toLowerCase()] ?? text;
    case 'array':
      return text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
    default:
      return text;
  }
}

function assign(options: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) options[key] = value;
  else assign((options[key] ??= {}) as Record<string, unknown>, rest, value);
}

function unknownVariable(name: string, known: readonly string[]): Problem {
  const near = nearest(
    name.slice(prefix.length),
    known.map((each) => each.slice(prefix.length)),
  );
  const hint = near === undefined ? '.' : `; did you mean ${prefix}${near}?`;
  return { code: 'environment-unknown', severity: 'warning', args: { name, hint } };
}
