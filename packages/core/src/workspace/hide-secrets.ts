import type { ModuleExtract } from '../extract/index.ts';
import type { ModulePath, TypeText } from '../model/index.ts';
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
  let found = '';
  const note = (type: TypeText | undefined): void => {
    if (type !== undefined && type.from !== 'written') found += `${type.text}\n`;
  };
  for (const { type, returns, parameters } of symbols) {
    note(type);
    note(returns);
    for (const parameter of parameters) {
      note(parameter.type);
      for (const part of parameter.destructured ?? []) note(part.type);
    }
  }
  return found;
}
