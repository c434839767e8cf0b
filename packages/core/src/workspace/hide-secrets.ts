import type { ModuleExtract } from '../extract/index.ts';
import type { ModulePath, SymbolRecord } from '../model/index.ts';
import { hideSecretsOf } from '../prompts/hide-secrets-of.ts';

/**
 * Takes secrets out of what was read from modules, before anything is kept, shown or written: default values, literal
 * types, facts, comments and usages then hold placeholders, numbered within the module. Fingerprints are those of the
 * source.
 *
 * @param textOf - The source of a module.
 */
export async function hideSecrets(
  extracts: readonly ModuleExtract[],
  textOf: (path: ModulePath) => string | undefined,
): Promise<ModuleExtract[]> {
  return Promise.all(
    extracts.map(async (extract) => {
      // The literal type of an imported constant stands in no text of this module.
      const types = extract.symbols.flatMap(typesOf).join('\n');
      const hide = await hideSecretsOf([textOf(extract.path) ?? '', types]);
      return hide(extract);
    }),
  );
}

function typesOf({ type, returns, parameters }: SymbolRecord): string[] {
  const own = parameters.flatMap(({ type: each, destructured = [] }) => [
    each,
    ...destructured.map((part) => part.type),
  ]);
  const types = [type, returns, ...own];
  return types.flatMap((each) => each?.text ?? []);
}
