import { ts } from 'ts-morph';
import { under, unclear, eitherOf, type Condition } from '../../model/index.ts';
import { textOf } from '../text.ts';
import { conditionOf } from './conditions.ts';
import { exitOf } from './exits.ts';
import { type Guard } from './flow.ts';
import { visitStatements } from './visit-sequence.ts';
import { inFlow, type Walk } from './walk.ts';

/** Visits `switch`: each clause is reached for its own cases, and for those that fall through to it. */
export function visitSwitch({ expression, caseBlock }: ts.SwitchStatement, walk: Walk): void {
  walk.visitChild(expression);
  const { flow, jumps } = walk;
  let open: ts.CaseOrDefaultClause[] = [];
  for (const clause of caseBlock.clauses) {
    if (ts.isCaseClause(clause)) {
      walk.decisions++;
      walk.visitChild(clause.expression);
    }
    open.push(clause);
    const guard = switchGuard(expression, open, caseBlock.clauses, walk);
    const inside = guard ? under(flow, guard) : unclear(flow);
    inFlow(inside, walk, () => visitStatements(clause.statements, walk));
    if (clause.statements.some((statement) => exitOf(statement) !== undefined)) open = [];
  }
  walk.jumps = jumps;
}

/** The condition that one of the clauses is taken; undefined when there are too many to tell. */
function switchGuard(
  expression: ts.Expression,
  taken: readonly ts.CaseOrDefaultClause[],
  all: readonly ts.CaseOrDefaultClause[],
  { context }: Walk,
): Guard | undefined {
  const isTrue = expression.kind === ts.SyntaxKind.TrueKeyword;
  if (isTrue || taken.some(ts.isDefaultClause))
    return isTrue ? undefined : defaultGuard(expression, taken, all, context);
  if (taken.length > 4) return undefined;
  const subject = conditionOf(expression, context);
  const one = (clause: ts.CaseOrDefaultClause): Condition => ({
    text: `${wrap(subject)} === ${ts.isCaseClause(clause) ? textOf(clause.expression, context) : ''}`,
    loose: false,
  });
  return { because: 'branch', node: expression, tell: () => eitherOf(taken.map(one)) };
}

/** Default is taken when none of the other cases is. */
function defaultGuard(
  expression: ts.Expression,
  taken: readonly ts.CaseOrDefaultClause[],
  all: readonly ts.CaseOrDefaultClause[],
  context: Walk['context'],
): Guard | undefined {
  const others = all.filter((clause) => ts.isCaseClause(clause) && !taken.includes(clause)).filter(ts.isCaseClause);
  if (others.length === 0 || others.length > 4) return undefined;
  const subject = wrap(conditionOf(expression, context));
  const text = others.map((clause) => `${subject} !== ${textOf(clause.expression, context)}`).join(' && ');
  return { because: 'branch', node: expression, tell: () => ({ text, loose: false }) };
}

function wrap({ text, loose }: Condition): string {
  return loose || /\s(?:&&|in|instanceof|[<>=!]=*)\s/u.test(text) ? `(${text})` : text;
}
