// Turns the table in walls.js into ESLint configuration.
import tseslint from 'typescript-eslint';
import { capabilities, files, readers, rooms } from './walls.js';

const core = 'packages/core/src';
const tests = '**/*.test.ts';
const roomNames = Object.keys(rooms);

/**
 * The import walls between the rooms of the core, and around the command line.
 * Paths are relative to the repository's root; tests may import what they need.
 *
 * @type {import('eslint').Linter.Config[]}
 */
export const importWalls = [
  wall('root', [`${core}/*.ts`], { sees: roomNames, may: [] }),
  ...roomNames.map((name) => wall(name, [`${core}/${name}/**/*.ts`], { ...rooms[name], name })),
  ...Object.entries(files).map(([file, may]) => wall(file, [`${core}/${file}`], roomOfFile(file, may))),
  wall('cli', ['packages/cli/src/**/*.ts'], { sees: roomNames, may: ['disk', 'network', 'process'] }),
  ...Object.entries(readers).map(([name, row]) => reader(name, row)),
];

/** A package right of the cache: it comes in by a few doors of the core, and never loads the compiler. */
function reader(name, { folder, doors, typesOnly = false, except }) {
  const patterns = [
    {
      regex: `^@docwright/core(?!/(${doors.join('|')})$)`,
      allowTypeImports: typesOnly,
      message: `${name} reads only: ${doors.join(', ')}.`,
    },
    { regex: '^(ts-morph|typescript)(/|$)', message: 'The compiler has no place right of the cache.' },
  ];
  return {
    name: `import-walls/${name}`,
    files: [`${folder}/**/*.{ts,tsx}`],
    ignores: except === undefined ? [tests] : [tests, `${except}/**`],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': ['error', ...patterns.map(dynamicImport)],
    },
  };
}

function roomOfFile(file, may) {
  const name = file.split('/')[0];
  return { ...rooms[name], name, may };
}

function wall(name, files, row) {
  const restrictions = restrictionsOf(row);
  return {
    name: `import-walls/${name}`,
    files,
    ignores: [tests],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: restrictions }],
      'no-restricted-syntax': ['error', ...restrictions.map(dynamicImport)],
      'no-restricted-globals': ['error', ...globalsOf(row)],
    },
  };
}

function restrictionsOf({ name, sees, types = [], may, only }) {
  const hidden = roomNames.filter((room) => room !== name && !sees.includes(room));
  const closed = hidden.filter((room) => !types.includes(room));
  const typesOnly = hidden.filter((room) => types.includes(room));
  const forbidden = deniedCapabilities(may).flatMap(([, { packages }]) => packages);
  return [
    ...(closed.length ? [{ regex: roomImport(closed), message: `${name} does not see this room.` }] : []),
    ...typesOnly.map((room) => ({
      regex: roomImport([room]),
      allowTypeImports: true,
      message: `${name} may import only types from ${room}.`,
    })),
    ...(name ? [{ regex: '^(\\.\\./)+index\\.ts', message: 'Rooms do not know the root door.' }] : []),
    { regex: `^(${forbidden.map(escape).join('|')})(/|$)`, message: 'This part does not reach outside that way.' },
    ...(only
      ? [{ regex: `^(?!\\.|(${only.map(escape).join('|')})$)`, message: `${name} imports only: ${only.join(', ')}.` }]
      : []),
  ];
}

/** The same restriction for `import('…')`, which the import rules do not look at. */
function dynamicImport({ regex, message }) {
  return { selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`, message };
}

function globalsOf({ may }) {
  return deniedCapabilities(may).flatMap(([capability, { globals }]) =>
    globals.map((name) => ({ name, message: `Take the ${capability} as a parameter.` })),
  );
}

function deniedCapabilities(may) {
  return Object.entries(capabilities).filter(([name]) => !may.includes(name));
}

/** A relative import that leaves its folder upwards and enters one of the rooms. */
function roomImport(names) {
  return `^(\\.\\./)+(${names.join('|')})/`;
}

function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
