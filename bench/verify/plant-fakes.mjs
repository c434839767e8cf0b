// Plausible names that are wrong, planted in comments of a package: each must be found.

/**
 * Sentences with one fake each. `only: 'draft'`: of what people write about options, events, files, flags and addresses too
 * little can be known to doubt it; a draft is refused for it.
 */
export function fakesFor(symbol, index) {
  return [
    ...invented.map((code) => ({ kind: 'invented name', text: `Uses \`${code}\` for it.` })),
    ...misspelt(symbol, index).map((code) => ({ kind: 'one letter off', text: `See \`${code}\` first.` })),
    ...foreignMembers(symbol, index).map((code) => ({
      kind: 'member that a type has not',
      text: `Calls \`${code}\`.`,
    })),
    ...['Math.push', 'Array.sqrt', 'JSON.forEach', 'Promise.prototype.map', 'Promise.map'].map((code) => ({
      kind: 'member that JavaScript has not',
      text: `Calls \`${code}\`.`,
    })),
    { kind: 'link', text: 'See {@link EvictionPolicyBuilder}.' },
    ...misspelt(symbol, index).map((code) => ({ kind: 'link one letter off', text: `See {@link ${code}}.` })),
    { kind: 'option', text: 'The `evictionGracePeriod` option says how long.', only: 'draft' },
    { kind: 'option', text: 'Set `options.evictionGracePeriod` for more.', only: 'draft' },
    { kind: 'event', text: "Emits the event `'cacheEvicted'` when done.", only: 'draft' },
    { kind: 'file', text: 'Settings are read from `eviction-policy.json`.', only: 'draft' },
    { kind: 'flag', text: 'Started with `--no-cache-eviction` it keeps all.', only: 'draft' },
    { kind: 'address', text: 'See https://docs.example.dev/eviction for more.', only: 'draft' },
  ];
}

const invented = [
  'fetchAllRecords',
  'HttpRequestBuilder',
  'this.missingCacheEntry',
  'readConfigFromDisk()',
  'new SessionPoolManager()',
  'EvictionPolicy<string>',
];

/** Names of declarations nearby with two letters swapped, where nothing is called so. */
function misspelt({ name }, { isKnown }) {
  if (!/^[A-Za-z]*[a-z][A-Z][A-Za-z]*$/.test(name) || name.length < 7) return [];
  const at = name.length - 3;
  const swapped = name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2);
  return swapped === name || isKnown(swapped) ? [] : [swapped];
}

/**
 * Members said of a type that has none called so: one of another type, a word of the module that declares the type, one that
 * nothing has, and one behind a member that it has.
 */
function foreignMembers({ id, kind, name, module }, { universe, memberNames, wordsOf, isNamedOnce }) {
  if ((kind !== 'class' && kind !== 'interface') || !isNamedOnce(name)) return [];
  const { byName, open } = universe.members(id);
  if (open || byName.size === 0) return [];
  const isForeign = (each) =>
    !byName.has(each) && !(each in functionMembers) && !isExport(module, name, each, universe);
  const inTurn = (names) => names[[...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % names.length];
  const own = [...byName.keys()].find((each) => /^\w+$/.test(each) && each !== 'constructor');
  return [
    inTurn(memberNames.filter(isForeign)),
    inTurn(wordsOf(module).filter((word) => /^[a-z]\w+$/.test(word) && isForeign(word))),
    'evictionGracePeriod',
    own && `${own}.evictionGracePeriod`,
  ].flatMap((member) => (member ? [`${name}.${member}`] : []));
}

/** Every class has them. */
const functionMembers = function () {};

/** `Option.map` is true of the module `Option.ts`, whatever the type of that name has. */
function isExport(module, space, name, universe) {
  return module.endsWith(`/${space}.ts`) && universe.declared(name).some(({ parent }) => parent === undefined);
}

/** What the planting asks of a package: whether a name is known, and names of members to take. */
export function indexFor(table, universe) {
  const words = new Set(table.modules.flatMap((module) => module.words));
  const wordsOf = new Map(table.modules.map((module) => [module.path, module.words]));
  const symbols = Object.values(table.symbols);
  const memberNames = symbols
    .filter(({ kind, name }) => kind === 'method' && /^[a-z]+[A-Z][A-Za-z]+$/.test(name))
    .map(({ name }) => name)
    .slice(0, 200);
  return {
    universe,
    memberNames,
    wordsOf: (path) => wordsOf.get(path) ?? [],
    isKnown: (name) => words.has(name),
    isNamedOnce: (name) => universe.declared(name).length === 1,
  };
}
