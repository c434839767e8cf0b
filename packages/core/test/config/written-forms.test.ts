import { Ajv2020 } from 'ajv/dist/2020.js';
import { format } from 'prettier';
import { expect, expectTypeOf, test } from 'vitest';
import { configJsonSchema } from '../../src/config/option.ts';
import { configSchema } from '../../src/config/schema.ts';
import type { DocwrightConfig } from '../../src/config/index.ts';
import { providerNames } from '../../src/providers/index.ts';
import { renderPage } from './render-page.ts';
import { renderTypes } from './render-types.ts';

const repository = '../../../..';
const style = { singleQuote: true, printWidth: 120 } as const;

// The schema is the only source. `vitest run test/config --update` writes what follows from it.

test('the type of a written configuration follows from the schema', async () => {
  const text = await format(renderTypes(configJsonSchema()), { ...style, parser: 'typescript' });
  await expect(text).toMatchFileSnapshot('../../src/config/docwright-config.ts');
});

test('the page about configuration follows from the schema', async () => {
  const text = await format(renderPage(configJsonSchema()), { ...style, parser: 'markdown' });
  await expect(text).toMatchFileSnapshot(`${repository}/docs/configuration.md`);
});

test('the JSON Schema that editors read follows from the schema', async () => {
  const text = await format(JSON.stringify(configJsonSchema()), { ...style, parser: 'json' });
  await expect(text).toMatchFileSnapshot(`${repository}/packages/cli/docwright.schema.json`);
});

test('every option says what it is for', () => {
  expect(JSON.stringify(configJsonSchema()).match(/"properties"/gu)).not.toBeNull();
  expect(undescribed(configJsonSchema())).toEqual([]);
});

test('every provider can be named', () => {
  expect(configJsonSchema().properties?.['provider']?.enum).toEqual(providerNames);
});

test('the JSON Schema accepts and refuses what the schema does', () => {
  const validate = new Ajv2020({ strict: true }).compile(configJsonSchema());
  const written: unknown[] = [
    {},
    { scope: 'all', style: { width: 80 }, check: { checks: { parameters: 'off' } } },
    { scope: 'some' },
    { style: { width: 3 } },
    { styles: {} },
    { files: 'src' },
  ];
  const verdicts = written.map((each) => [validate(each), configSchema.safeParse(each).success]);
  expect(verdicts).toEqual([
    [true, true],
    [true, true],
    [false, false],
    [false, false],
    [false, false],
    [false, false],
  ]);
});

test('the type refuses what the schema refuses', () => {
  expectTypeOf<{ scope: 'all' }>().toExtend<DocwrightConfig>();
  expectTypeOf<{ scope: 'some' }>().not.toExtend<DocwrightConfig>();
  expectTypeOf<{ files: readonly string[] }>().toExtend<DocwrightConfig>();
});

type Node = ReturnType<typeof configJsonSchema>;

function undescribed({ properties = {} }: Node): string[] {
  return Object.entries(properties).flatMap(([key, node]) => [
    ...((node.description ?? '').length > 20 ? [] : [key]),
    ...undescribed(node),
  ]);
}
