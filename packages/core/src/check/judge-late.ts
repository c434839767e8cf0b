import type { ExampleSubject } from '../examples/index.ts';
import type { Finding, SymbolTable } from '../model/index.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What the checks say of docs that need more than their text and the facts: a detector of secrets, the compiler. */
export type LateJudge = (subjects: readonly ExampleSubject[]) => Promise<Finding[]>;

/** Prepares the late checks. What they need is loaded when the first doc comes that needs it. */
export function createLateJudge(workspace: Workspace, table: SymbolTable): LateJudge {
  let names: ReadonlySet<string> | undefined;
  let checkExamples: Promise<LateJudge> | undefined;
  const open = async (): Promise<LateJudge> =>
    (await import('./open-examples.ts')).openExamples(workspace, table) ?? (() => Promise.resolve([]));
  return async (subjects) => {
    const found = await findSecretDocs(subjects, (names ??= namesOf(table)));
    if (workspace.config.check.examples === 'off') return found;
    return [...found, ...(await (await (checkExamples ??= open()))(subjects))];
  };
}

/** Shorter words, and words without a digit, are never secrets; nearly every doc has no others. */
const mayBeSecret = /[\w+/=.-]*\d[\w+/=.-]*/gu;
const shortest = 12;

/** What symbols and modules are called, which is no secret however it looks. */
function namesOf({ symbols }: SymbolTable): Set<string> {
  return new Set(Object.values(symbols).flatMap(({ name, module }) => [name, module]));
}

async function findSecretDocs(subjects: readonly ExampleSubject[], names: ReadonlySet<string>): Promise<Finding[]> {
  const suspects = subjects.flatMap((subject) => {
    const text = JSON.stringify(subject.doc).replaceAll(/\\[nt"]/gu, ' ');
    const isSuspect = (text.match(mayBeSecret) ?? []).some(
      (word) => word.length >= shortest && !names.has(word.replace(/\.+$/u, '')),
    );
    return isSuspect || /-----BEGIN |passw|pwd=/iu.test(text) ? [{ subject, text }] : [];
  });
  if (suspects.length === 0) return [];
  const [{ findSecretsOfEach }, { placeOf, secrets }] = await Promise.all([
    import('../prompts/index.ts'),
    import('../verify/index.ts'),
  ]);
  const found = await findSecretsOfEach(suspects.map(({ text }) => text));
  return suspects
    .filter((_, index) => (found[index]?.size ?? 0) > 0)
    .map(({ subject: { symbol, writer } }) => ({
      code: `${secrets.name}/found`,
      severity: secrets.codes.found.severity[writer],
      symbol: symbol.id,
      part: { section: 'comment' },
      args: {},
      ...(writer === 'human' && { place: placeOf(symbol, undefined) }),
    }));
}
