import { geometricMean } from './statistics.mjs';

const values = (of, record) => Object.values(record).map(of);
const largest = (of, record) => Math.max(...values(of, record));
const smallest = (of, record) => Math.min(...values(of, record));
const at = (kloc, { intercept, slope }) => intercept + slope * kloc;

/** What docwright promises: `measure` gives the figure of a run, `holds` says whether it is good enough. */
export const goals = [
  {
    text: 'Cold extraction: at most 2.5 × the CPU of parsing alone',
    measure: ({ cold }) => largest(({ docwright, parse }) => docwright.seconds / parse.seconds, cold),
    holds: (ratio) => ratio <= 2.5,
    unit: '× at most',
  },
  {
    text: 'TypeDoc needs at least 8 × as much CPU, as geometric mean',
    measure: ({ cold }) => geometricMean(values(({ docwright, typedoc }) => typedoc.seconds / docwright.seconds, cold)),
    holds: (ratio) => ratio >= 8,
    unit: '×',
  },
  {
    text: 'TypeDoc needs at least 3 × as much CPU on each corpus',
    measure: ({ cold }) => smallest(({ docwright, typedoc }) => typedoc.seconds / docwright.seconds, cold),
    holds: (ratio) => ratio >= 3,
    unit: '× at least',
  },
  {
    text: 'Less peak memory than TypeDoc on each corpus',
    measure: ({ cold }) => largest(({ docwright, typedoc }) => docwright.megabytes / typedoc.megabytes, cold),
    holds: (ratio) => ratio < 1,
    unit: '× at most',
  },
  {
    text: '337,000 lines: under 10 s CPU',
    measure: ({ growth }) => at(337, growth.seconds),
    holds: (seconds) => seconds < 10,
    unit: 's',
  },
  {
    text: '337,000 lines: under 500 MB',
    measure: ({ growth }) => at(337, growth.megabytes),
    holds: (megabytes) => megabytes < 500,
    unit: 'MB',
  },
  {
    text: 'Nothing changed: under 0.4 s CPU',
    measure: ({ warm }) => largest(({ unchanged }) => unchanged.seconds, warm),
    holds: (seconds) => seconds < 0.4,
    unit: 's at most',
  },
  {
    text: 'One file changed: under 1 s CPU',
    measure: ({ warm }) => largest(({ changed }) => changed.seconds, warm),
    holds: (seconds) => seconds < 1,
    unit: 's at most',
  },
];
