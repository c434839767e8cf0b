// By path: the core's own tests use this package, and packages must not depend on each other in a circle.
import { noFacts, parseComment } from '../../core/src/model/index.ts';
import type { Facts, SymbolRecord, TypeText } from '../../core/src/model/index.ts';

/** What a test says about a symbol; the rest is filled in. */
export type SymbolParts = Omit<Partial<SymbolRecord>, 'returns' | 'type' | 'facts' | 'comment'> & {
  /** A type as written, or the whole record. */
  readonly returns?: string | TypeText;
  readonly type?: string | TypeText;
  readonly facts?: Partial<Facts>;
  /** A raw comment, which is parsed, or the whole record. */
  readonly comment?: string | SymbolRecord['comment'];
};

/**
 * Builds a symbol record for a test: an exported public function `subject` in `src/subject.ts`, unless the parts say
 * otherwise. The id follows from module, parent and name.
 */
export function buildSymbol(parts: SymbolParts = {}): SymbolRecord {
  const { module = 'src/subject.ts', name = 'subject', parent, kind = 'function' } = parts;
  const { returns, type, facts, comment, ...rest } = parts;
  const id =
    parent === undefined
      ? `${module}:${name}`
      : `${parent}${rest.modifiers?.includes('static') === true ? '.' : '#'}${name}`;
  const record: SymbolRecord = {
    id,
    kind,
    name,
    module,
    signature: name,
    modifiers: [],
    typeParameters: [],
    parameters: [],
    extends: [],
    implements: [],
    decorators: [],
    exported: true,
    visible: true,
    publicNames: [{ entryPoint: '.', name }],
    references: { uses: [], usedBy: [] },
    complexity: 1,
    lines: 1,
    fingerprints: { signature: 'signature', body: 'body' },
    location: { range: { start: 0, end: 0 }, line: 1, column: 1, commentAnchor: 0 },
    ...rest,
    facts: { ...noFacts, ...facts },
  };
  return {
    ...record,
    ...(returns !== undefined && { returns: typeText(returns) }),
    ...(type !== undefined && { type: typeText(type) }),
    ...(comment !== undefined && { comment: typeof comment === 'string' ? buildComment(comment) : comment }),
  };
}

function typeText(type: string | TypeText): TypeText {
  return typeof type === 'string' ? { text: type, from: 'written' } : type;
}

function buildComment(raw: string): NonNullable<SymbolRecord['comment']> {
  const { doc, messages } = parseComment(raw);
  return { raw, range: { start: 0, end: raw.length }, doc, messages };
}
