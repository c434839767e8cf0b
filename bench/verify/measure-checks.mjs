// CPU time of all checks over the comments of packages, beside that of reading them; and how many of the names that good
// comments mention resolve.

import { createUniverse, verifyComment, verifyDoc } from '../../packages/core/dist/verify/index.js';
import { isFault } from './found-faults.mjs';
import { fakesFor, indexFor } from './plant-fakes.mjs';
import { collectGarbage, cpuSince, extractTimed, readPackage } from './read-package.mjs';

/** Numbers about one package. */
export async function measureChecks(name, folder) {
  const { table, milliseconds } = await extractTimed(readPackage(folder));
  const commented = Object.values(table.symbols).filter(({ comment }) => comment !== undefined);
  // What extraction left is not swept at the expense of the checks.
  collectGarbage();
  const before = process.cpuUsage();
  const universe = createUniverse(table);
  const findings = commented.flatMap((symbol) => verifyComment(symbol, universe));
  const checking = cpuSince(before);
  const doubts = findings.filter(({ code }) => code === 'existence/unknown' || code === 'existence/unknown-link');
  const mentions = commented.reduce((sum, { comment }) => sum + countMentions(comment.raw), 0);
  return {
    name,
    symbols: Object.keys(table.symbols).length,
    commented: commented.length,
    extracting: milliseconds,
    checking,
    mentions,
    doubted: doubts.length,
    wrong: doubts.filter((finding) => isFault(name, finding)).length,
    planted: plant(commented, table, universe),
    findings: countByCode(findings),
  };
}

/** Code spans and links outside of fences. */
function countMentions(raw) {
  const text = raw.replaceAll(/```[\s\S]*?```/g, '');
  return (text.match(/`[^`\n]+`|\{@link/g) ?? []).length;
}

/** Of fakes planted in drafts and in comments of people, by kind: how many there were, and how many were found. */
function plant(commented, table, universe) {
  const index = indexFor(table, universe);
  const counts = {};
  for (const symbol of commented.filter((_, at) => at % 20 === 0))
    for (const { kind, text, only } of fakesFor(symbol, index))
      for (const writer of only === undefined ? ['draft', 'human'] : [only]) {
        const count = (counts[kind] ??= { planted: 0, found: 0 });
        count.planted++;
        if (verifyDoc({ summary: text }, symbol, universe, { writer }).some(isDoubt)) count.found++;
        else if (process.env.SHOW_MISSED !== undefined) console.error(symbol.id, writer, text);
      }
  return counts;
}

function isDoubt({ code, severity }) {
  return /^(?:existence|options)\//.test(code) && severity !== 'info';
}

function countByCode(findings) {
  const counts = {};
  for (const { code, severity } of findings) if (severity !== 'info') counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
