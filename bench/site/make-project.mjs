// Writes one synthetic project twice: as a cache for the site, and as TypeScript sources for TypeDoc.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const tests = fileURLToPath(new URL('../../apps/docs-site/test/', import.meta.url));

/** Makes `cache` and `sources` with `count` symbols below `folder`. */
export async function makeProject(folder, count) {
  const { synthesizeCache } = await load('synthesize-cache.ts');
  const { writeCache } = await load('build-cache.ts');
  const content = synthesizeCache(count);
  await writeCache(join(folder, 'project/.docwright'), content);
  write(join(folder, 'project/package.json'), '{ "name": "synthetic" }');
  for (const [module, symbols] of Object.entries(content.modules))
    write(join(folder, 'sources', module), sourceOf(symbols));
  const compilerOptions = {
    target: 'es2022',
    module: 'nodenext',
    strict: true,
    skipLibCheck: true,
    lib: ['es2022', 'dom'],
  };
  write(join(folder, 'sources/tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
  write(join(folder, 'sources/package.json'), '{ "name": "synthetic", "version": "1.0.0", "type": "module" }');
}

/** Changes the doc of one symbol in the cache. */
export function changeSymbol(folder) {
  const index = JSON.parse(readFileSync(join(folder, 'project/.docwright/index.json'), 'utf8'));
  const file = join(folder, 'project/.docwright/docs', `${index.modules[0]}.json`);
  const shard = JSON.parse(readFileSync(file, 'utf8'));
  const documented = Object.values(shard.symbols).find((symbol) => symbol.doc !== undefined);
  documented.doc.summary += ' Changed.';
  writeFileSync(file, JSON.stringify(shard));
}

async function load(name) {
  return (await runnerImport(join(tests, name), { configFile: false, logLevel: 'error' })).module;
}

function sourceOf(symbols) {
  return Object.values(symbols)
    .map((symbol) => `${commentOf(symbol.doc)}export async ${symbol.signature} {\n  return new Map();\n}\n`)
    .join('\n');
}

function commentOf(doc) {
  if (doc === undefined) return '';
  const tags = [
    ...doc.parameters.map(({ name, text }) => `@param ${name} - ${text}`),
    `@returns ${doc.returns}`,
    ...doc.throws.map(({ error, text }) => `@throws {@link ${error}} ${text}`),
    ...doc.examples.map(({ code }) => `@example\n\`\`\`ts\n${code}\n\`\`\``),
  ];
  const lines = [doc.summary, '', ...doc.remarks.split('\n'), '', ...tags.join('\n').split('\n')];
  return `/**\n${lines.map((line) => ` * ${line}`).join('\n')}\n */\n`;
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
