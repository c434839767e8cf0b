// Lints one project several times in one process, and prints what parsing and rules took in each pass, in milliseconds.
// `node measure-rules.mjs <project> <passes>`
import { ESLint } from 'eslint';
import { config, sides } from './rules.mjs';

const [, , project, passes] = process.argv;
process.chdir(project);
const measured = [];
for (let pass = 0; pass < Number(passes); pass++) measured.push(await lint());
console.log(JSON.stringify(measured));

async function lint() {
  const eslint = new ESLint({ cwd: project, overrideConfigFile: true, overrideConfig: config, stats: true });
  const results = await eslint.lintFiles(['src']);
  const fatal = results.flatMap(({ messages }) => messages).find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  const times = results.flatMap(({ stats }) => stats.times.passes);
  const sum = (of) => times.reduce((total, each) => total + of(each), 0);
  const ruleTime = (names) => sum(({ rules }) => names.reduce((total, name) => total + (rules[name]?.total ?? 0), 0));
  const reports = (prefix) =>
    results.reduce(
      (total, { messages }) => total + messages.filter(({ ruleId }) => ruleId?.startsWith(prefix)).length,
      0,
    );
  return {
    files: results.length,
    parse: sum(({ parse }) => parse.total),
    docwright: ruleTime(sides.docwright),
    jsdoc: ruleTime(sides.jsdoc),
    rules: Object.fromEntries(sides.docwright.map((name) => [name, ruleTime([name])])),
    reports: { docwright: reports('docwright/'), jsdoc: reports('jsdoc/') },
  };
}
