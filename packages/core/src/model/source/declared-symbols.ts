import { fingerprintTokens } from '../fingerprint.ts';
import { noFacts } from '../facts.ts';
import { isJavaScript } from './is-java-script.ts';
import { isHiddenComment } from './is-hidden-comment.ts';
import type { SymbolId, SymbolIdAllocator } from '../symbol-id.ts';
import type { SymbolKind } from '../symbol-kind.ts';
import type { ModulePath, SymbolRecord, TextRange } from '../symbol.ts';
import { tokenize } from '../tokenize.ts';
import { parseComment } from '../parse-comment.ts';
import { readDeclaredTypes, type DeclaredProperty, type DeclaredType } from './declared-types.ts';
import { commentsBetween } from './trivia.ts';

/** What is read for {@link declaredSymbols}. */
export interface DeclaredSymbolsInput {
  readonly path: ModulePath;
  readonly text: string;
  readonly ids: SymbolIdAllocator;
  /** The stretches between the statements of the module, which hold nothing but white space and comments. */
  readonly gaps: readonly TextRange[];
}

/** A type of another module that a comment gives a name: `@typedef {import('./a.js').B} B`. */
export interface DeclaredImport {
  readonly local: string;
  readonly imported: string;
  readonly specifier: string;
}

const imported = /^import\(\s*(['"])([^'"]+)\1\s*\)\.([\p{ID_Start}$_][\p{ID_Continue}$]*)$/u;

/** The declarations of a JavaScript module that stand in comments, as records, and the types that comments import. */
export function declaredSymbols(input: DeclaredSymbolsInput): { symbols: SymbolRecord[]; imports: DeclaredImport[] } {
  const { text, gaps } = input;
  const symbols: SymbolRecord[] = [];
  const imports: DeclaredImport[] = [];
  if (!/@(?:typedef|callback)\b/u.test(text)) return { symbols, imports };
  for (const { start, end } of gaps.flatMap((gap) => commentsBetween(text, gap.start, gap.end))) {
    const raw = text.slice(start, end);
    if (!raw.startsWith('/**')) continue;
    for (const declared of readDeclaredTypes(raw)) {
      const [, , specifier, name] = imported.exec(declared.type ?? '') ?? [];
      if (specifier !== undefined && name !== undefined)
        imports.push({ local: declared.name, imported: name, specifier });
      else symbols.push(...recordsOf(declared, { start, end }, input));
    }
  }
  return { symbols, imports };
}

/** True for a symbol that a comment declares: its comment is code, and no other can stand above it. */
export function isDeclaredInComment({ comment, module, location: { range } }: Declared): boolean {
  if (comment === undefined || !isJavaScript(module)) return false;
  return comment.range.start < range.start && range.end < comment.range.end;
}

type Declared = Pick<SymbolRecord, 'comment' | 'module' | 'location'>;

function recordsOf(declared: DeclaredType, range: TextRange, input: DeclaredSymbolsInput): SymbolRecord[] {
  const { name, type, typeParameters, parameters, returns, properties } = declared;
  const id = input.ids.allocate(undefined, '.', name);
  const kind = type === undefined && !declared.isCallback ? 'interface' : 'type-alias';
  const right = declared.isCallback ? callbackType(declared) : type;
  const shared: Shared = { range, input, modifiers: ['export'] };
  const members = properties.map((property) => memberRecord(property, id, shared));
  const self = record(
    { ...declared, id, kind, signature: `${head(kind, declared)}${right === undefined ? '' : ` = ${right}`}` },
    shared,
  );
  return [
    {
      ...self,
      typeParameters,
      parameters,
      ...(returns !== undefined && { returns: { text: returns, from: 'jsdoc' } }),
      ...(right !== undefined && { type: { text: right, from: 'jsdoc' } }),
      fingerprints: { ...self.fingerprints, body: bodyPrint(members) },
    },
    ...members,
  ];
}

interface Shared {
  readonly range: TextRange;
  readonly input: DeclaredSymbolsInput;
  readonly modifiers: SymbolRecord['modifiers'];
}

function memberRecord(property: DeclaredProperty, parent: SymbolId, shared: Shared): SymbolRecord {
  const { name, type, optional } = property;
  const id = shared.input.ids.allocate(parent, '#', name);
  const signature = `${name}${optional ? '?' : ''}: ${type}`;
  const self = record(
    { ...property, id, kind: 'property', signature },
    { ...shared, modifiers: optional ? ['optional'] : [] },
  );
  return { ...self, parent, type: { text: type, from: 'jsdoc' } };
}

function record(
  {
    id,
    kind,
    name,
    offset,
    doc,
    signature,
  }: Pick<DeclaredProperty, 'name' | 'offset' | 'doc'> & {
    readonly id: SymbolId;
    readonly kind: SymbolKind;
    readonly signature: string;
  },
  { range, input: { path, text }, modifiers }: Shared,
): SymbolRecord {
  const raw = text.slice(range.start, range.end);
  const start = range.start + offset;
  const lines = text.slice(0, start).split(/\r\n|[\n\r\u2028\u2029]/u);
  return {
    id,
    kind,
    name,
    module: path,
    signature,
    modifiers,
    typeParameters: [],
    parameters: [],
    extends: [],
    implements: [],
    decorators: [],
    exported: true,
    visible: !isHiddenComment(raw),
    publicNames: [],
    references: { uses: [], usedBy: [] },
    complexity: 1,
    lines: 1,
    comment: { raw, range, doc, messages: parseComment(raw, { dialect: 'jsdoc' }).messages },
    fingerprints: { signature: printOf(signature), body: '' },
    facts: noFacts,
    location: {
      range: { start, end: start + name.length },
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
      commentAnchor: range.start,
    },
  };
}

function head(kind: 'interface' | 'type-alias', { name, typeParameters }: DeclaredType): string {
  const names = typeParameters.map((each) =>
    each.constraint === undefined ? each.name : `${each.name} extends ${each.constraint}`,
  );
  return `${kind === 'interface' ? 'interface' : 'type'} ${name}${names.length > 0 ? `<${names.join(', ')}>` : ''}`;
}

function callbackType({ parameters, returns }: DeclaredType): string {
  const list = parameters.map(
    ({ name, type, optional, rest }) =>
      `${rest ? '...' : ''}${name}${optional && !rest ? '?' : ''}: ${type?.text ?? 'any'}`,
  );
  return `(${list.join(', ')}) => ${returns ?? 'void'}`;
}

function printOf(text: string): string {
  return fingerprintTokens(tokenize(text).map((token) => token.text));
}

/** The order of members does not count. */
function bodyPrint(members: readonly SymbolRecord[]): string {
  return members.length === 0
    ? ''
    : printOf(
        members
          .map(({ signature }) => signature)
          .sort()
          .join('\n'),
      );
}
