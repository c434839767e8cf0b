/** A noun, a predicate where a verb says it better, and what `@returns` adds. `$1` is the first value. */
export type Phrase = readonly [noun: string, predicate?: string, returns?: string];

/** Functions of the language's library, by path and number of arguments. */
export const libraryFunctions: ReadonlyMap<string, Phrase> = new Map(
  Object.entries({
    'Array.from/1': ['a new array with the elements of $1'],
    'JSON.parse/1': ['the value of the JSON in $1', 'parses $1 as JSON'],
    'JSON.stringify/1': ['$1 as JSON', 'writes $1 as JSON'],
    'Math.max/2': ['the larger of $1 and $2'],
    'Math.min/2': ['the smaller of $1 and $2'],
    'Math.abs/1': ['$1 without its sign'],
    'Math.round/1': ['$1, rounded to the nearest whole number'],
    'Math.floor/1': ['$1, rounded down'],
    'Math.ceil/1': ['$1, rounded up'],
    'Math.trunc/1': ['$1 without its fraction'],
    'Object.keys/1': ['the own keys of $1', 'lists the own keys of $1'],
    'Object.values/1': ['the own values of $1', 'lists the own values of $1'],
    'Object.entries/1': ['the own keys of $1 with their values', 'lists the own keys of $1 with their values'],
    'Object.fromEntries/1': [
      'an object with the keys and values in $1',
      'builds an object from the keys and values in $1',
    ],
    'Object.freeze/1': ['$1, frozen', 'freezes $1 and returns it'],
    'structuredClone/1': ['a deep copy of $1'],
    'Promise.all/1': ['the results of all of $1', 'waits for all of $1'],
  }),
);

/** Methods of strings, by name and number of arguments; `$1` is the string. */
export const stringMethods: ReadonlyMap<string, Phrase> = new Map(
  Object.entries({
    'trim/0': ['$1 without white space around it'],
    'toLowerCase/0': ['$1 in lower case'],
    'toUpperCase/0': ['$1 in upper case'],
    'split/1': ['the parts of $1 between each $2', 'splits $1 at each $2'],
    'repeat/1': ['$1, repeated $2 times'],
    'replaceAll/2': ['$1 with $3 in place of each $2', 'replaces each $2 in $1 with $3'],
  }),
);

/** Methods of arrays, in the same way. */
export const arrayMethods: ReadonlyMap<string, Phrase> = new Map(
  Object.entries({
    'join/1': ['the elements of $1, joined with $2', 'joins the elements of $1 with $2'],
    'filter/1': [
      'the elements of $1 for which $2 returns a truthy value',
      'keeps the elements of $1 for which $2 returns a truthy value',
    ],
    'map/1': ['what $2 returns for each element of $1', 'calls $2 with each element of $1 and collects the results'],
    'flatMap/1': ['what $2 returns for each element of $1, flattened by one level'],
    'some/1': [
      'whether $2 returns a truthy value for any element of $1',
      'checks whether $2 returns a truthy value for any element of $1',
    ],
    'every/1': [
      'whether $2 returns a truthy value for every element of $1',
      'checks whether $2 returns a truthy value for every element of $1',
    ],
    'find/1': [
      'the first element of $1 for which $2 returns a truthy value',
      'finds the first element of $1 for which $2 returns a truthy value',
      '`undefined` when there is none.',
    ],
  }),
);
