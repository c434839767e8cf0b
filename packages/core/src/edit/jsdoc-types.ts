import { parseComment } from '../model/index.ts';
import type { ParameterRecord, SymbolRecord, TypeText } from '../model/index.ts';

/**
 * The types that the comment of a JavaScript symbol states, keyed as in {@link ParsedComment}: those its comment states
 * already, else those that are known and mean the same everywhere.
 */
export function jsdocTypes(symbol: SymbolRecord): Record<string, string> {
  const stated = symbol.comment === undefined ? {} : parseComment(symbol.comment.raw, { dialect: 'jsdoc' }).types;
  const returns = typeText(symbol.returns);
  return {
    ...Object.fromEntries(symbol.parameters.flatMap(parameterTypes)),
    ...(returns !== undefined && { returns }),
    ...stated,
  };
}

function parameterTypes({ name, type, optional, rest, default: value }: ParameterRecord): [string, string][] {
  const text = typeText(type);
  const isShort = value !== undefined && value.length <= 40 && !value.includes('\n');
  return [
    ...(text === undefined ? [] : [[`param:${name}`, text] satisfies [string, string]]),
    ...(optional && !rest ? [[`default:${name}`, isShort ? value : ''] satisfies [string, string]] : []),
  ];
}

const everywhere = new Set(
  `string number boolean bigint symbol object undefined null void never unknown true false readonly
  Promise Array ReadonlyArray Map Set WeakMap WeakSet Record Date RegExp Error Iterable Iterator AsyncIterable
  Generator AsyncGenerator Uint8Array ArrayBuffer URL`.split(/\s+/u),
);

/** What was inferred is stated only if its names need no import. */
function typeText(type: TypeText | undefined): string | undefined {
  if (type === undefined || type.from === 'jsdoc') return type?.text;
  const names = type.text.replaceAll(/'[^']*'|"[^"]*"/gu, '').match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [];
  return names.every((name) => everywhere.has(name)) ? type.text : undefined;
}
