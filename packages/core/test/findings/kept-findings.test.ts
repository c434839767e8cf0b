import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveConfig, type DocwrightConfig } from '../../src/config/index.ts';
import { generateDocs, measureQuality, openWorkspace } from '../../src/index.ts';
import type { CachedSymbol, CacheShard } from '../../src/model/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const files = {
  'package.json': '{ "name": "basket", "version": "1.0.0", "type": "module", "exports": "./src/basket.ts" }',
  'tsconfig.json': '{ "include": ["src"] }',
  'src/basket.ts': `import type { Item } from './item.ts';
/** Prices by {@link Item.price}, as \`Item\` says. */
export function total(items: readonly Item[]): number { return items.length; }
/** Total count. */
export function totalCount(items: readonly Item[]): number { return items.length; }
/** Rounds prices up to whole cents; nothing below a cent is lost. */
export function round(price: number): number { return Math.ceil(price * 100) / 100; }
`,
  'src/item.ts': '/** What is sold, with what one piece of it costs. */\nexport interface Item { price: number }\n',
};

describe('findings in the cache', () => {
  it('say what a doc lost points for, and nothing of one that lost none', async () => {
    const root = project(files);
    await generate(root);
    expect(symbolIn(root, 'totalCount')).toMatchObject({
      quality: { overall: expect.any(Number) as number, completeness: 0 },
      losses: [{ code: 'completeness/restates', points: 100 }, { code: 'complexity/too-terse' }],
    });
    expect(symbolIn(root, 'round')).not.toHaveProperty('losses');
    expect(symbolIn(root, 'round')).not.toHaveProperty('commentFindings');
  });

  it('are those that are measured', async () => {
    const root = project(files);
    await generate(root);
    for (const { id, overall, findings } of await measureQuality(await open(root))) {
      const { quality, losses = [] } = symbolIn(root, id.split(':')[1] ?? '');
      expect(quality?.['overall']).toBe(overall);
      expect(losses.map(({ args = {}, ...loss }) => ({ ...loss, args }))).toEqual(findings);
    }
  });

  it('say what is false in a comment, which may become so by a change elsewhere, and leave with it', async () => {
    const root = project(files);
    await generate(root);
    expect(symbolIn(root, 'total')).not.toHaveProperty('commentFindings');
    write(root, 'src/item.ts', files['src/item.ts'].replace('price', 'cost'));
    await generate(root);
    const finding = {
      code: 'existence/unknown-link',
      severity: 'error',
      args: { code: 'Item.price', name: 'Item.price' },
    };
    expect(symbolIn(root, 'total')).toMatchObject({ unknownNames: ['Item.price'], commentFindings: [finding] });
    write(root, 'src/item.ts', files['src/item.ts']);
    await generate(root);
    expect(symbolIn(root, 'total')).not.toHaveProperty('commentFindings');
    expect(symbolIn(root, 'total')).not.toHaveProperty('unknownNames');
  });

  it('have the severity that is configured, and are not kept when they are off', async () => {
    const root = project({ ...files, 'src/item.ts': files['src/item.ts'].replace('price', 'cost') });
    const severity = (name: 'warning' | 'off'): DocwrightConfig => ({ check: { checks: { existence: name } } });
    await generate(root, severity('warning'));
    expect(symbolIn(root, 'total').commentFindings).toMatchObject([{ severity: 'warning' }]);
    await generate(root, severity('off'));
    expect(symbolIn(root, 'total')).not.toHaveProperty('commentFindings');
  });

  it('come into a cache that knows none', async () => {
    const root = project({ ...files, 'src/item.ts': files['src/item.ts'].replace('price', 'cost') });
    await generate(root);
    const path = join(root, '.docwright/docs/src/basket.ts.json');
    const [text, old] = [readFileSync(path, 'utf8'), join(temporaryFolder(), 'project')];
    cpSync(root, old, { recursive: true, filter: (file) => !/[\\/]\.docwright[\\/]tmp$/u.test(file) });
    const shard = JSON.parse(text) as { symbols: Record<string, object> };
    for (const symbol of Object.values(shard.symbols)) {
      Reflect.deleteProperty(symbol, 'losses');
      Reflect.deleteProperty(symbol, 'commentFindings');
    }
    write(old, '.docwright/docs/src/basket.ts.json', `${JSON.stringify(shard, null, 2)}\n`);
    await generate(old);
    expect(readFileSync(join(old, '.docwright/docs/src/basket.ts.json'), 'utf8')).toBe(text);
  });
});

function project(texts: Readonly<Record<string, string>>): string {
  const root = join(temporaryFolder(), 'project');
  for (const [path, text] of Object.entries(texts)) write(root, path, text);
  return root;
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function generate(root: string, flags: DocwrightConfig = {}): Promise<void> {
  const { problems } = await generateDocs(await open(root, flags));
  expect(problems).toEqual([]);
}

async function open(root: string, flags: DocwrightConfig = {}): ReturnType<typeof openWorkspace> {
  return openWorkspace({ config: resolveConfig({ root, flags }).config });
}

function symbolIn(root: string, name: string): CachedSymbol {
  const text = readFileSync(join(root, '.docwright/docs/src/basket.ts.json'), 'utf8');
  const symbol = (JSON.parse(text) as CacheShard).symbols[`src/basket.ts:${name}`];
  if (symbol === undefined) throw new Error(`There is no symbol ${name}.`);
  return symbol;
}
