import { parseExpression } from '../parse-code.ts';
import type { Reader } from '../reader.ts';
import { listOf } from '../words/sentence.ts';
import type { Summary } from './summary.ts';

/** A hook by what it returns: a tuple of state and what changes it, or an object with named parts. */
export function summarizeHook(reader: Reader): Summary | undefined {
  const { facts, name } = reader.context.symbol;
  const [only, ...others] = facts.returnExpressions;
  if (!/^use\p{Lu}/u.test(name) || only === undefined || others.length > 0) return undefined;
  const parts = partNames(only);
  return parts === undefined ? undefined : { text: `Hook that returns ${parts}.` };
}

function partNames(text: string): string | undefined {
  const value = parseExpression(text);
  if (value?.type === 'ArrayExpression') {
    const names = value.elements.map((element) => (element?.type === 'Identifier' ? element.name : undefined));
    return names.length > 1 && names.every((name) => name !== undefined) ? `\`[${names.join(', ')}]\`` : undefined;
  }
  if (value?.type !== 'ObjectExpression') return undefined;
  const names = value.properties.map((property) =>
    property.type !== 'SpreadElement' && property.key.type === 'Identifier' ? property.key.name : undefined,
  );
  const known = names.length > 1 && names.length <= 6 && names.every((name) => name !== undefined);
  return known ? `an object with ${listOf(names.map((name) => `\`${name}\``))}` : undefined;
}
