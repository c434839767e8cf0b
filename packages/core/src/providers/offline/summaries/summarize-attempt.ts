import { linkTo } from '../link.ts';
import type { Reader } from '../reader.ts';
import type { Summary } from './summary.ts';

/** A function that is named as trying: it calls the one that it is named after, and gives nothing where that throws. */
export function summarizeAttempt(reader: Reader): Summary | undefined {
  const { symbol } = reader.context;
  const base = /^try(\p{Lu}.*)$/u.exec(symbol.name)?.[1];
  if (base === undefined) return undefined;
  const name = base.charAt(0).toLowerCase() + base.slice(1);
  const calls = symbol.facts.calls.some(
    (call) => call.callee === name && call.caught === true && call.target !== undefined,
  );
  const absent = symbol.facts.absentReturns.find(({ value }) => value !== 'early');
  if (!calls || absent === undefined) return undefined;
  const caught = /^\w+ instanceof ([\w$]+)$/u.exec(absent.condition ?? '')?.[1];
  const circumstance = caught === undefined ? 'instead of throwing' : `instead of throwing ${linkTo(caught, reader)}`;
  return { text: `Like ${linkTo(name, reader)}, but returns \`${absent.value}\` ${circumstance}.` };
}
