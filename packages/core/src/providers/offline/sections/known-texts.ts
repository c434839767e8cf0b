import type { DestructuredProperty, ParameterRecord, TaskContext } from '../../../model/index.ts';
import { presentTypes } from '../types.ts';

/** A longer text belongs where it stands. */
const longest = 200;

/** What the project already says about a parameter: its property, the function it is passed on to, its neighbours. */
export function knownParameterText({ name }: ParameterRecord, context: TaskContext): string | undefined {
  return fieldText(name, context) ?? calleeText(name, context) ?? neighbourText(name, context);
}

/** What the project already says about a property that is taken out of a parameter: first of all in its type. */
export function knownPropertyText(
  { name, type }: ParameterRecord,
  { path }: DestructuredProperty,
  context: TaskContext,
): string | undefined {
  const typeName = presentTypes(type?.text ?? '')[0]?.replace(/<.*$/su, '');
  const holder = context.types.find((record) => record.name === typeName);
  const member = holder && context.types.find((record) => record.parent === holder.id && record.name === path);
  return summaryOf(member?.comment?.doc.summary) ?? neighbourText(`${name}.${path}`, context);
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

/** The summary of a property, when it is short and means the same where the property is a parameter. */
function summaryOf(summary = ''): string | undefined {
  const isShort = summary !== '' && summary.length <= longest && !summary.includes('\n\n') && !summary.includes('{@');
  return isShort ? summary.replaceAll(/\s+/gu, ' ') : undefined;
}

/** True for text that means the same elsewhere: it names nothing of the place it was written for. */
function isPortable(text: string): boolean {
  return (
    text.length <= longest && !/\{@|\b(?:above|below|here|see|this (?:class|function|method|module|one))\b/iu.test(text)
  );
}
