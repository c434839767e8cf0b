import { commentsBetween, isAboutModule, type TriviaComment } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';

/** The comment about the module itself, which stands above its first statement. */
export function findModuleComment({ text, source }: ModuleContext): TriviaComment | undefined {
  const first = source.statements[0] ?? source.endOfFileToken;
  return commentsBetween(text, 0, first.getStart(source)).find(
    ({ doc, start, end }) => doc && isAboutModule(text.slice(start, end)),
  );
}
