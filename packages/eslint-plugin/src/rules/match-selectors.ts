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
function nodesOf({ node }: LintSymbol): unknown[] {
  const { parent } = node;
  const bound = 'init' in node ? node.init : 'value' in node ? node.value : undefined;
  const isStatement = parent !== undefined && /^(?:Export\w+Declaration|VariableDeclaration)$/u.test(parent.type);
  return [node, bound, ...(isStatement ? [parent, parent.parent] : [])];
}
