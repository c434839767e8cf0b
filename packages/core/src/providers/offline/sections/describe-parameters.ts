import type { DocParameter, ParameterRecord } from '../../../model/index.ts';
import { parseExpression } from '../parse-code.ts';
import type { Reader } from '../reader.ts';
import { quote } from '../spell-code.ts';
import { sentence } from '../words/sentence.ts';
import { knownParameterText, knownPropertyText } from './known-texts.ts';

/** What can be said about parameters: as a list, or as sentences where nothing but a default or two is known. */
export interface ParameterDescription {
  readonly list: readonly DocParameter[];
  readonly sentences: readonly string[];
}

interface Described {
  readonly name: string;
  /** What is known beyond the default. */
  readonly known: string | undefined;
  /** `defaults to \`3\``. */
  readonly fallback: string | undefined;
}

/** More defaults than this make a list. */
const mostSentences = 2;

/** Texts for the parameters about which more is known than name and type; others are left out. */
export function describeParameters(reader: Reader): ParameterDescription {
  const all = reader.context.symbol.parameters.flatMap((parameter) => describeParameter(parameter, reader));
  const told = all.filter(({ known, fallback }) => known !== undefined || fallback !== undefined);
  if (told.length <= mostSentences && told.every(({ known }) => known === undefined))
    return { list: [], sentences: told.map(({ name, fallback = '' }) => `\`${name}\` ${fallback}.`) };
  return { list: told.map(listItem), sentences: [] };
}

function listItem({ name, known, fallback }: Described): DocParameter {
  return { name, text: [known, fallback].flatMap((text) => (text === undefined ? [] : sentence(text))).join(' ') };
}

function describeParameter(parameter: ParameterRecord, reader: Reader): Described[] {
  const { context } = reader;
  const { name, destructured } = parameter;
  if (destructured === undefined)
    return [describe(name, knownParameterText(parameter, context), parameter.default, reader)];
  return destructured.map((property) =>
    describe(`${name}.${property.path}`, knownPropertyText(parameter, property, context), property.default, reader),
  );
}

/** The default is told as the code has it: what a comment says about it may be outdated. */
function describe(name: string, text: string | undefined, value: string | undefined, reader: Reader): Described {
  const fallback = defaultText(value, reader);
  const known = fallback === undefined || text === undefined ? text : withoutDefault(text);
  return { name, known: known === '' ? undefined : known, fallback };
}

function defaultText(value: string | undefined, reader: Reader): string | undefined {
  const expression = value === undefined ? undefined : parseExpression(value);
  if (value === undefined || expression === undefined) return undefined;
  if (expression.type === 'ArrayExpression' && expression.elements.length === 0) return 'is empty by default';
  const quoted = quote(expression, { text: value, reader });
  return quoted === undefined || /^`(?:\{\}|null|undefined)`$/u.test(quoted) ? undefined : `defaults to ${quoted}`;
}

function withoutDefault(text: string): string {
  const parts = text.split(/(?<=[.!?])\s+/u);
  return parts.filter((part) => !/\bdefault/iu.test(part)).join(' ');
}
