import type { Rule } from 'eslint';
import type { LintSymbol } from '../collect/lint-symbol.ts';

/** Declarations that match one of some selectors. Ready once the whole file was walked. */
export interface SelectorMatch {
  readonly listeners: Rule.RuleListener;
  readonly matches: (symbol: LintSymbol) => boolean;
}

/** Listens for selectors of ESLint, the escape hatch for what words cannot say. */
export function matchSelectors(selectors: readonly string[]): SelectorMatch {
  const matched = new Set<unknown>();
  const remember = (node: Rule.Node): void => void matched.add(node);
  return {
    listeners: Object.fromEntries(selectors.map((selector) => [selector, remember])),
    matches: (symbol) => matched.size > 0 && nodesOf(symbol).some((node) => matched.has(node)),
  };
}

/** A selector may mean the declaration, the statement that holds it, or the function that a name is bound to. */
function nodesOf({ node, nameNode }: LintSymbol): unknown[] {
  const holder = nameNode.parent ?? node;
  const bound = 'init' in holder ? holder.init : 'value' in holder ? holder.value : undefined;
  return [node, holder, bound, ...statementsAround(holder), ...statementsAround(node)];
}

function statementsAround({ parent }: LintSymbol['node']): unknown[] {
  const isStatement = parent !== undefined && /^(?:Export\w+Declaration|VariableDeclaration)$/u.test(parent.type);
  return isStatement ? [parent, ...statementsAround(parent)] : [];
}
