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

/** The known tag that a name was most likely meant to be: one letter more, fewer, other or swapped. */
export function nearestTag(name: string): string | undefined {
  const lower = name.toLowerCase();
  if (lower.length < 4 || known.has(lower)) return undefined;
  return [...known].find(([tag]) => isOneEditAway(lower, tag))?.[1].name;
}

function isOneEditAway(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  const [restLeft, restRight] = [left.slice(start), right.slice(start)];
  if (restLeft.slice(1) === restRight.slice(1) || restLeft.slice(1) === restRight || restLeft === restRight.slice(1))
    return true;
  const swapped = `${restLeft.charAt(1)}${restLeft.charAt(0)}${restLeft.slice(2)}`;
  return swapped === restRight;
}
