// Reads and parses every source below a folder with the TypeScript compiler, and nothing else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { listSources } from '../list-sources.mjs';

const folder = join(process.argv[2], 'src');
let nodes = 0;
for (const file of listSources(folder)) {
  const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest);
  nodes += source.nodeCount;
}
console.log(JSON.stringify({ nodes }));
