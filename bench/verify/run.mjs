// Measures the truth gate and writes the table into README.md: `node bench/verify/run.mjs`, after a build of the core.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { foundFaults } from './found-faults.mjs';
import { measureChecks } from './measure-checks.mjs';
import { measureDrift } from './measure-drift.mjs';
import { measureExamples } from './measure-examples.mjs';
import { readPackage } from './read-package.mjs';

const packages = [
  ['rxjs', 'rxjs/src'],
  ['effect', 'effect/src'],
  ['zod', 'zod/src'],
  ['openai', 'openai/src'],
  ['mobx', 'mobx/src'],
  ['redux-toolkit', '@reduxjs/toolkit/src'],
  ['ethers', 'ethers/src.ts'],
  ['query-core', '@tanstack/query-core/src'],
];
const mutationsOfEach = Number(process.argv[2] ?? 60);

const checked = [];
for (const [name, folder] of packages) checked.push(await measureChecks(name, folder));
const drift = await measureDrift({ ...readPackage('rxjs/src'), ...readPackage('effect/src') }, mutationsOfEach);
const examples = await measureExamples(readPackage('rxjs/src'));

const percent = (part, whole) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
const table = (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
const sum = (key) => checked.reduce((total, each) => total + each[key], 0);

const edits = [...drift.values()];
const told = edits.filter(({ silent }) => !silent).reduce((total, each) => total + each.told, 0);
const made = edits.filter(({ silent }) => !silent).reduce((total, each) => total + each.made, 0);
const alarms = edits.filter(({ silent }) => silent).reduce((total, each) => total + each.told, 0);

const sections = [
  '## Cost of all checks, beside extraction (CPU time)',
  table([
    ['Package', 'Symbols', 'With a comment', 'Extraction', 'Checks', 'Share'],
    ['---', '--:', '--:', '--:', '--:', '--:'],
    ...checked.map((each) => [
      each.name,
      each.symbols,
      each.commented,
      `${each.extracting.toFixed(0)} ms`,
      `${each.checking.toFixed(0)} ms`,
      percent(each.checking, each.extracting),
    ]),
    [
      'all',
      sum('symbols'),
      sum('commented'),
      `${sum('extracting').toFixed(0)} ms`,
      `${sum('checking').toFixed(0)} ms`,
      percent(sum('checking'), sum('extracting')),
    ],
  ]),
  '## Names that comments mention',
  table([
    ['Package', 'Mentions', 'Doubted', 'Wrong indeed', 'False alarms', 'Resolved of the right ones'],
    ['---', '--:', '--:', '--:', '--:', '--:'],
    ...checked.map(({ name, mentions, doubted, wrong }) => [
      name,
      mentions,
      doubted,
      wrong,
      doubted - wrong,
      percent(mentions - doubted, mentions - wrong),
    ]),
  ]),
  '## Names found to be wrong',
  'Looked up by hand; their comments count as wrong above.',
  table([
    ['Package', 'Name', 'Why'],
    ['---', '---', '---'],
    ...Object.entries(foundFaults).flatMap(([name, faults]) =>
      Object.entries(faults).map(([code, why]) => [name, `\`${code}\``, why]),
    ),
  ]),
  '## Fake names, planted in drafts and in comments of people',
  table([
    ['Kind', 'Planted', 'Found', 'Share'],
    ['---', '--:', '--:', '--:'],
    ...Object.entries(plantedByKind(checked)).map(([kind, { planted, found }]) => [
      kind,
      planted,
      found,
      percent(found, planted),
    ]),
  ]),
  '## Findings in comments of people, errors and warnings',
  table([
    ['Package', 'Findings'],
    ['---', '---'],
    ...checked.map(({ name, findings }) => [
      name,
      Object.entries(findings)
        .map(([code, count]) => `${code} ${count}`)
        .join(', '),
    ]),
  ]),
  '## Drift',
  table([
    ['Edit', 'Made', 'Told', 'Wanted'],
    ['---', '--:', '--:', '---'],
    ...[...drift].map(([name, { made, told, silent }]) => [name, made, told, silent ? 'silence' : 'told']),
  ]),
  `Precision ${percent(told, told + alarms)}, recall ${percent(told, made)}.`,
  '## Examples',
  `Opening a project and compiling one example takes ${examples.creation.toFixed(0)} ms of CPU time, a thousand examples more ${examples.examples.toFixed(0)} ms (${(examples.examples / examples.creation).toFixed(2)} times as much).`,
];
const file = new URL('README.md', import.meta.url);
const [head] = readFileSync(file, 'utf8').split('<!-- measured -->');
const text = `${head}<!-- measured -->\n\n${sections.join('\n\n')}\n`;
const path = fileURLToPath(file);
writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'markdown' }));
console.log(sections.join('\n\n'));

function plantedByKind(packages) {
  const sums = {};
  for (const { planted } of packages)
    for (const [kind, count] of Object.entries(planted)) {
      const sum = (sums[kind] ??= { planted: 0, found: 0 });
      sum.planted += count.planted;
      sum.found += count.found;
    }
  return sums;
}
