/** Tags that start a block of text, by canonical name. Those of TSDoc first, then those of TypeDoc and JSDoc. */
export const blockTags: readonly string[] = [
  ...['decorator', 'defaultValue', 'deprecated', 'example', 'param', 'privateRemarks', 'remarks', 'returns', 'see'],
  ...['throws', 'typeParam', 'jsx', 'jsxRuntime', 'jsxFrag', 'jsxImportSource'],
  ...['category', 'categoryDescription', 'document', 'expandType', 'group', 'groupDescription', 'import', 'license'],
  ...['mergeModuleWith', 'module', 'preventExpand', 'sortStrategy', 'since', 'summary', 'inlineType', 'preventInline'],
  ...['access', 'alias', 'augments', 'author', 'borrows', 'callback', 'constant', 'copyright', 'description', 'emits'],
  ...['extends', 'external', 'file', 'fileoverview', 'fires', 'function', 'implements', 'interface', 'kind', 'lends'],
  ...['listens', 'member', 'memberof', 'memberOf', 'method', 'mixes', 'name', 'namespace', 'overview', 'property'],
  ...['requires', 'satisfies', 'this', 'todo', 'tutorial', 'type', 'typedef', 'variation', 'version', 'yields'],
  ...['note', 'event', 'pure'],
];

/** Tags that stand alone. */
export const modifierTags: readonly string[] = [
  ...['alpha', 'beta', 'eventProperty', 'experimental', 'internal', 'override', 'packageDocumentation', 'public'],
  ...['readonly', 'sealed', 'virtual'],
  ...['abstract', 'async', 'class', 'constructor', 'disableGroups', 'enum', 'export', 'expand', 'exports', 'final'],
  ...['generator', 'global', 'hidden', 'hideCategories', 'hideconstructor', 'hideGroups', 'ignore', 'inheritable'],
  ...['inline', 'inner', 'instance', 'mixin', 'overload', 'primaryExport', 'private', 'protected'],
  ...['showCategories', 'showGroups', 'static', 'useDeclaredType'],
];

const synonyms: Readonly<Record<string, string>> = {
  arg: 'param',
  argument: 'param',
  return: 'returns',
  throw: 'throws',
  exception: 'throws',
  default: 'defaultValue',
  template: 'typeParam',
  prop: 'property',
  yield: 'yields',
  desc: 'description',
  remark: 'remarks',
};

/** Further spellings that are known as block tags. */
export const synonymTags: readonly string[] = Object.keys(synonyms);

const known = new Map<string, { name: string; modifier: boolean }>();
for (const name of blockTags) known.set(name.toLowerCase(), { name, modifier: false });
for (const name of modifierTags) known.set(name.toLowerCase(), { name, modifier: true });
for (const [synonym, name] of Object.entries(synonyms)) known.set(synonym, { name, modifier: false });
known.set('inheritdoc', { name: 'inheritDoc', modifier: false });

/** The canonical form of a tag name, and whether it stands alone; undefined for an unknown tag. */
export function findTag(name: string): { readonly name: string; readonly modifier: boolean } | undefined {
  return known.get(name.toLowerCase());
}
