import type { CallFact, SymbolRecord } from '../../../model/index.ts';
import { parseExpression } from '../parse-code.ts';
import { hiddenCollection } from '../phrase-place.ts';
import { phraseName } from '../names/phrase-name.ts';
import type { Reader } from '../reader.ts';
import { quote, type Code } from '../spell-code.ts';
import { sentence } from '../words/sentence.ts';
import type { Summary } from './summary.ts';

/** What a callable changes: a private collection by its one call, or its arguments. */
export function summarizeEffect(reader: Reader): Summary | undefined {
  return summarizeCollection(reader) ?? summarizeArgument(reader);
}

function summarizeCollection(reader: Reader): Summary | undefined {
  const { facts } = reader.context.symbol;
  const [call, ...others] = facts.calls;
  if (call?.always !== true || others.length > 0 || facts.mutates.length > 1) return undefined;
  const effect = collectionEffect(call, reader);
  return effect === undefined ? undefined : { text: sentence(effect) };
}

function collectionEffect(call: CallFact, reader: Reader): string | undefined {
  const match = /^(this\.#?\w+)\.(clear|push|add|set)$/u.exec(call.callee);
  const holder = match?.[1] === undefined ? undefined : parseExpression(match[1]);
  const hidden = holder && hiddenCollection(holder, { text: match?.[1] ?? '', reader });
  if (hidden === undefined) return undefined;
  if (match?.[2] === 'clear') return `removes all ${hidden.noun}`;
  const [first, second] = (call.arguments ?? []).map((text) => quoteText(text, reader));
  if (match?.[2] === 'set') return first && second && `puts ${second} among the ${hidden.noun}, under ${first}`;
  return first && second === undefined ? `adds ${first} to the ${hidden.noun}` : undefined;
}

function quoteText(text: string, reader: Reader): string | undefined {
  const node = parseExpression(text);
  const source: Code = { text, reader };
  return node && quote(node, source);
}

/** A caller wants to know that what it passes does not stay as it is. */
function summarizeArgument(reader: Reader): Summary | undefined {
  const { symbol } = reader.context;
  const changed = changedParameters(symbol);
  const predicate = phraseName(reader);
  if (changed.length !== 1) return undefined;
  const target = `\`${changed[0] ?? ''}\``;
  if (predicate?.endsWith(` ${target}`) === true) return { text: sentence(`${predicate} in place`) };
  const effect = `changes ${target} in place`;
  return { text: sentence(predicate === undefined ? effect : `${predicate}; ${effect}`) };
}

function changedParameters({ facts, parameters }: SymbolRecord): string[] {
  const roots = facts.mutates
    .filter((fact) => fact.of === 'parameter')
    .map(({ target }) => target.split(/[.[]/u)[0] ?? '');
  return [...new Set(roots)].filter((root) =>
    parameters.some(({ name, destructured }) => name === root && destructured === undefined),
  );
}
