/** True for a global of ECMAScript itself, all members of which are known by name. Those of the DOM and of Node are not. */
export function isLanguageObject(name: string): boolean {
  return languageObjects.has(name);
}

// `Error` is not among them: engines give it more members than the language does.
const languageObjects = new Set(
  (
    'AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date EvalError ' +
    'FinalizationRegistry Float32Array Float64Array Function Int16Array Int32Array Int8Array Intl JSON Map Math Number Object ' +
    'Promise Proxy RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String Symbol SyntaxError TypeError URIError ' +
    'Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet'
  ).split(' '),
);
