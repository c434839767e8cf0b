import { symbolKinds, type SymbolKind } from '@docwright/core/model';
import type { Exemption, RequireDocOptions } from '../rules/require-doc.ts';

/** The options of `jsdoc/require-jsdoc` that mean something for `docwright/require-doc`. */
export interface RequireJsdocOptions {
  readonly publicOnly?: boolean | object;
  readonly require?: Readonly<Partial<Record<RequiredNode, boolean>>>;
  readonly contexts?: readonly (string | { readonly context?: string; readonly minLineCount?: number })[];
  readonly checkConstructors?: boolean;
  readonly checkGetters?: boolean | 'no-setter';
  readonly checkSetters?: boolean | 'no-getter';
  readonly exemptEmptyConstructors?: boolean;
  readonly skipInterveningOverloadedDeclarations?: boolean;
  readonly minLineCount?: number;
  readonly enableFixer?: boolean;
}

type RequiredNode =
  | 'ArrowFunctionExpression'
  | 'ClassDeclaration'
  | 'ClassExpression'
  | 'FunctionDeclaration'
  | 'FunctionExpression'
  | 'MethodDefinition';

const kindsOfNodes: Readonly<Record<string, readonly SymbolKind[]>> = {
  any: symbolKinds,
  ArrowFunctionExpression: ['function'],
  ClassDeclaration: ['class'],
  ClassExpression: ['class'],
  ClassProperty: ['property'],
  FunctionDeclaration: ['function'],
  FunctionExpression: ['function'],
  MethodDefinition: ['method', 'accessor', 'constructor'],
  PropertyDefinition: ['property'],
  TSAbstractMethodDefinition: ['method'],
  TSAbstractPropertyDefinition: ['property'],
  TSCallSignatureDeclaration: ['call-signature'],
  TSConstructSignatureDeclaration: ['construct-signature'],
  TSDeclareFunction: ['function'],
  TSEmptyBodyFunctionExpression: ['method'],
  TSEnumDeclaration: ['enum'],
  TSEnumMember: ['enum-member'],
  TSIndexSignature: ['index-signature'],
  TSInterfaceDeclaration: ['interface'],
  TSMethodSignature: ['method'],
  TSModuleDeclaration: ['namespace'],
  TSPropertySignature: ['property'],
  TSTypeAliasDeclaration: ['type-alias'],
  VariableDeclaration: ['variable'],
  VariableDeclarator: ['variable'],
};

/**
 * Options of `docwright/require-doc` that ask for what these options of `jsdoc/require-jsdoc` ask for. Nodes become
 * words; where one is a selector that no word says, all of them become selectors.
 */
export function mapRequireJsdoc(options: RequireJsdocOptions): Partial<RequireDocOptions> {
  const selectors = [...requiredNodes(options), ...contextsOf(options)];
  const isInWords = selectors.every((selector) => selector in kindsOfNodes);
  const kinds = new Set(selectors.flatMap((selector) => kindsOfNodes[selector] ?? []));
  if (options.checkConstructors === false) kinds.delete('constructor');
  const { minLineCount: minLines = 1 } = options;
  return {
    scope: options.publicOnly === undefined || options.publicOnly === false ? 'all' : 'public',
    ...(isInWords ? { kinds: symbolKinds.filter((kind) => kinds.has(kind)) } : { only: selectors }),
    exempt: exemptions(options),
    ...(minLines > 1 && { minLines }),
    ...(options.enableFixer === true && { fix: true }),
  };
}

function requiredNodes({ require = {} }: RequireJsdocOptions): string[] {
  const asked = { FunctionDeclaration: true, ...require };
  return Object.entries(asked).flatMap(([node, isAsked]) => (isAsked ? [node] : []));
}

function contextsOf({ contexts = [] }: RequireJsdocOptions): string[] {
  return contexts.flatMap((each) => (typeof each === 'string' ? each : (each.context ?? [])));
}

function exemptions(options: RequireJsdocOptions): Exemption[] {
  const skipsAccessors = options.checkGetters === false && options.checkSetters === false;
  return [
    'inherited',
    ...(options.skipInterveningOverloadedDeclarations === false ? [] : (['overloads'] as const)),
    ...(skipsAccessors ? (['accessors'] as const) : []),
    ...(options.exemptEmptyConstructors === true ? (['empty-constructors'] as const) : []),
  ];
}
