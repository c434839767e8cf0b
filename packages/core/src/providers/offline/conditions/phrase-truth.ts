import type { Expression } from '@babel/types';
import { phrasePlace } from '../phrase-place.ts';
import type { Reader } from '../reader.ts';
import { memberName, typeOf, type Code } from '../spell-code.ts';
import { isOnly, typeShape } from '../type-shape.ts';
import { phraseEmpty } from './phrase-empty.ts';

/** `if (x)`: what truth means depends on the type. */
export function phraseTruth(node: Expression, source: Code, negated: boolean): string | undefined {
  const emptied = phraseEmpty(node, source, !negated);
  if (emptied !== undefined) return emptied;
  const subject = phrasePlace(node, source);
  if (subject === undefined) return undefined;
  if (memberName(node) === 'aborted')
    return `${subject.replace(/\??\.aborted`$/u, '`')} is ${negated ? 'not ' : ''}aborted`;
  const shape = typeShape(typeOf(node, source.reader), (name) => isObjectName(name, source.reader));
  if (isOnly(shape, 'boolean'))
    return negated && (shape.undefined || shape.null)
      ? `${subject} is not \`true\``
      : `${subject} is \`${String(!negated)}\``;
  if (isOnly(shape, 'object', 'array', 'function') && shape.undefined !== shape.null)
    return `${subject} is ${negated ? '' : 'not '}\`${shape.null ? 'null' : 'undefined'}\``;
  if (isOnly(shape, 'string') && !shape.null) {
    if (!shape.undefined) return `${subject} is ${negated ? '' : 'not '}empty`;
    return negated ? `${subject} is empty or \`undefined\`` : `${subject} is neither empty nor \`undefined\``;
  }
  return `${subject} is ${negated ? 'falsy' : 'truthy'}`;
}

function isObjectName(name: string, reader: Reader): boolean {
  const record = reader.declaration(name);
  return record?.kind === 'class' || record?.kind === 'interface';
}
