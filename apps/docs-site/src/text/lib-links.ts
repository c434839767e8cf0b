const mdn = 'https://developer.mozilla.org/docs/Web/';
const handbook = 'https://www.typescriptlang.org/docs/handbook/utility-types.html';

const builtIns = words(`
  AggregateError Array ArrayBuffer AsyncGenerator Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date Error
  EvalError FinalizationRegistry Float32Array Float64Array Function Generator Int16Array Int32Array Int8Array Intl Iterator
  JSON Map Math Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String Symbol
  SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet`);

const webInterfaces = words(`
  AbortController AbortSignal Blob BroadcastChannel CustomEvent DOMException Document DocumentFragment Element Event
  EventTarget File FormData HTMLElement Headers IntersectionObserver KeyboardEvent MessageChannel MessagePort MouseEvent
  MutationObserver Node NodeList Performance PointerEvent ReadableStream Request ResizeObserver Response Storage
  TextDecoder TextEncoder TransformStream URL URLSearchParams WebSocket Window Worker WritableStream`);

const utilityTypes = words(`
  Awaited Capitalize ConstructorParameters Exclude Extract InstanceType Lowercase NoInfer NonNullable Omit
  OmitThisParameter Parameters Partial Pick Readonly Record Required ReturnType ThisParameterType ThisType Uncapitalize
  Uppercase`);

const others: ReadonlyMap<string, string> = new Map([
  ['ReadonlyArray', `${mdn}JavaScript/Reference/Global_Objects/Array`],
  ['ReadonlyMap', `${mdn}JavaScript/Reference/Global_Objects/Map`],
  ['ReadonlySet', `${mdn}JavaScript/Reference/Global_Objects/Set`],
  ['PromiseLike', `${mdn}JavaScript/Reference/Global_Objects/Promise`],
  ['Iterable', `${mdn}JavaScript/Reference/Iteration_protocols`],
  ['IterableIterator', `${mdn}JavaScript/Reference/Iteration_protocols`],
  ['AsyncIterable', `${mdn}JavaScript/Reference/Iteration_protocols#the_async_iterator_and_async_iterable_protocols`],
  ['AsyncIterator', `${mdn}JavaScript/Reference/Iteration_protocols#the_async_iterator_and_async_iterable_protocols`],
  ['Buffer', 'https://nodejs.org/api/buffer.html'],
]);

/** Page about a type of the TypeScript library, or undefined for a name that it does not have. */
export function libUrl(name: string): string | undefined {
  if (builtIns.has(name)) return `${mdn}JavaScript/Reference/Global_Objects/${name}`;
  if (webInterfaces.has(name)) return `${mdn}API/${name}`;
  if (utilityTypes.has(name)) return handbook;
  return others.get(name);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
