import { expect, test } from 'vitest';
import { formatProblem } from '../model/index.ts';
import { environmentLayer } from './environment-layer.ts';
import { resolveConfig } from './resolve-config.ts';

test('variables become options of the type the schema asks for', () => {
  const { layer, problems } = environmentLayer({
    PATH: '/bin',
    DOCWRIGHT_FILES: 'src/**, lib/**',
    DOCWRIGHT_INFER_TYPES: '0',
    DOCWRIGHT_STYLE_WIDTH: '80',
    DOCWRIGHT_COVERAGE_FAIL_UNDER: '99.5',
  });
  expect(problems).toEqual([]);
  expect(layer.options).toEqual({
    files: ['src/**', 'lib/**'],
    inferTypes: false,
    style: { width: 80 },
    coverage: { failUnder: 99.5 },
  });
});

test('a value of the wrong type is refused under the name of the variable', () => {
  const { problems } = resolveConfig({ root: '/shop', environment: { DOCWRIGHT_STYLE_WIDTH: 'wide' } });
  expect(problems.map(formatProblem)).toEqual([
    'DOCWRIGHT_STYLE_WIDTH (environment) is "wide"; allowed: a whole number from 40 to 400.',
  ]);
});

test('a variable that names no option is a warning, for it may be meant for something else', () => {
  const { problems } = environmentLayer({ DOCWRIGHT_SCPOE: 'all', DOCWRIGHT_QQQQQ: '1' });
  expect(problems.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  expect(problems.map(formatProblem)).toEqual([
    'The environment variable DOCWRIGHT_SCPOE names no option; did you mean DOCWRIGHT_SCOPE?',
    'The environment variable DOCWRIGHT_QQQQQ names no option.',
  ]);
});
