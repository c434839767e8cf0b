import { describe, expect, it } from 'vitest';
import { mapRequireJsdoc } from './map-require-jsdoc.ts';
import { migrateRules } from './migrate-from-jsdoc.ts';

describe('rules of eslint-plugin-jsdoc', () => {
  it('give way to their successors, with severity and options', () => {
    const rules = {
      'jsdoc/require-jsdoc': ['warn', { publicOnly: true }],
      'jsdoc/check-param-names': 'warn',
      'jsdoc/require-param': 2,
      'jsdoc/require-throws': 'off',
      'jsdoc/informative-docs': 1,
      'jsdoc/check-alignment': 'error',
      'no-console': 'error',
    } as const;
    expect(migrateRules({ rules: rules as never })).toEqual({
      'jsdoc/require-jsdoc': 'off',
      'jsdoc/check-param-names': 'off',
      'jsdoc/require-param': 'off',
      'jsdoc/informative-docs': 'off',
      'docwright/require-doc': ['warn', { scope: 'public', kinds: ['function'], exempt: ['inherited', 'overloads'] }],
      'docwright/match-signature': ['error', { missing: ['params'] }],
      'docwright/no-false-doc': ['warn', { hollow: true }],
    });
  });

  it('stand for the usual three where nothing is said', () => {
    expect(Object.keys(migrateRules())).toEqual([
      'jsdoc/require-jsdoc',
      'jsdoc/check-param-names',
      'jsdoc/check-template-names',
      'docwright/require-doc',
      'docwright/match-signature',
    ]);
  });
});

describe('options of jsdoc/require-jsdoc', () => {
  it.each<[Parameters<typeof mapRequireJsdoc>[0], object]>([
    [{}, { scope: 'all', kinds: ['function'] }],
    [{ publicOnly: { ancestorsOnly: true } }, { scope: 'public' }],
    [{ require: { FunctionDeclaration: false, ClassDeclaration: true } }, { kinds: ['class'] }],
    [{ require: { MethodDefinition: true } }, { kinds: ['function', 'constructor', 'method', 'accessor'] }],
    [{ require: { MethodDefinition: true }, checkConstructors: false }, { kinds: ['function', 'method', 'accessor'] }],
    [
      { contexts: ['TSInterfaceDeclaration', { context: 'TSPropertySignature' }] },
      { kinds: ['function', 'property', 'interface'] },
    ],
    [{ contexts: ['TSEnumMember[id.name=/^A/]'] }, { only: ['FunctionDeclaration', 'TSEnumMember[id.name=/^A/]'] }],
    [{ checkGetters: false, checkSetters: false }, { exempt: ['inherited', 'overloads', 'accessors'] }],
    [{ exemptEmptyConstructors: true }, { exempt: ['inherited', 'overloads', 'empty-constructors'] }],
    [{ skipInterveningOverloadedDeclarations: false }, { exempt: ['inherited'] }],
    [{ minLineCount: 4 }, { minLines: 4 }],
    [{ enableFixer: true }, { fix: true }],
  ])('%j', (options, expected) => {
    expect(mapRequireJsdoc(options)).toMatchObject(expected);
  });

  it('`any` means every kind', () => {
    expect(mapRequireJsdoc({ contexts: ['any'] }).kinds).toHaveLength(15);
  });
});
