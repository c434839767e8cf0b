import type { ModulePath, SymbolRecord } from '../model/index.ts';
import { readSources } from '../project/index.ts';
import type { Workspace } from './workspace.ts';

/** Source texts of a project, for providers that show them to someone. */
export interface SourceTexts {
  /** The declaration, without its comment. */
  readonly sourceOf: (symbol: SymbolRecord) => string | undefined;
  /** Puts placeholders in the place of secrets, in every text of a JSON value. */
  readonly redact: <Value>(value: Value) => Value;
  /** How many secrets there are in the sources. */
  readonly secrets: number;
}

/** Reads all sources and tests, and finds the secrets in them. */
export async function readSourceTexts({ project }: Workspace): Promise<SourceTexts> {
  const { createRedact, findSecrets } = await import('../prompts/index.ts');
  const { files } = await readSources(project.root, [...project.sources, ...project.tests]);
  const texts = new Map<ModulePath, string>(files.map(({ path, text }) => [path, text]));
  const secrets = await findSecrets(texts.values());
  return {
    sourceOf: ({ module, location: { range } }) => texts.get(module)?.slice(range.start, range.end),
    redact: createRedact(secrets),
    secrets: secrets.size,
  };
}
