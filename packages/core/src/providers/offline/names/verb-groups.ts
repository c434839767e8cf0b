function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Verbs that bring something about that was not there: their object is new to the reader. */
export const makers: ReadonlySet<string> = words(
  'add append build clone construct create define emit generate insert instantiate issue make open produce push register spawn start throw write',
);

/** Verbs that turn what they are given into something else. */
export const converters: ReadonlySet<string> = words(
  'compile convert decode decompress decrypt deserialize encode encrypt format interpret lex marshal parse render serialize stringify tokenize transform translate transpile unmarshal',
);

/** Verbs that find their object in a text. */
export const extractors: ReadonlySet<string> = words('decode deserialize detect extract infer parse read');

/** Verbs whose object is what they give, not what they are given. */
export const getters: ReadonlySet<string> = words(
  'compute detect determine derive estimate extract fetch find get infer load lookup locate obtain peek pick pop query read receive require resolve retrieve search select',
);

/** Verbs whose object is a list. */
export const listVerbs: ReadonlySet<string> = words(
  'average chunk collect concat concatenate deduplicate filter flatten fold group interleave intersect join map merge partition reduce reverse rotate shuffle sort sum tally unite zip',
);

/** Verbs whose object may be a function. */
export const callers: ReadonlySet<string> = words(
  'batch call debounce defer delay execute invoke memoize profile register repeat retry run schedule spawn subscribe throttle time trace unregister unsubscribe wrap',
);

/** Parameters that say which thing is meant and are not the thing itself. */
export const selectors: ReadonlySet<string> = words(
  'by callback condition criteria event fn handler id ids index indices key keys kind level listener name names offset path paths pattern position predicate query selector self source test type types where',
);

/** Names that stand for an operator, with what they do to their parameter. */
export const operators: ReadonlyMap<string, string> = new Map(
  Object.entries({
    plus: 'adds',
    minus: 'subtracts',
    times: 'multiplies by',
    dividedBy: 'divides by',
    negated: 'negates',
  }),
);

const adjectives = words(
  'absent active alive any blank clean dirty done due empty equal even false fast finite free full greater hot idle infinite integer invalid known lazy less live local new nil null odd old online open plain positive present prime public pure ready safe same stale strict sync true undefined unique valid void',
);

/** Nouns that end like adjectives. */
const nouns = words(
  'bed cable disposable embed executable feed iterable meaning need observable scalable seed string table thing timing variable being building setting heading string offering padding spacing encoding listing mapping binding ending warning',
);

/** True for words that describe: `is` and such a word make a clause. */
export function isAdjective(word: string): boolean {
  return (
    !nouns.has(word) &&
    (adjectives.has(word) || /(?:[^s]ed|able|ible|ing|ful|less|ous|ive|ative|ical|ional)$/u.test(word))
  );
}
