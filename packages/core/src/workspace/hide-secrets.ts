import type { ModuleExtract } from '../extract/index.ts';
import type { ModulePath, SymbolRecord, TypeText } from '../model/index.ts';
import { hideSecretsOfEach } from '../prompts/hide-secrets-of.ts';

/**
 * Takes secrets out of what was read from modules, before anything is kept, shown or written: default values, literal
 * types, facts, comments and usages then hold placeholders. Fingerprints are those of the
 * source.
 *
 * @param textOf - The source of a module.
 */
export async function hideSecrets(
  extracts: readonly ModuleExtract[],
  textOf: (path: ModulePath) => string | undefined,
): Promise<ModuleExtract[]> {
  const groups = extracts.map((extract) => [textOf(extract.path) ?? '', foundTypes(extract)]);
  const hides = await hideSecretsOfEach(groups);
  return extracts.map((extract, index) => hides[index]?.(extract) ?? extract);
}

/** Types that were not written: the literal type of an imported constant stands in no text of the module. */
function foundTypes({ symbols }: ModuleExtract): string {
  return symbols
    .flatMap(typesOf)
    .flatMap((type) => (type === undefined || type.from === 'written' ? [] : [type.text]))
    .join('\n');
}

function typesOf({ type, returns, parameters }: SymbolRecord): (TypeText | undefined)[] {
  if (parameters.length === 0) return [type, returns];
  const own = parameters.flatMap(({ type: each, destructured = [] }) => [
    each,
    ...destructured.map((part) => part.type),
  ]);
  return [type, returns, ...own];
}
