import { measureProcess } from '../measure-process.mjs';
import { median } from '../statistics.mjs';

/**
 * Measures several tools on one project in turn, so that what else the machine does meets all of them alike.
 *
 * @param tools - By name: `args` for a corpus, and `runs` where fewer than the usual number must do.
 * @returns Medians by tool name: `seconds`, `megabytes`.
 */
export function alternate(tools, corpus, runs) {
  const results = Object.fromEntries(Object.keys(tools).map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const [name, tool] of Object.entries(tools)) {
      if (run >= (tool.runs ?? runs)) continue;
      process.stderr.write(`${corpus.name}: ${name}, run ${run + 1}\n`);
      results[name].push(measureProcess(tool.args(corpus), { cwd: corpus.root }));
    }
  }
  return Object.fromEntries(Object.entries(results).map(([name, usages]) => [name, medians(usages)]));
}

export function medians(usages) {
  return {
    seconds: median(usages.map(({ seconds }) => seconds)),
    megabytes: median(usages.map(({ megabytes }) => megabytes)),
  };
}
