import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agent } from 'package-manager-detector';
import { detect } from 'package-manager-detector/detect';

/** What a folder tells about how its project is built. */
export interface DetectedProject {
  /** The tsconfig that is meant for sources; undefined for a project without TypeScript. */
  readonly tsconfig?: string;
  /** Configuration file of ESLint. */
  readonly eslint?: string;
  /** Names of bundlers: `vite`, `webpack`. */
  readonly bundlers: readonly string[];
  /** The package manager in use; npm when nothing tells. */
  readonly agent: Agent;
  /** package.json gives modules out, so that there is a public surface. */
  readonly publishes: boolean;
  /** package.json holds a configuration of docwright. */
  readonly configured: boolean;
  /** docwright is among the dependencies. */
  readonly installed: boolean;
  /** Folder of the sources, when there is the usual one. */
  readonly sources?: 'src' | 'lib';
}

interface Manifest {
  readonly [field: string]: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Looks at file names and package.json; runs and loads nothing of the project. */
export async function detectProject(root: string): Promise<DetectedProject> {
  const names = readdirSync(root);
  const manifest = readManifest(root);
  const dependencies = { ...manifest.dependencies, ...manifest.devDependencies };
  const tsconfig = tsconfigNames.find((name) => names.includes(name));
  const eslint = names.find((name) => /^(?:eslint\.config\.[cm]?[jt]s|\.eslintrc(?:\..+)?)$/u.test(name));
  const sources = (['src', 'lib'] as const).find((name) => names.includes(name));
  return {
    ...(tsconfig !== undefined && { tsconfig }),
    ...(eslint !== undefined && { eslint }),
    bundlers: bundlerNames.filter((name) => hasBundler(name, names, dependencies)),
    agent: (await detect({ cwd: root }))?.agent ?? 'npm',
    configured: manifest['docwright'] !== undefined,
    publishes: ['exports', 'main', 'module', 'types', 'typings'].some((field) => manifest[field] !== undefined),
    installed: 'docwright' in dependencies,
    ...(sources !== undefined && { sources }),
  };
}

/** In the order of preference: solutions of templates name the one for sources \`app\` or \`lib\`. */
const tsconfigNames = [
  'tsconfig.json',
  'tsconfig.lib.json',
  'tsconfig.app.json',
  'tsconfig.build.json',
  'tsconfig.src.json',
];

const bundlerNames = ['vite', 'rollup', 'rolldown', 'webpack', 'rspack', 'esbuild', 'tsdown', 'tsup'];

function hasBundler(name: string, files: readonly string[], dependencies: Readonly<Record<string, string>>): boolean {
  const packages = name === 'rspack' ? ['@rspack/core'] : [name];
  return files.some((file) => file.startsWith(`${name}.config.`)) || packages.some((each) => each in dependencies);
}

function readManifest(root: string): Manifest {
  const path = join(root, 'package.json');
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  } catch {
    // What is wrong with it is said by the first command that needs it.
    return {};
  }
}
