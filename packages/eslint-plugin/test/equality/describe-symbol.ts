import { documentation, losesText, type SymbolId, type SymbolRecord } from '@docwright/core/model';

/** What both readers must say alike of a declaration: field by field, so that a difference can be named. */
export function describeSymbol(
  symbol: SymbolRecord,
  resolve: (id: SymbolId) => SymbolRecord | undefined,
): Record<string, unknown> {
  const { documented, reason } = documentation(symbol, { preset: 'docwright', resolve });
  const { location } = symbol;
  return {
    kind: symbol.kind,
    name: symbol.name,
    parent: symbol.parent,
    exported: symbol.exported,
    visible: symbol.visible,
    verdict: `${String(documented)}, ${reason}`,
    'signature fingerprint': symbol.fingerprints.signature,
    'body fingerprint': symbol.fingerprints.body,
    comment: symbol.comment?.raw,
    doc: symbol.comment?.doc,
    losses: symbol.comment?.messages.flatMap(({ code }) =>
      code === 'tsdoc-undefined-tag' || losesText.has(code) ? code : [],
    ),
    signature: symbol.signature,
    modifiers: symbol.modifiers,
    'type parameters': symbol.typeParameters,
    parameters: symbol.parameters.map(({ type, destructured, ...rest }) => ({
      ...rest,
      type: known(type),
      destructured: destructured?.map((each) => ({ ...each, type: known(each.type) })),
    })),
    returns: known(symbol.returns),
    type: known(symbol.type),
    initializer: symbol.initializer,
    extends: symbol.extends.map(({ text }) => text),
    implements: symbol.implements.map(({ text }) => text),
    decorators: symbol.decorators,
    overload: symbol.overload,
    lines: symbol.lines,
    complexity: symbol.complexity,
    throws: symbol.facts.throws.filter(({ through }) => through === undefined),
    range: location.range,
    place: [location.line, location.column],
    'comment anchor': location.commentAnchor,
  };
}

/** Types that are neither written nor given by a comment are extraction's alone. */
function known(type: SymbolRecord['type']): string | undefined {
  return type?.from === 'inferred' ? undefined : type?.text;
}
