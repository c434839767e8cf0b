// CPU time of all checks over the comments of packages, beside that of reading them; and how many of the names that good
// comments mention resolve.

import { createUniverse, verifyDoc } from '../../packages/core/dist/verify/index.js';
import { collectGarbage, cpuSince, extractTimed, readPackage } from './read-package.mjs';

const fakes = [
  'fetchAllRecords',
  'HttpRequestBuilder',
  'this.missingCacheEntry',
  'readConfigFromDisk()',
  'new SessionPoolManager()',
];

/** Numbers about one package. */
export async function measureChecks(name, folder) {
  const { table, milliseconds } = await extractTimed(readPackage(folder));
  const commented = Object.values(table.symbols).filter(({ comment }) => comment !== undefined);
  // What extraction left is not swept at the expense of the checks.
  collectGarbage();
  const before = process.cpuUsage();
  const universe = createUniverse(table);
  const findings = commented.flatMap((symbol) => verifyDoc(symbol.comment.doc, symbol, universe));
  const checking = cpuSince(before);
  const count = (code) => findings.filter((finding) => finding.code === code).length;
  const mentions = commented.reduce((sum, { comment }) => sum + countMentions(comment.raw), 0);
  return {
    name,
    symbols: Object.keys(table.symbols).length,
    commented: commented.length,
    extracting: milliseconds,
    checking,
    mentions,
    unresolved: count('existence/unknown') + count('existence/unknown-link'),
    caught: countCaught(commented, universe),
    findings: countByCode(findings),
  };
}

/** Code spans and links outside of fences. */
function countMentions(raw) {
  const text = raw.replaceAll(/```[\s\S]*?```/g, '');
  return (text.match(/`[^`\n]+`|\{@link/g) ?? []).length;
}

/** Of names that no package has, planted in comments, the share that is found. */
function countCaught(commented, universe) {
  const sample = commented.filter((_, index) => index % 20 === 0);
  const planted = sample.flatMap((symbol) =>
    fakes.map((code) => verifyDoc({ summary: `Uses \`${code}\` for it.` }, symbol, universe, { writer: 'draft' })),
  );
  const caught = planted.filter((findings) => findings.some(({ code }) => code.startsWith('existence/unknown')));
  return { planted: planted.length, caught: caught.length };
}

function countByCode(findings) {
  const counts = {};
  for (const { code, severity } of findings) if (severity !== 'info') counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
