import parser from '@typescript-eslint/parser';
import jsdoc from 'eslint-plugin-jsdoc';
import docwright from '../../packages/eslint-plugin/dist/index.js';

/** Every kind of declaration that both sides can ask documentation for. */
const contexts = [
  'ArrowFunctionExpression',
  'ClassDeclaration',
  'ClassExpression',
  'FunctionDeclaration',
  'FunctionExpression',
  'MethodDefinition',
  'PropertyDefinition',
  'TSAbstractMethodDefinition',
  'TSAbstractPropertyDefinition',
  'TSCallSignatureDeclaration',
  'TSConstructSignatureDeclaration',
  'TSDeclareFunction',
  'TSEnumDeclaration',
  'TSEnumMember',
  'TSInterfaceDeclaration',
  'TSMethodSignature',
  'TSModuleDeclaration',
  'TSPropertySignature',
  'TSTypeAliasDeclaration',
  'VariableDeclaration',
];

/** The rule that is the measure, with its defaults but for the kinds. Without `publicOnly`, which would make it dearer. */
const requireJsdoc = ['error', { contexts }];

/** Names of the rules of each side. */
export const sides = {
  docwright: Object.keys(docwright.configs.recommended.rules),
  jsdoc: ['jsdoc/require-jsdoc'],
};

/** Both sides in one configuration, with comments that switch rules off left unread. */
export const config = [
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser, sourceType: 'module' },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
    plugins: { docwright, jsdoc },
    rules: { ...docwright.configs.recommended.rules, 'jsdoc/require-jsdoc': requireJsdoc },
  },
];
