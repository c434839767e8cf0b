import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

const packageFolder = join(import.meta.dirname, '../..');

const compilerOptions = {
  target: 'es2023',
  module: 'nodenext',
  jsx: 'react-jsx',
  jsxImportSource: 'preact',
  strict: true,
  skipLibCheck: true,
  rewriteRelativeImportExtensions: true,
  types: ['node'],
  rootDir: 'src',
  outDir: 'dist',
};

const script = `// Builds the site of a project as it is configured: \`npm run site\`, or \`node site.mjs <folder of the project>\`.
import { resolve } from 'node:path';
import { loadConfig } from '@docwright/core/config';
import { configuredSite, formatSiteProblem, renderSite } from './dist/index.js';

const { config } = await loadConfig({ root: resolve(process.argv[2] ?? '..') });
const { pages, written, problems } = await renderSite(configuredSite(config));
for (const problem of problems) console.error(formatSiteProblem(problem));
console.log(\`\${pages} pages in \${config.site.out}, \${written.length} files written.\`);
`;

/**
 * Copies the whole site renderer into a folder as a package of the project's own, to be changed at will. There,
 * `npm install` and `npm run build` give a `renderSite` that takes the same options, and `npm run site` builds the site of
 * the project with it.
 *
 * @param root - The project whose site `npm run site` builds. Default: the folder above.
 * @throws The system's error when a file is there already: nothing is overwritten.
 */
export async function ejectSite(folder: string, root: string = dirname(folder)): Promise<void> {
  await mkdir(folder, { recursive: true });
  const source = join(packageFolder, 'src');
  const isWanted = (path: string): boolean => !/\.test\.tsx?$/.test(path);
  await cp(source, join(folder, 'src'), { recursive: true, errorOnExist: true, force: false, filter: isWanted });
  await cp(join(packageFolder, 'vite.config.ts'), join(folder, 'vite.config.ts'), { errorOnExist: true, force: false });
  const json = (content: object): string => `${JSON.stringify(content, undefined, 2)}\n`;
  const files = {
    'package.json': json(await ejectedPackage(relative(folder, root).replaceAll(sep, '/') || '.')),
    'tsconfig.json': json({ compilerOptions, include: ['src'], exclude: ['src/client'] }),
    'site.mjs': script,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content, { flag: 'wx' });
}

async function ejectedPackage(project: string): Promise<object> {
  const { dependencies, devDependencies } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const tools = ['@types/markdown-it', '@types/node', 'typescript', 'vite'];
  return {
    name: 'docs-site',
    private: true,
    type: 'module',
    exports: './dist/index.js',
    scripts: { build: 'tsc && vite build', site: `node site.mjs ${JSON.stringify(project)}` },
    dependencies,
    devDependencies: Object.fromEntries(tools.map((name) => [name, devDependencies[name] ?? '*'])),
  };
}
