import type { Finding, SymbolRecord } from '../model/index.ts';

/**
 * The parameters that a tag for none of them may mean: those without a tag of their own, the likeliest first. Undefined for findings
 * about anything else than the name of a tag.
 */
export function likelyNames({ code, part, args }: Finding, symbol: SymbolRecord): readonly string[] | undefined {
  const name = part?.name;
  if (name === undefined || !wrongName.has(code)) return undefined;
  if (code === 'parameters/property') return args['path'] === undefined ? [] : [args['path']];
  const isType = part?.section === 'typeParameter';
  const { doc } = symbol.comment ?? {};
  const documented = new Set((isType ? doc?.typeParameters : doc?.parameters)?.map((each) => each.name));
  return (isType ? symbol.typeParameters.map((each) => each.name) : parameterNames(symbol, name.includes('.')))
    .filter((each) => !documented.has(each))
    .sort((left, right) => distance(left, name) - distance(right, name));
}

const wrongName: ReadonlySet<string> = new Set(
  ['unknown', 'property', 'overload', 'duplicated', 'unknown-type', 'duplicated-type'].map(
    (code) => `parameters/${code}`,
  ),
);

function parameterNames({ parameters }: SymbolRecord, ofProperties: boolean): string[] {
  return ofProperties
    ? parameters.flatMap(({ name, destructured = [] }) => destructured.map(({ path }) => `${name}.${path}`))
    : parameters.map(({ name }) => name);
}

/** How far two names are apart, by pairs of letters: 0 for the same, 1 for nothing in common. */
function distance(left: string, right: string): number {
  const [some, others] = [pairs(left), pairs(right)];
  const shared = some.filter((pair) => others.includes(pair)).length;
  return 1 - (2 * shared) / Math.max(some.length + others.length, 1);
}

function pairs(name: string): string[] {
  const letters = ` ${name.toLowerCase()} `;
  return Array.from({ length: letters.length - 1 }, (_, index) => letters.slice(index, index + 2));
}
