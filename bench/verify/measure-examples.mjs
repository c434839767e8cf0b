// Time to compile a thousand examples, beside the time to open and check the project they belong to.

import { checkExamples, createExampleCompiler } from '../../packages/core/dist/examples/index.js';
import { cpuSince, extractTimed } from './read-package.mjs';

export async function measureExamples(sources) {
  const { table } = await extractTimed(sources);
  const files = Object.entries(sources).map(([path, text]) => ({ path, text }));
  const project = { root: process.cwd(), compilerOptions: { strict: true, types: [] }, files, table };
  const [first] = Object.values(table.symbols).filter(({ kind, exported }) => kind === 'function' && exported);
  const subject = (index) => ({
    symbol: first,
    doc: {
      summary: '',
      examples: [{ code: `const part${index}: unknown = ${first.name};\nconsole.log(part${index});` }],
    },
    writer: 'human',
  });
  const before = process.cpuUsage();
  const compile = await createExampleCompiler(project);
  await checkExamples([subject(0)], project, { compile });
  const creation = cpuSince(before);
  const start = process.cpuUsage();
  const findings = await checkExamples(
    Array.from({ length: 1000 }, (_, index) => subject(index)),
    project,
    { compile },
  );
  return { creation, examples: cpuSince(start), wrong: findings.length };
}
