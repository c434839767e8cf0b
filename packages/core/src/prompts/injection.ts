import type { Doc } from '../model/index.ts';

/**
 * True for a text that speaks to a model instead of about code: orders to forget what it was told, marks of the chat
 * format, changes of role. A doc that does is not shown to a model as context.
 */
export function givesOrders(text: string): boolean {
  return orders.some((pattern) => pattern.test(text));
}

/** True for a doc that may be shown as context. */
export function isSafeContext(doc: Doc): boolean {
  const before = known.get(doc);
  if (before !== undefined) return before;
  const isSafe = !givesOrders(textsOf(doc).join('\n'));
  known.set(doc, isSafe);
  return isSafe;
}

// A doc is shown with many symbols. Records never change, so that each is looked at once.
const known = new WeakMap<Doc, boolean>();

const orders = [
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,40}\b(?:previous|prior|above|earlier|all|any|the|your|these)\b[^.\n]{0,40}\b(?:instruction|prompt|rule|direction|guideline|context|message)s?\b/iu,
  /\b(?:you are now|act as|pretend (?:to be|you are)|from now on,? you|new instructions?:|system prompt)\b/iu,
  /<\|?(?:im_start|im_end|endoftext|system|assistant|user)\|?>|\[\/?INST\]|^\s*(?:system|assistant|developer)\s*:/imu,
  /\b(?:reveal|print|repeat|output|leak)\b[^.\n]{0,30}\b(?:system prompt|your instructions|api key|secrets?|credentials)\b/iu,
];

function textsOf(doc: Doc): string[] {
  const { summary, remarks, returns, deprecated, parameters = [], typeParameters = [], throws = [] } = doc;
  const named = [...parameters, ...typeParameters, ...throws, ...(doc.tags ?? [])].map(({ text }) => text);
  return [summary, remarks, returns, deprecated, ...named].filter((text) => text !== undefined);
}
