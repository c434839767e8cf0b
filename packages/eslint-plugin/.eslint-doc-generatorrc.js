import { format, resolveConfig } from 'prettier';

/** @type {import('eslint-doc-generator').GenerateOptions} */
export default {
  ignoreConfig: ['migrate-from-jsdoc'],
  ruleDocTitleFormat: 'desc-parens-prefix-name',
  postprocess: async (content, path) => format(content, { ...(await resolveConfig(path)), parser: 'markdown' }),
};
