// Lints one project several times in one process, and prints what parsing and rules took, in milliseconds: in the first pass,
// and in later ones, of which each file counts with its fastest. `node measure-rules.mjs <project> <passes>`
import { ESLint } from 'eslint';
import { config, sides } from './rules.mjs';

const [, , project, passes] = process.argv;
process.chdir(project);
const first = await lint();
let later = first;
for (let pass = 1; pass < Number(passes); pass++) later = pass === 1 ? await lint() : fastest(later, await lint());
console.log(
  JSON.stringify({ files: first.length, reports: countReports(first), first: sum(first), later: sum(later) }),
);

/** Times of each file, by what took them. */
async function lint() {
  const eslint = new ESLint({ cwd: project, overrideConfigFile: true, overrideConfig: config, stats: true });
  const results = await eslint.lintFiles(['src']);
  return results.map(({ filePath, messages, stats }) => {
    const fatal = messages.find((message) => message.fatal);
    if (fatal) throw new Error(`${filePath}: ${fatal.message}`);
    const [{ parse, rules }] = stats.times.passes;
    const times = Object.entries(rules ?? {}).map(([name, { total }]) => [name, total]);
    return { messages, times: { parse: parse.total, ...Object.fromEntries(times) } };
  });
}

function fastest(left, right) {
  return left.map(({ messages, times }, file) => ({
    messages,
    times: Object.fromEntries(
      Object.entries(times).map(([name, time]) => [name, Math.min(time, right[file].times[name] ?? time)]),
    ),
  }));
}

function sum(files) {
  const total = (names) =>
    files.reduce((all, { times }) => names.reduce((time, name) => time + (times[name] ?? 0), all), 0);
  const rules = Object.fromEntries(sides.docwright.map((name) => [name, total([name])]));
  return { parse: total(['parse']), docwright: total(sides.docwright), jsdoc: total(sides.jsdoc), rules };
}

function countReports(files) {
  const count = (prefix) =>
    files.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId?.startsWith(prefix)).length;
  return { docwright: count('docwright/'), jsdoc: count('jsdoc/') };
}
