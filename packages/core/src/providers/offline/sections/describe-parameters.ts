import type { DestructuredProperty, DocParameter, ParameterRecord, TaskContext } from '../../../model/index.ts';
import { parseExpression } from '../parse-code.ts';
import type { Reader } from '../reader.ts';
import { quote } from '../spell-code.ts';
import { presentTypes } from '../types.ts';
import { sentence } from '../words/sentence.ts';

/** Texts for the parameters about which more is known than name and type; others are left out. */
export function describeParameters(reader: Reader): DocParameter[] {
  return reader.context.symbol.parameters.flatMap((parameter) =>
    parameter.destructured === undefined
      ? described(parameter.name, parameterText(parameter, reader))
      : parameter.destructured.flatMap((property) =>
          described(`${parameter.name}.${property.path}`, propertyText(parameter, property, reader)),
        ),
  );
}

function described(name: string, text: string | undefined): DocParameter[] {
  return text === undefined ? [] : [{ name, text }];
}

function parameterText(parameter: ParameterRecord, reader: Reader): string | undefined {
  const { context } = reader;
  const known =
    fieldText(parameter.name, context) ?? calleeText(parameter.name, context) ?? neighbourText(parameter.name, context);
  return withDefault(known, parameter.default, reader);
}

function propertyText(
  { name, type }: ParameterRecord,
  property: DestructuredProperty,
  reader: Reader,
): string | undefined {
  const { context } = reader;
  const holder = context.types.find(
    (record) => record.name === presentTypes(type?.text ?? '')[0]?.replace(/<.*$/su, ''),
  );
  const member = holder && context.types.find((record) => record.parent === holder.id && record.name === property.path);
  const known = summaryOf(member?.comment?.doc.summary) ?? neighbourText(`${name}.${property.path}`, context);
  return withDefault(known, property.default, reader);
}

/** A parameter of a constructor says what the property of its name says. */
function fieldText(name: string, { symbol, siblings = [] }: TaskContext): string | undefined {
  if (symbol.kind !== 'constructor') return undefined;
  const field = siblings.find(
    (record) => record.name === name && (record.kind === 'property' || record.kind === 'accessor'),
  );
  return summaryOf(field?.comment?.doc.summary);
}

/** A parameter of a function that only passes it on is what the called function says it is. */
function calleeText(name: string, { symbol, uses }: TaskContext): string | undefined {
  for (const call of symbol.facts.calls) {
    const passesOn = call.returned === true && call.always === true && call.arguments?.includes(name) === true;
    const callee = passesOn ? uses.find((use) => use.symbol === call.target) : undefined;
    const text = callee?.doc.parameters?.find((parameter) => parameter.name === name)?.text;
    if (text !== undefined && isPortable(text)) return text;
  }
  return undefined;
}

/** What several comments of the project say about a name and type is how the project says it. */
function neighbourText(name: string, { neighbours }: TaskContext): string | undefined {
  return neighbours.find((neighbour) => neighbour.name === name && neighbour.count > 1 && isPortable(neighbour.text))
    ?.text;
}

function summaryOf(summary: string | undefined): string | undefined {
  return summary !== undefined && summary !== '' && !summary.includes('\n\n') && isPortable(summary)
    ? summary.replaceAll(/\s+/gu, ' ')
    : undefined;
}

/** True for text that means the same elsewhere: it names nothing of the place it was written for. */
function isPortable(text: string): boolean {
  return !/\{@link|\b(?:this|above|below|here)\b/iu.test(text) && text.length <= 200;
}

/** What is known, and the default as the code has it: what a comment says about defaults may be outdated. */
function withDefault(known: string | undefined, value: string | undefined, reader: Reader): string | undefined {
  const fallback = value === undefined ? undefined : defaultText(value, reader);
  return joinTexts(fallback === undefined ? known : known && withoutDefault(known), fallback);
}

function defaultText(value: string, reader: Reader): string | undefined {
  const expression = parseExpression(value);
  if (expression === undefined) return undefined;
  if (expression.type === 'ArrayExpression' && expression.elements.length === 0) return 'Empty by default.';
  const quoted = quote(expression, { text: value, reader });
  return quoted === undefined || quoted === '`{}`' ? undefined : `Defaults to ${quoted}.`;
}

function withoutDefault(text: string): string | undefined {
  const kept = text
    .split(/(?<=[.!?])\s+/u)
    .filter((part) => !/\bdefault/iu.test(part))
    .join(' ');
  return kept === '' ? undefined : kept;
}

function joinTexts(...texts: readonly (string | undefined)[]): string | undefined {
  const present = texts.filter((text) => text !== undefined).map(sentence);
  return present.length === 0 ? undefined : present.join(' ');
}
