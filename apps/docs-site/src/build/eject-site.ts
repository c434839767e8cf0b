import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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

/**
 * Copies the whole site renderer into a folder as a package of the project's own, to be changed at will. `npm install` and
 * `npm run build` there give a `renderSite` that takes the same options.
 *
 * @throws The system's error when a file is there already: nothing is overwritten.
 */
export async function ejectSite(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const source = join(packageFolder, 'src');
  const isWanted = (path: string): boolean => !/\.test\.tsx?$/.test(path);
  await cp(source, join(folder, 'src'), { recursive: true, errorOnExist: true, force: false, filter: isWanted });
  await cp(join(packageFolder, 'vite.config.ts'), join(folder, 'vite.config.ts'), { errorOnExist: true, force: false });
  const files = {
    'package.json': await ejectedPackage(),
    'tsconfig.json': { compilerOptions, include: ['src'], exclude: ['src/client'] },
  };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), `${JSON.stringify(content, undefined, 2)}\n`, { flag: 'wx' });
  }
}

async function ejectedPackage(): Promise<object> {
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
    scripts: { build: 'tsc && vite build' },
    dependencies,
    devDependencies: Object.fromEntries(tools.map((name) => [name, devDependencies[name] ?? '*'])),
  };
}
