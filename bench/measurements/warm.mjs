// The command line in a project that it has documented before: nothing changed, then one file changed.
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listSources } from '../list-sources.mjs';
import { measureProcess } from '../measure-process.mjs';
import { medians } from './alternate.mjs';

const cli = fileURLToPath(new URL('../../packages/cli/bin/docwright.js', import.meta.url));

/** By corpus name: the first run, and medians with nothing and with one file changed. Edits the project. */
export function measureWarm(projects, { runs }) {
  return Object.fromEntries(projects.map((project) => [project.name, measureProject(project, runs)]));
}

function measureProject({ name, root }, runs) {
  rmSync(join(root, '.docwright'), { recursive: true, force: true });
  const generate = (what) => {
    process.stderr.write(`${name}: docwright generate, ${what}\n`);
    return measureProcess([cli, 'generate'], { cwd: root });
  };
  const first = generate('first run');
  generate('second run'); // what the first run leaves to do, if anything, is not the cost of doing nothing
  const unchanged = repeat(runs, () => generate('nothing changed'));
  const files = listSources(join(root, 'src'));
  const file = join(root, 'src', files[Math.floor(files.length / 2)]);
  const changed = repeat(runs, (run) => {
    appendFileSync(file, `\nexport function benchProbe${run}(size: number): number {\n  return size * ${run};\n}\n`);
    return generate('one file changed');
  });
  return { first, unchanged: medians(unchanged), changed: medians(changed) };
}

function repeat(count, measure) {
  return Array.from({ length: count }, (_, run) => measure(run));
}
