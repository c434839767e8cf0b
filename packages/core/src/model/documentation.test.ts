import { buildSymbol, type SymbolParts } from '@docwright/test-support';
import { describe, expect, it } from 'vitest';
import { documentation, explainDocumentation, type DocumentationPreset } from './documentation.ts';
import type { SymbolKind } from './symbol-kind.ts';
import type { SymbolRecord } from './symbol.ts';

/** `true` or `false` with the reason, as `+summary` and `-missing`. */
function verdict(preset: DocumentationPreset, symbol: SymbolParts, others: readonly SymbolParts[] = []): string {
  const table = new Map<string, SymbolRecord>(others.map(buildSymbol).map((other) => [other.id, other]));
  const { documented, reason } = documentation(buildSymbol(symbol), { preset, resolve: (id) => table.get(id) });
  return `${documented ? '+' : '-'}${reason}`;
}

const base: SymbolParts = { kind: 'method', name: 'close', parent: 'src/a.ts:Base', module: 'src/a.ts' };
const inherits = { by: 'extends', from: 'src/a.ts:Base#close' } as const;
const member: SymbolParts = { kind: 'method', name: 'close', parent: 'src/subject.ts:File', inherits };

describe('documentation', () => {
  it.each<[comment: string | undefined, docwright: string, typedoc: string, apiExtractor: string, deno: string]>([
    [undefined, '-missing', '-missing', '-missing', '-missing'],
    ['/** */', '-empty', '-empty', '-empty', '-empty'],
    ['/** Frees what `open` took. */', '+summary', '+summary', '+summary', '+summary'],
    ['/** Subject. */', '-restates-name', '+summary', '-too-short', '+summary'],
    ['/** The subject of this function. */', '-restates-name', '+summary', '+summary', '+summary'],
    ['/** TODO */', '-stub', '+summary', '-too-short', '+summary'],
    ['/** Cut off. */', '+summary', '+summary', '-too-short', '+summary'],
    ['/** @internal */', '-tags-only', '-tags-only', '-tags-only', '-tags-only'],
    ['/** @deprecated */', '-tags-only', '+sections', '-tags-only', '-tags-only'],
    ['/** @deprecated Use `other`. */', '+deprecated', '+sections', '-tags-only', '+deprecated'],
    ['/** @returns how many bytes were freed */', '+sections', '+sections', '-tags-only', '-tags-only'],
    ['/** @returns the subject */', '-tags-only', '+sections', '-tags-only', '-tags-only'],
    ['/** @remarks Frees what `open` took. */', '+sections', '+sections', '-tags-only', '-tags-only'],
    ['/** @remarks */', '-tags-only', '+sections', '-tags-only', '-tags-only'],
    ['/** @throws when it is closed */', '+sections', '+sections', '-tags-only', '-tags-only'],
    ['/** @see the manual */', '-tags-only', '+sections', '-tags-only', '-tags-only'],
    ['/** @typeParam T - what it holds */', '-tags-only', '-tags-only', '-tags-only', '-tags-only'],
    ['/** @privateRemarks Frees what `open` took. */', '-tags-only', '-tags-only', '-tags-only', '-tags-only'],
    ['/** @alpha */', '-tags-only', '-tags-only', '-tags-only', '-tags-only'],
    ['/** @since 1.0 */', '-tags-only', '+sections', '-tags-only', '-tags-only'],
    ['/** @param file - what to close */', '+sections', '-tags-only', '-tags-only', '-tags-only'],
    ['/** @param file */', '-tags-only', '-tags-only', '-tags-only', '-tags-only'],
    ['/** @example\n * subject()\n */', '+sections', '+sections', '-tags-only', '-tags-only'],
    ['/** {@inheritDoc nowhere} */', '-unresolved-inherit-doc', '+sections', '-unresolved-inherit-doc', '-tags-only'],
  ])('judges %j', (comment, ...verdicts) => {
    const symbol: SymbolParts = { parameters: [{ name: 'file' }], ...(comment !== undefined && { comment }) };
    expect([
      verdict('docwright', symbol),
      verdict('typedoc', symbol),
      verdict('api-extractor', symbol),
      verdict('deno', symbol),
    ]).toEqual(verdicts);
  });

  it('asks for a text for every parameter where there are only these', () => {
    const comment = '/** @param file - what to close */';
    expect(verdict('docwright', { comment, parameters: [{ name: 'file' }, { name: 'force' }] })).toBe('-tags-only');
  });

  it('counts what a member inherits', () => {
    const documented = { ...base, comment: '/** Frees what `open` took. */' };
    expect(verdict('docwright', member, [documented])).toBe('+inherited');
    expect(verdict('docwright', { ...member, comment: '/** @internal */' }, [documented])).toBe('+inherited');
    expect(verdict('docwright', { ...member, comment: '/** Close. */' }, [documented])).toBe('-restates-name');
    expect(verdict('typedoc', member, [documented])).toBe('+inherited');
    expect(verdict('api-extractor', member, [documented])).toBe('-missing');
    expect(verdict('deno', member, [documented])).toBe('-missing');
  });

  it('does not count what the base lacks', () => {
    expect(verdict('docwright', member, [base])).toBe('-inherits-undocumented');
    expect(verdict('docwright', member, [{ ...base, comment: '/** Close. */' }])).toBe('-inherits-undocumented');
  });

  it('follows bases upwards and stops in circles', () => {
    const root: SymbolParts = { ...base, parent: 'src/a.ts:Root', comment: '/** Frees what `open` took. */' };
    const between = { ...base, inherits: { by: 'extends', from: 'src/a.ts:Root#close' } } as const;
    expect(verdict('docwright', member, [between, root])).toBe('+inherited');
    expect(verdict('docwright', member, [{ ...base, inherits }])).toBe('-inherits-undocumented');
  });

  it('trusts a base outside of the project', () => {
    const holder: SymbolParts = { kind: 'class', name: 'File', extends: [{ text: 'EventEmitter' }] };
    const plain: SymbolParts = { kind: 'method', name: 'close', parent: 'src/subject.ts:File' };
    const override: SymbolParts = { ...plain, inherits: { by: 'extends' } };
    expect(verdict('docwright', override, [holder])).toBe('+inherited');
    const bare: SymbolParts = { ...plain, inherits: { by: 'inheritDoc' }, comment: '/** {@inheritDoc} */' };
    expect(verdict('docwright', bare, [holder])).toBe('+inherited');
    expect(verdict('docwright', bare, [{ ...holder, extends: [] }])).toBe('-unresolved-inherit-doc');
  });

  it('counts a resolved inheritDoc everywhere but in deno', () => {
    const symbol: SymbolParts = {
      comment: '/** {@inheritDoc Base.close} */',
      inherits: { by: 'inheritDoc', from: 'src/a.ts:Base#close' },
    };
    const documented = { ...base, comment: '/** Frees what `open` took. */' };
    expect(verdict('docwright', symbol, [documented])).toBe('+inherited');
    expect(verdict('typedoc', symbol, [documented])).toBe('+inherited');
    expect(verdict('api-extractor', symbol, [documented])).toBe('+inherited');
    expect(verdict('api-extractor', symbol, [base])).toBe('-inherits-undocumented');
  });

  it.each<[string, SymbolParts, string, string]>([
    ['that takes nothing', {}, '+not-required', '+not-required'],
    ['with parameters', { parameters: [{ name: 'size' }] }, '-missing', '-missing'],
    ['that is private', { parameters: [{ name: 'size' }], modifiers: ['private'] }, '-missing', '+not-required'],
    ['that throws', { facts: { throws: [{ error: 'Error' }] } }, '-missing', '+not-required'],
  ])('asks for a constructor %s what each preset asks', (_, parts, docwright, deno) => {
    const symbol: SymbolParts = { kind: 'constructor', name: 'constructor', parent: 'src/a.ts:Base', ...parts };
    expect(verdict('docwright', symbol)).toBe(docwright);
    expect(verdict('deno', symbol)).toBe(deno);
    expect(verdict('api-extractor', symbol)).toBe('+not-required');
    expect(verdict('typedoc', symbol)).toBe('+not-required');
  });

  it('lets a holder speak for its signatures in typedoc only', () => {
    const holder: SymbolParts = {
      kind: 'interface',
      name: 'Reader',
      comment: '/** Reads.\n * @property size - bytes */',
    };
    const signature: SymbolParts = { kind: 'call-signature', name: '()', parent: 'src/subject.ts:Reader' };
    const property: SymbolParts = { kind: 'property', name: 'size', parent: 'src/subject.ts:Reader' };
    expect(verdict('typedoc', signature, [holder])).toBe('+holder');
    expect(verdict('typedoc', property, [holder])).toBe('+holder');
    expect(verdict('typedoc', { ...property, name: 'other' }, [holder])).toBe('-missing');
    expect(verdict('docwright', signature, [holder])).toBe('-missing');
  });
});

