import { ts } from 'ts-morph';
import {
  patternName,
  type Comment,
  type ParameterRecord,
  type PatternHints,
  type TypeText,
} from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import { textOf } from '../text.ts';
import { commentType, type CommentTypes } from '../types/comment-types.ts';
import { inferExpression } from '../types/infer-expression.ts';
import { writtenType } from '../types/written-type.ts';
import { propertiesOf } from './destructured.ts';
import type { Mutable } from './mutable.ts';
import { typeNameOf } from './type-name.ts';

/** Records of the parameters of a signature, without `this`. */
export function parametersOf(
  nodes: readonly ts.ParameterDeclaration[],
  context: ModuleContext,
  comment?: Comment,
  types: CommentTypes = {},
): ParameterRecord[] {
  const real = nodes.filter(({ name }) => !(ts.isIdentifier(name) && name.text === 'this'));
  const documented = documentedNames(comment);
  const taken = new Set(real.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : [])));
  return real.map((node, index) => {
    if (ts.isIdentifier(node.name)) return parameterRecord(node, node.name.text, context, types);
    const name = patternName(hintsOf(node, documented[index]), taken);
    taken.add(name);
    return {
      ...parameterRecord(node, name, context, types),
      destructured: propertiesOf(node.name, '', node.type, context),
    };
  });
}

function hintsOf({ name, type }: ts.ParameterDeclaration, documented: string | undefined): PatternHints {
  return { documented, typeName: typeNameOf(type), isArray: ts.isArrayBindingPattern(name) };
}

function parameterRecord(
  node: ts.ParameterDeclaration,
  name: string,
  context: ModuleContext,
  types: CommentTypes,
): ParameterRecord {
  const type =
    writtenType(node.type, context) ?? commentType(`param:${name}`, types, context) ?? defaultType(node, context);
  const rest = node.dotDotDotToken !== undefined;
  const commentOptional = context.javaScript && types[`default:${name}`] !== undefined;
  const optional = rest || node.questionToken !== undefined || node.initializer !== undefined || commentOptional;
  const record: Mutable<ParameterRecord> = { name };
  if (type !== undefined) record.type = type;
  if (optional) record.optional = true;
  if (node.initializer !== undefined) record.default = textOf(node.initializer, context);
  if (rest) record.rest = true;
  return record;
}

function defaultType({ initializer }: ts.ParameterDeclaration, context: ModuleContext): TypeText | undefined {
  const text = initializer && inferExpression(initializer, context, { widen: true });
  return text === undefined ? undefined : { text, from: 'inferred' };
}

/** Names of whole parameters in the order in which the comment describes them. */
function documentedNames(comment: Comment | undefined): string[] {
  const names = comment?.doc.parameters?.map(({ name }) => name.replace(/[.[].*$/u, '')) ?? [];
  return [...new Set(names)];
}
