// One build of the site, to be measured: `node build-site.mjs <project>`.
import { join } from 'node:path';
import { renderSite } from '../../apps/docs-site/dist/index.js';

const [project] = process.argv.slice(2);
const { pages, written, problems } = await renderSite({
  cache: join(project, '.docwright'),
  out: join(project, 'site'),
});
if (problems.length > 0) throw new Error(JSON.stringify(problems));
console.log(JSON.stringify({ pages, written: written.length }));
