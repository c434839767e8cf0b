// Scores the comments of packages beside stubs made from names, and writes the table into README.md:
// `node bench/quality/run.mjs`, after a build of the core.

import { readFileSync, writeFileSync } from 'node:fs';
import { extractSources } from '../../packages/core/dist/extract/index.js';
import { splitWords } from '../../packages/core/dist/model/index.js';
import { qualityStyle, scoreDoc, titleOfQuality } from '../../packages/core/dist/quality/index.js';
import { readPackage } from '../verify/read-package.mjs';

const packages = [
  ['rxjs', 'rxjs/src'],
  ['effect', 'effect/src'],
  ['zod', 'zod/src'],
];
const settings = {
  style: {},
  quality: { weights: { completeness: 40, clarity: 20, consistency: 15, complexity: 25 } },
};

/** What a generator of stubs writes: `Gets the user name.` with `The user id.` for each parameter. */
function stubOf({ kind, name, parameters, returns }) {
  const words = splitWords(name).join(' ');
  const isCalled = kind === 'function' || kind === 'method';
  return {
    summary: isCalled ? `${words.charAt(0).toUpperCase()}${words.slice(1)} function.` : `The ${words}.`,
    parameters: parameters.map((each) => ({ name: each.name, text: `The ${splitWords(each.name).join(' ')}.` })),
    ...(isCalled && returns !== undefined && { returns: `The ${words}.` }),
  };
}

/** Told apart by no judgement of ours: eight words or more. */
const isLong = ({ summary }) => (summary.match(/\S+/g) ?? []).length >= 8;
const percentile = (values, percent) =>
  values.toSorted((left, right) => left - right)[Math.max(0, Math.ceil((percent / 100) * values.length) - 1)];

/** Share of all pairs of one of each in which the first is higher; equal ones count half. */
function shareAbove(left, right) {
  const counts = (values) => values.reduce((all, value) => (all[value]++, all), new Array(101).fill(0));
  const lower = counts(right);
  let below = 0;
  let won = 0;
  for (const [score, count] of counts(left).entries()) {
    won += count * (below + lower[score] / 2);
    below += lower[score];
  }
  return won / (left.length * right.length);
}

function cpu(action) {
  const before = process.cpuUsage();
  const result = action();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
}

const percent = (share) => `${(100 * share).toFixed(1)} %`;

const rows = [];
const people = [];
const long = [];
const stubs = [];
/** By code, the docs that lost points for it, and how many points. */
const losses = new Map();
let own = 0;
let ownWon = 0;
for (const [name, folder] of packages) {
  const table = await extractSources(readPackage(folder), { entryPoints: [] });
  const commented = Object.values(table.symbols).filter(
    ({ comment }) => comment !== undefined && comment.doc.inheritDoc === undefined && comment.doc.summary !== '',
  );
  const { result, milliseconds } = cpu(() => {
    const style = qualityStyle(table, settings);
    return commented.map((symbol) => ({ symbol, quality: scoreDoc(symbol.comment.doc, symbol, style), style }));
  });
  const made = result.map(({ symbol, style }) => scoreDoc(stubOf(symbol), symbol, style).overall);
  const scores = result.map(({ quality }) => quality.overall);
  result.forEach(({ symbol }, index) => {
    if (!isLong(symbol.comment.doc)) return;
    own += 1;
    ownWon += scores[index] > made[index] ? 1 : scores[index] === made[index] ? 0.5 : 0;
    long.push(scores[index]);
  });
  people.push(...scores);
  stubs.push(...made);
  rows.push([
    name,
    commented.length,
    ...[5, 10, 25, 50, 75, 90].map((percent) => percentile(scores, percent)),
    percent(scores.filter((score) => score === 100).length / scores.length),
    percentile(made, 50),
    percentile(made, 90),
    `${((1000 * milliseconds) / commented.length).toFixed(0)} µs`,
  ]);
  for (const { quality } of result)
    for (const { code, points } of quality.findings) {
      const loss = losses.get(code) ?? { docs: new Set(), points: 0 };
      losses.set(code, { docs: loss.docs.add(quality), points: loss.points + points });
    }
  const codes = {};
  for (const { quality } of result) for (const { code } of quality.findings) codes[code] = (codes[code] ?? 0) + 1;
  if (process.argv.includes('--codes')) {
    console.log(name, JSON.stringify(result[0].style.style), [...result[0].style.terms.values()].join(' '), codes);
    for (const { symbol, quality } of result
      .toSorted((a, b) => a.quality.overall - b.quality.overall)
      .filter(({ symbol }) => isLong(symbol.comment.doc))
      .slice(0, 12))
      console.log(
        quality.overall,
        symbol.id,
        JSON.stringify(symbol.comment.doc.summary.slice(0, 120)),
        quality.findings.map(({ code, points }) => `${code} ${points}`).join(', '),
      );
  }
}

const table = (lines) => lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
const lossRows = [...losses]
  .toSorted((left, right) => right[1].points - left[1].points)
  .slice(0, 12)
  .map(([code, { docs, points }]) => [
    titleOfQuality(code),
    percent(docs.size / people.length),
    (points / docs.size).toFixed(0),
  ]);
const text = [
  '## Scores',
  table([
    [
      'Package',
      'Docs of people',
      '5 %',
      '10 %',
      '25 %',
      '50 %',
      '75 %',
      '90 %',
      'At 100',
      'Stubs, 50 %',
      'Stubs, 90 %',
      'Time per doc',
    ],
    ['---', ...new Array(11).fill('--:')],
    ...rows,
  ]),
  '## Docs of people above stubs',
  table([
    ['Pairs', 'Above'],
    ['---', '--:'],
    ['a doc of eight words or more, and any stub', percent(shareAbove(long, stubs))],
    ['a doc of eight words or more, and the stub of its own symbol', percent(ownWon / own)],
    ['any doc, and any stub', percent(shareAbove(people, stubs))],
  ]),
  '## What docs of people lose points for',
  table([['Finding', 'Docs', 'Points of the aspect'], ['---', '--:', '--:'], ...lossRows]),
].join('\n\n');
const file = new URL('README.md', import.meta.url);
const [head] = readFileSync(file, 'utf8').split('<!-- measured -->');
writeFileSync(file, `${head}<!-- measured -->\n\n${text}\n`);
console.log(text);
