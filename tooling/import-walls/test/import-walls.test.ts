import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { importWalls } from '../index.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } }, ...importWalls],
});

async function lint(file: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: `${root}packages/${file}` });
  return results.flatMap((result) => result.messages.map((message) => message.message));
}

describe('forbidden', () => {
  test.each([
    ['core/src/model/doc.ts', "import { x } from '../plan/index.ts';"],
    ['core/src/model/doc.ts', "import { z } from 'zod';"],
    ['core/src/plan/order.ts', "import { readFile } from 'node:fs/promises';"],
    ['core/src/plan/order.ts', "import type { Shard } from '../cache/index.ts';"],
    ['core/src/verify/checks/throws.ts', "import { Node } from 'ts-morph';"],
    ['core/src/verify/checks/throws.ts', "import { x } from '../../extract/index.ts';"],
    ['core/src/edit/apply.ts', "export { x } from '../cache/index.ts';"],
    ['core/src/edit/apply.ts', "export * from '../index.ts';"],
    ['core/src/edit/apply.ts', "export * from '../run/generate-docs.ts';"],
    ['core/src/check/check-docs.ts', "import { openWorkspace } from '../workspace/workspace.ts';"],
    ['core/src/cache/shard.ts', "import ts from 'typescript';"],
    ['core/src/extract/project.ts', "import { statSync } from 'node:fs';"],
    ['core/src/generate/batch.ts', "import { offline } from '../providers/index.ts';"],
    ['core/src/generate/batch.ts', "void fetch('http://localhost');"],
    ['core/src/report/coverage.ts', "const cache = await import('../cache/index.ts');"],
    ['core/src/config/resolve.ts', 'export const home = process.env.HOME;'],
    ['core/src/run/generate-docs.ts', "const { Project } = await import('ts-morph');"],
    ['cli/src/main.ts', "import { Project } from 'ts-morph';"],
    ['../apps/docs-site/src/build/render-site.ts', "import { openWorkspace } from '@docwright/core';"],
    ['../apps/docs-site/src/build/render-site.ts', "import { extractModules } from '@docwright/core/extract';"],
    ['../apps/docs-site/src/build/render-site.ts', "const compiler = await import('ts-morph');"],
  ])('%s: %s', async (file, code) => {
    expect(await lint(file, code)).toHaveLength(1);
  });
});

describe('allowed', () => {
  test.each([
    [
      'core/src/model/parse-comment.ts',
      "import { TSDocParser } from '@microsoft/tsdoc'; import { x } from './doc.ts';",
    ],
    ['core/src/plan/order.ts', "import { x } from '../model/index.ts';"],
    [
      'core/src/verify/checks/throws.ts',
      "import { x } from '../../model/index.ts'; import { y } from '../finding.ts';",
    ],
    ['core/src/extract/project.ts', "import { Project } from 'ts-morph';"],
    [
      'core/src/extract/compiler/compiler.ts',
      "import { statSync } from 'node:fs'; import { Project } from 'ts-morph';",
    ],
    ['core/src/cache/shard.ts', "import { Low } from 'lowdb'; import { open } from 'node:fs/promises';"],
    ['core/src/config/read-secrets.ts', "import { readFile } from 'node:fs/promises';"],
    ['core/src/generate/batch.ts', "import type { Provider } from '../providers/index.ts';"],
    ['core/src/providers/azure-openai.ts', "import OpenAI from 'openai';"],
    ['core/src/workspace/workspace.ts', "const extract = await import('../extract/index.ts');"],
    ['core/src/check/check-docs.ts', "import type { Workspace } from '../workspace/workspace.ts';"],
    ['core/src/index.ts', "export { generateDocs } from './run/generate-docs.ts';"],
    ['core/src/plan/order.test.ts', "import { readFileSync } from 'node:fs';"],
    ['../apps/docs-site/src/build/render-site.ts', "import { hashText } from '@docwright/core/model';"],
    ['cli/src/main.ts', "import { writeFile } from 'node:fs/promises'; export const cwd = process.cwd();"],
  ])('%s: %s', async (file, code) => {
    expect(await lint(file, code)).toEqual([]);
  });
});
