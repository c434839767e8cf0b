import type { CallExpression, Expression, OptionalCallExpression } from '@babel/types';
import { hiddenCollection, phrasePlace, type HiddenCollection } from '../phrase-place.ts';
import { isThisMember, memberName, quote, typeOf, type Code } from '../spell-code.ts';
import { kindWords } from '../types.ts';
import { article, singular } from '../words/nouns.ts';

const numberTests: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'Array.isArray': 'an array',
    'Number.isFinite': 'a finite number',
    'Number.isInteger': 'an integer',
    'Number.isSafeInteger': 'a safe integer',
    'Number.isNaN': '`NaN`',
  }),
);

type Call = CallExpression | OptionalCallExpression;

/** Words for a call in a condition: a test of the library, a predicate of the project, `has`. */
export function phraseCall(call: Call, source: Code, negated: boolean): string | undefined {
  const [first, second] = call.arguments.map((argument) =>
    isExpression(argument) ? phrasePlace(argument, source) : undefined,
  );
  const callee = call.callee;
  if (callee.type === 'V8IntrinsicIdentifier' || callee.type === 'Super' || callee.type === 'Import') return undefined;
  const path = source.text.slice(callee.start ?? 0, callee.end ?? 0);
  const kind = numberTests.get(path);
  const not = negated ? 'not ' : '';
  if (kind !== undefined) return first && `${first} is ${not}${kind}`;
  if (path === 'Object.hasOwn')
    return first && second && `${first} has ${negated ? 'no' : 'an'} own property ${second}`;
  if (callee.type === 'Identifier') return phrasePredicate(callee.name, call, source, negated);
  return callee.type === 'MemberExpression' ? phraseMethod(callee, call, source, negated) : undefined;
}

function isExpression(node: Call['arguments'][number]): node is Expression {
  return node.type !== 'SpreadElement' && node.type !== 'ArgumentPlaceholder';
}

/** A call of a type predicate of the project says what its argument is. */
function phrasePredicate(name: string, call: Call, source: Code, negated: boolean): string | undefined {
  const declared = source.reader.declaration(name);
  const predicate = /^(?:asserts )?(\w+) is (.+)$/su.exec(declared?.returns?.text ?? '');
  const index = declared?.parameters.findIndex((parameter) => parameter.name === predicate?.[1]) ?? -1;
  const argument = call.arguments[index];
  const subject = argument !== undefined && isExpression(argument) ? phrasePlace(argument, source) : undefined;
  const kind = predicate?.[2] === undefined ? undefined : kindWords(predicate[2], source.reader);
  if (kind !== undefined && subject !== undefined) return `${subject} is ${negated ? 'not ' : ''}${kind}`;
  return phraseAnswer(call, source, negated, declared?.returns?.text);
}

/** A call that is known to answer with a boolean is quoted. */
function phraseAnswer(call: Call, source: Code, negated: boolean, returns: string | undefined): string | undefined {
  const quoted = quote(call, source);
  if (quoted === undefined) return undefined;
  return /^boolean$|^\w+ is /u.test(returns ?? '')
    ? `${quoted} is \`${String(!negated)}\``
    : `${quoted} is ${negated ? 'falsy' : 'truthy'}`;
}

const stringTests: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries({
    includes: ['includes', 'does not include'],
    startsWith: ['starts with', 'does not start with'],
    endsWith: ['ends with', 'does not end with'],
  }),
);

function phraseMethod(
  callee: Expression & { type: 'MemberExpression' },
  call: Call,
  source: Code,
  negated: boolean,
): string | undefined {
  const name = memberName(callee) ?? '';
  const argument = call.arguments[0];
  const value = argument !== undefined && isExpression(argument) ? phrasePlace(argument, source) : undefined;
  if (callee.object.type === 'Super') return undefined;
  const holder = phrasePlace(callee.object, source);
  const words = stringTests.get(name);
  if (words !== undefined && call.arguments.length === 1)
    return holder && value && `${holder} ${words[negated ? 1 : 0]} ${value}`;
  if (name === 'test' && callee.object.type === 'RegExpLiteral') {
    const pattern = quote(callee.object, source);
    return value && pattern && `${value} ${negated ? 'does not match' : 'matches'} ${pattern}`;
  }
  if (name === 'has' && call.arguments.length === 1) return phraseHas(callee.object, argument, source, negated);
  const method = isThisMember(callee) ? source.reader.sibling(name) : undefined;
  return phraseAnswer(call, source, negated, method?.returns?.text);
}

/** `map.has(key)` and `set.has(value)` mean different things. */
function phraseHas(
  object: Expression,
  argument: Call['arguments'][number] | undefined,
  source: Code,
  negated: boolean,
): string | undefined {
  const value = argument !== undefined && isExpression(argument) ? phrasePlace(argument, source) : undefined;
  if (value === undefined) return undefined;
  const hidden = hiddenCollection(object, source);
  if (hidden !== undefined) return phraseHidden(hidden, value, negated);
  const type = typeOf(object, source.reader)?.replace(/^(?:Readonly|Weak)/u, '') ?? '';
  const holder = phrasePlace(object, source);
  if (/^Set\b/u.test(type)) return holder && `${value} is ${negated ? 'not ' : ''}in ${holder}`;
  return /^Map\b/u.test(type) && holder ? `${holder} has ${negated ? 'no' : 'an'} entry for ${value}` : undefined;
}

function phraseHidden({ noun, kind }: HiddenCollection, value: string, negated: boolean): string {
  if (kind !== 'Map') return `${value} is ${negated ? 'not ' : ''}one of the ${noun}`;
  const words = noun.split(' ');
  const one = [...words.slice(0, -1), singular(words.at(-1) ?? '')].join(' ');
  return `there is ${negated ? 'no' : article(one)} ${one} for ${value}`;
}
