import { eitherOf, unclear, under, type Condition } from '@docwright/core/model';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/types';
import { expressionText } from '../expression-text.ts';
import { exitOf } from './exits.ts';
import { conditionOf } from './expressions.ts';
import { inFlow, type Guard, type Walk } from './walk.ts';

/** Visits `switch`: each clause is reached for its own cases, and for those that fall through to it. */
export function visitSwitch({ discriminant, cases }: TSESTree.SwitchStatement, walk: Walk): void {
  const { flow, jumps } = walk;
  let open: TSESTree.SwitchCase[] = [];
  for (const clause of cases) {
    open.push(clause);
    const guard = switchGuard(discriminant, open, cases, walk);
    const inside = guard ? under(flow, guard) : unclear(flow);
    inFlow(inside, walk, () => walk.visitStatements(clause.consequent, walk));
    if (clause.consequent.some((statement) => exitOf(statement) !== undefined)) open = [];
  }
  walk.jumps = jumps;
}

/** The condition that one of the clauses is taken; undefined when there are too many to tell. */
function switchGuard(
  node: TSESTree.Expression,
  taken: readonly TSESTree.SwitchCase[],
  all: readonly TSESTree.SwitchCase[],
  { context }: Walk,
): Guard | undefined {
  if (node.type === AST_NODE_TYPES.Literal && node.value === true) return undefined;
  const isDefault = taken.some(({ test }) => test === null);
  const named = isDefault ? all.filter((clause) => clause.test !== null && !taken.includes(clause)) : taken;
  if (named.length === 0 || named.length > 4) return undefined;
  const subject = wrap(conditionOf(node, context));
  const texts = named.map(
    ({ test }) => `${subject} ${isDefault ? '!==' : '==='} ${test ? expressionText(test, context) : ''}`,
  );
  const tell = (): Condition =>
    isDefault
      ? { text: texts.join(' && '), loose: false }
      : eitherOf(texts.map((text): Condition => ({ text, loose: false })));
  return { because: 'branch', node, tell };
}

function wrap({ text, loose }: Condition): string {
  return loose || /\s(?:&&|in|instanceof|[<>=!]=*)\s/u.test(text) ? `(${text})` : text;
}
