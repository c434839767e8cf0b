import { hashText } from '@docwright/core/model';
import type { FilePlace } from '../project/open-project.ts';
import { isAbout } from './is-about.ts';
import type { LintFile } from './lint-file.ts';

/** What was found in a text by a look at all of it. */
interface Looked {
  readonly contentHash: string;
  /** Parser, index and the like, under which the text reads the same. */
  readonly under: readonly unknown[];
  readonly answers: Map<string, readonly unknown[]>;
}

const looks = new Map<string, Looked>();
const mostHeld = 1000;

let latest: { readonly file: LintFile; readonly looked: Looked } | undefined;

/**
 * Answers a question about a file that no check of the project knows as in the last look at just this text, else by a look: editors
 * lint the same text again and again. A module with a record in the cache is looked at each time.
 *
 * @param question - With all that the answer depends on beside the file.
 * @param look - Gives plain records: whatever they hold stays in memory.
 */
export function recall<Answer>(file: LintFile, question: string, look: () => readonly Answer[]): readonly Answer[] {
  const { place } = file;
  if (place === undefined || file.isCached()) return look();
  // Several rules ask about one file.
  if (latest?.file !== file) latest = { file, looked: lastLookAt(file, place) };
  const { answers } = latest.looked;
  const answer = (answers.get(question) as readonly Answer[] | undefined) ?? look();
  answers.set(question, answer);
  return answer;
}

function lastLookAt({ sourceCode }: LintFile, { project, module }: FilePlace): Looked {
  const key = `${project.root}\n${module}`;
  const { text } = sourceCode;
  const under = [sourceCode.visitorKeys, sourceCode.ast.sourceType, project.cache.readIndex().content];
  const known = looks.get(key);
  const isSame =
    known !== undefined && under.every((each, index) => each === known.under[index]) && isAbout(text, known);
  const looked = isSame
    ? known
    : { contentHash: hashText(text), under, answers: new Map<string, readonly unknown[]>() };
  hold(key, looked);
  return looked;
}

function hold(key: string, looked: Looked): void {
  looks.delete(key);
  looks.set(key, looked);
  const [oldest] = looks.keys();
  if (looks.size > mostHeld && oldest !== undefined) looks.delete(oldest);
}
