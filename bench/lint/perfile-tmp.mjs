import { ESLint } from 'eslint';
import { config, sides } from './rules.mjs';
const [, , project, passes] = process.argv;
process.chdir(project);
const per = new Map();
let files = 0;
let first = {};
for (let p = 0; p < +passes; p++) {
  const eslint = new ESLint({ cwd: project, overrideConfigFile: true, overrideConfig: config, stats: true });
  const results = await eslint.lintFiles(['src']);
  files = results.length;
  for (const r of results) {
    const t = r.stats.times.passes[0];
    const e = { parse: t.parse.total };
    for (const [k, v] of Object.entries(t.rules)) e[k] = v.total;
    const o = per.get(r.filePath);
    if (!o) per.set(r.filePath, e);
    else if (p > 0) for (const k in e) o[k] = p === 1 ? e[k] : Math.min(o[k], e[k]);
    if (p === 0) for (const k in e) first[k] = (first[k] ?? 0) + e[k];
  }
}
const sum = {};
for (const o of per.values()) for (const k in o) sum[k] = (sum[k] ?? 0) + o[k];
const show = (s) => {
  const d = sides.docwright.reduce((t, n) => t + (s[n] ?? 0), 0),
    j = s[sides.jsdoc[0]];
  return (
    `dw ${(d / files).toFixed(3)} jsdoc ${(j / files).toFixed(3)} ratio ${(d / j).toFixed(2)} of parse ${((100 * d) / s.parse).toFixed(1)}% | ` +
    sides.docwright.map((n) => n.slice(10) + ' ' + ((s[n] ?? 0) / files).toFixed(3)).join(' ')
  );
};
console.log('first', show(first));
console.log('later', show(sum));
if (process.argv[4]) {
  const rows = [...per]
    .map(([f, o]) => [
      sides.docwright.reduce((t, n) => t + (o[n] ?? 0), 0),
      o[sides.jsdoc[0]],
      f.replace(project, ''),
      JSON.stringify(Object.fromEntries(sides.docwright.map((n) => [n.slice(10), +(o[n] ?? 0).toFixed(2)]))),
    ])
    .sort((a, b) => b[0] - a[0])
    .slice(0, 15);
  for (const r of rows) console.log(r[0].toFixed(2), r[1].toFixed(2), r[2], r[3]);
}
