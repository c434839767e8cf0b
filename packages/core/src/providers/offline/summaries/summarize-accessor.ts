import type { Reader } from '../reader.ts';
import { sentence } from '../words/sentence.ts';
import { onlyOperation } from './only-operation.ts';
import type { Summary } from './summary.ts';

/** Getters by what they give: `The number of items.` */
export function summarizeAccessor(reader: Reader): Summary | undefined {
  const operation = onlyOperation(reader);
  return operation && { text: sentence(operation.noun) };
}
