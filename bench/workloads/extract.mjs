// Reads a project into a symbol table with facts, without any cache. `--infer` also asks the type checker.
import { extractModules } from '../../packages/core/dist/extract/index.js';
import { linkModules } from '../../packages/core/dist/link/index.js';
import { listProject, readSources } from '../../packages/core/dist/project/index.js';

const [root, ...flags] = process.argv.slice(2);
const project = await listProject({ root, files: [], exclude: [], tests: [] });
const { files } = await readSources(project.root, project.sources);
const extracts = await extractModules(files, {
  root: project.root,
  compilerOptions: project.compilerOptions,
  inferTypes: flags.includes('--infer'),
  tests: new Set(),
});
const table = linkModules(extracts, project);
console.log(JSON.stringify({ symbols: Object.keys(table.symbols).length, problems: table.problems.length }));
