import { parseExpression } from '../parse-code.ts';
import type { Reader } from '../reader.ts';
import { quote } from '../spell-code.ts';
import { linkTo } from '../link.ts';
import { presentTypes } from '../types.ts';
import type { Summary } from './summary.ts';

/** Variables that are another name for something. */
export function summarizeVariable(reader: Reader): Summary | undefined {
  const { initializer, name, type } = reader.context.symbol;
  const value = initializer === undefined ? undefined : parseExpression(initializer);
  if (value?.type !== 'Identifier' || value.name === name || value.name === 'undefined') return undefined;
  const record = reader.declaration(value.name);
  const same = linkTo(value.name, reader);
  return record && { text: type?.from === 'written' ? `${same} with a type of its own.` : `Another name for ${same}.` };
}

/** Properties by what they start as, or by the default that the function taking them gives them. */
export function summarizeProperty(reader: Reader): Summary | undefined {
  const initial = initialValue(reader) ?? defaultOfOption(reader);
  return initial === undefined ? undefined : { text: initial };
}

function initialValue(reader: Reader): string | undefined {
  const { initializer, modifiers, name } = reader.context.symbol;
  if (initializer === undefined || modifiers.includes('readonly') || isSetByConstructor(name, reader)) return undefined;
  const value = parseExpression(initializer);
  if (value === undefined || !/^(?:Numeric|String)Literal$/u.test(value.type)) return undefined;
  if (/^(?:0|''|"")$/u.test(initializer) || name.startsWith('_')) return undefined;
  const quoted = quote(value, { text: initializer, reader });
  return quoted && `Starts as ${quoted}.`;
}

function isSetByConstructor(name: string, { context }: Reader): boolean {
  const constructors = (context.siblings ?? []).filter(({ kind }) => kind === 'constructor');
  return constructors.some(
    ({ facts, parameters }) =>
      facts.mutates.some(({ target }) => target === `this.${name}`) ||
      parameters.some((parameter) => parameter.name === name),
  );
}

/** `function retry({ attempts = 3 }: RetryOptions)` gives the property `attempts` its default. */
function defaultOfOption(reader: Reader): string | undefined {
  const { context } = reader;
  if (context.parent === undefined || !context.symbol.modifiers.includes('optional')) return undefined;
  const defaults = (context.usedBy ?? []).flatMap(({ parameters }) =>
    parameters
      .filter(({ type }) =>
        presentTypes(type?.text ?? '').some((text) => text.replace(/<.*$/su, '') === context.parent?.name),
      )
      .flatMap(({ destructured = [] }) => destructured.filter(({ path }) => path === context.symbol.name))
      .map((property) => property.default),
  );
  const [only] = defaults;
  if (only === undefined || defaults.some((value) => value !== only)) return undefined;
  const value = parseExpression(only);
  const quoted = value && quote(value, { text: only, reader });
  return quoted === undefined || quoted === '`{}`' ? undefined : `Defaults to ${quoted}.`;
}