/**
 * What the peers say of the same code, undocumented: TypeDoc 0.28 with `validation.notDocumented` (run), API Extractor's
 * `ae-undocumented` and `missing-jsdoc` of `deno doc --lint` (as their sources and documentation say).
 */
describe('kinds without a comment', () => {
  const interfaceOf = (parts: SymbolParts = {}): SymbolParts => ({ kind: 'interface', name: 'Holder', ...parts });
  const member = (kind: SymbolKind, parts: SymbolParts = {}): SymbolParts => ({
    kind,
    name: 'part',
    parent: 'src/subject.ts:Holder',
    ...parts,
  });
  const documented = { comment: '/** Tells what it is. */' };
  it.each<[string, SymbolParts, SymbolParts, typedoc: string, apiExtractor: string, deno: string]>([
    ['a function', { kind: 'function' }, {}, '-missing', '-missing', '-missing'],
    ['a type alias', { kind: 'type-alias' }, {}, '-missing', '-missing', '-missing'],
    ['a namespace', { kind: 'namespace' }, {}, '+not-required', '-missing', '-missing'],
    ['an enum member', member('enum-member'), interfaceOf({ kind: 'enum' }), '-missing', '-missing', '+not-required'],
    ['a property of a class', member('property'), interfaceOf({ kind: 'class' }), '-missing', '-missing', '-missing'],
    [
      'a property of an alias',
      member('property'),
      interfaceOf({ kind: 'type-alias' }),
      '-missing',
      '-missing',
      '+not-required',
    ],
    [
      'a property of a value',
      member('property'),
      interfaceOf({ kind: 'variable' }),
      '-missing',
      '-missing',
      '+not-required',
    ],
    ['a call signature', member('call-signature'), interfaceOf(), '-missing', '-missing', '-missing'],
    [
      'a call signature of a documented interface',
      member('call-signature'),
      interfaceOf(documented),
      '+holder',
      '-missing',
      '-missing',
    ],
    ['a construct signature', member('construct-signature'), interfaceOf(), '+not-required', '-missing', '-missing'],
    ['an index signature', member('index-signature'), interfaceOf(), '+not-required', '-missing', '-missing'],
    ['an accessor', member('accessor'), interfaceOf({ kind: 'class' }), '-missing', '-missing', '-missing'],
  ])('judges %s', (_, symbol, holder, ...verdicts) => {
    const presets = ['typedoc', 'api-extractor', 'deno'] as const;
    expect(presets.map((preset) => verdict(preset, symbol, [holder]))).toEqual(verdicts);
  });

  it('asks for every overload but in typedoc, where the first speaks for the others', () => {
    const first: SymbolParts = { name: 'open', overload: { index: 1, of: 2 }, ...documented };
    const second: SymbolParts = { name: 'open', id: 'src/subject.ts:open~2', overload: { index: 2, of: 2 } };
    expect(verdict('typedoc', second, [first])).toBe('+inherited');
    expect(verdict('typedoc', { ...first, comment: undefined }, [second])).toBe('-missing');
    expect(verdict('api-extractor', second, [first])).toBe('-missing');
    expect(verdict('deno', second, [first])).toBe('-missing');
    expect(verdict('docwright', second, [first])).toBe('-missing');
  });

  it('wants a name behind @inheritDoc in API Extractor', () => {
    const bare: SymbolParts = { ...member('method'), comment: '/** {@inheritDoc} */', inherits };
    expect(verdict('api-extractor', bare, [{ ...base, ...documented }])).toBe('-unresolved-inherit-doc');
  });

  it('takes a @param of what takes nothing for a text in typedoc', () => {
    expect(verdict('typedoc', { kind: 'variable', comment: '/** @param a - first */' })).toBe('+sections');
  });
});

describe('explainDocumentation', () => {
  it('gives a sentence', () => {
    const judge = (symbol: SymbolParts, others: SymbolParts[] = []): string => {
      const table = new Map(others.map(buildSymbol).map((other) => [other.id, other]));
      return explainDocumentation(
        documentation(buildSymbol(symbol), { preset: 'docwright', resolve: (id) => table.get(id) }),
      );
    };
    expect(judge({ name: 'getName', comment: '/** Gets the name */' })).toBe(
      'the summary "Gets the name" only restates the name',
    );
    expect(judge(member, [{ ...base, comment: '/** Frees what `open` took. */' }])).toBe(
      'inherits from src/a.ts:Base#close',
    );
    expect(judge({ comment: '/** {@inheritDoc Nowhere.x} */' })).toBe('{@inheritDoc Nowhere.x} leads nowhere');
  });
});
