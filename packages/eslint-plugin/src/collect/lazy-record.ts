import {
  commentAnchor,
  fingerprintRanges,
  isHiddenComment,
  noFacts,
  plainText,
  signatureText,
  type Comment,
  type CommentPlace,
  type Facts,
  type FingerprintRanges,
  type Fingerprints,
  type HeritageRecord,
  type Modifier,
  type ModulePath,
  type ParameterRecord,
  type SymbolId,
  type SymbolKind,
  type SymbolLocation,
  type SymbolRecord,
  type TypeParameterRecord,
  type TypeText,
} from '@docwright/core/model';
import type { CollectContext } from './collect-context.ts';
import { complexityOf } from './complexity.ts';
import { commentPlace, findComment, type FoundComment } from './find-comment.ts';
import { heritageRecords } from './heritage.ts';
import { inferredType } from './infer-type.ts';
import { leadingWords, type LeadingWords } from './leading-words.ts';
import { namePlace } from './name-place.ts';
import { parameterRecords } from './parameters.ts';
import { withParentheses } from './positions.ts';
import type { SymbolDraft } from './symbol-draft.ts';
import { throwFacts } from './throws/throw-facts.ts';
import { annotationText, commentType, typeParameterRecords, typeText } from './types.ts';

/** What the record of a declaration says at once. */
export interface RecordHead {
  readonly id: SymbolId;
  readonly exported: boolean;
  readonly parent: SymbolRecord | undefined;
}

/** Makes a record whose costly parts are worked out when they are first read. */
export function createLazyRecord(draft: SymbolDraft, head: RecordHead, context: CollectContext): SymbolRecord {
  return new LazyRecord(draft, head, context) as unknown as SymbolRecord;
}

const none: readonly never[] = [];
const noReferences: SymbolRecord['references'] = { uses: none, usedBy: none };
/** Longest initialisers, in characters, that a signature shows, that a record keeps, and that are read at all. */
const longest = { shown: 60, kept: 120, read: 400 } as const;

// A class, because a rule looks at thousands of declarations and reads a few fields of each: accessors that all share
// cost nothing until they are read.
class LazyRecord {
  readonly id: SymbolId;
  readonly kind: SymbolKind;
  readonly name: string;
  readonly module: ModulePath;
  readonly parent: SymbolId | undefined;
  readonly exported: boolean;
  readonly publicNames = none;
  readonly references = noReferences;
  readonly #draft: SymbolDraft;
  readonly #context: CollectContext;
  readonly #holder: SymbolRecord | undefined;
  #words?: LeadingWords;
  #place?: CommentPlace;
  #comment?: FoundComment | null;
  #ranges?: FingerprintRanges;
  #fingerprints?: Fingerprints;
  #parameters?: readonly ParameterRecord[];
  #value?: string | null;
  #facts?: Facts;
  #complexity?: number;

  constructor(draft: SymbolDraft, { id, exported, parent }: RecordHead, context: CollectContext) {
    this.id = id;
    this.kind = draft.kind;
    this.name = draft.name;
    this.module = context.path;
    this.parent = parent?.id;
    this.exported = exported;
    this.#draft = draft;
    this.#context = context;
    this.#holder = parent;
  }

  get visible(): boolean {
    if (this.#draft.isPrivate === true || this.name.startsWith('#') || this.#holder?.visible === false) return false;
    return this.comment === undefined || !isHiddenComment(this.comment.raw);
  }

  get comment(): Comment | undefined {
    return this.#findComment();
  }

  get modifiers(): readonly Modifier[] {
    const { modifiers, moreModifiers = none } = this.#draft;
    return [...new Set([...(modifiers?.() ?? this.#leadingWords().modifiers), ...moreModifiers])];
  }

  get typeParameters(): readonly TypeParameterRecord[] {
    const { callable, typeParameters } = this.#draft;
    return typeParameterRecords(typeParameters ?? callable?.typeParameters, this.#context);
  }

  get parameters(): readonly ParameterRecord[] {
    const { callable } = this.#draft;
    if (callable === undefined || this.kind === 'accessor') return none;
    return (this.#parameters ??= parameterRecords(callable.params, () => this.#findComment(), this.#context));
  }

  get returns(): TypeText | undefined {
    const { callable } = this.#draft;
    if (callable === undefined || this.kind === 'constructor' || this.kind === 'accessor') return undefined;
    return annotationText(callable.returnType, this.#context) ?? this.#commentType('returns');
  }

  get type(): TypeText | undefined {
    const { annotation, alias, initializer, isConstant = false } = this.#draft;
    const context = this.#context;
    if (alias) return typeText(alias, context);
    if (this.kind === 'accessor') return this.#accessorType();
    if (this.#draft.callable || this.kind === 'class' || this.kind === 'enum-member') return undefined;
    return (
      annotationText(annotation, context) ??
      this.#commentType('type') ??
      inferredType(initializer, { widen: !isConstant })
    );
  }

  get initializer(): string | undefined {
    const value = this.#valueText();
    return value === undefined || value.length > longest.kept ? undefined : value;
  }

  get signature(): string {
    const { signature, showsValue } = this.#draft;
    if (signature !== undefined) return signature;
    const text = signatureText(this.#rangesOf().signature, this.#context);
    const value = showsValue === true ? this.#valueText() : undefined;
    return value === undefined || value.length > longest.shown ? text : `${text} = ${value}`;
  }

  get extends(): readonly HeritageRecord[] {
    return heritageRecords(this.#draft.heritage, this.#context).extends;
  }

  get implements(): readonly HeritageRecord[] {
    return heritageRecords(this.#draft.heritage, this.#context).implements;
  }

  get decorators(): readonly string[] {
    const { decorators = none, other } = this.#draft;
    return [...decorators, ...(other?.decorators ?? none)].map(({ range: [start, end] }) =>
      plainText({ start: start + 1, end }, this.#context),
    );
  }

  get overload(): SymbolRecord['overload'] {
    return this.#draft.overload;
  }

  get complexity(): number {
    return (this.#complexity ??= Math.max(1, ...this.#bodies().map(complexityOf)));
  }

  get lines(): number {
    const { start, end } = this.#draft;
    return (this.#context.text.slice(start, end).match(/\r\n|[\n\r\u2028\u2029]/gu)?.length ?? 0) + 1;
  }

  get fingerprints(): Fingerprints {
    return (this.#fingerprints ??= fingerprintRanges(this.#rangesOf(), this.#context.tokens));
  }

  get facts(): Facts {
    return (this.#facts ??= this.#mayThrow()
      ? { ...noFacts, throws: this.#bodies().flatMap((body) => throwFacts(body, this.#context)) }
      : noFacts);
  }

  get location(): SymbolLocation {
    const { start, end } = this.#draft;
    const anchor = (): number => commentAnchor(this.#placeOf(), this.#context);
    return {
      range: { start, end },
      ...namePlace(this.#draft, this.#context),
      get commentAnchor() {
        return anchor();
      },
    };
  }

  #bodies(): NonNullable<SymbolDraft['callable']>[] {
    const { callable, implementation, other } = this.#draft;
    const own = implementation ?? callable;
    return own ? [own, ...(other ? [other.callable] : none)] : [];
  }

  /** A look at the text spares the walk through most bodies. */
  #mayThrow(): boolean {
    const { text } = this.#context;
    return this.#bodies().some(({ range: [start, end] }) => /throw|reject|Promise/u.test(text.slice(start, end)));
  }

  #leadingWords(): LeadingWords {
    const { start, limit, nameNode, decorators = none } = this.#draft;
    return (this.#words ??= leadingWords({ start, limit: limit ?? nameNode.range[0], decorators }, this.#context));
  }

  #rangesOf(): FingerprintRanges {
    return (this.#ranges ??= this.#draft.ranges(this.#context, this.#leadingWords().signatureStart));
  }

  #placeOf(): CommentPlace {
    return (this.#place ??= commentPlace(this.#draft.start, this.#draft.decorators, this.#context));
  }

  #findComment(): FoundComment | undefined {
    if (this.#comment === undefined) {
      const { other } = this.#draft;
      const places = [this.#placeOf()];
      if (other) places.push(commentPlace(other.start, other.decorators, this.#context));
      this.#comment = findComment(places, this.#context) ?? null;
    }
    return this.#comment ?? undefined;
  }

  #commentType(key: string): TypeText | undefined {
    if (!this.#context.javaScript) return undefined;
    return commentType(key, this.#findComment()?.types ?? {}, this.#context);
  }

  /** Text of the initialiser, unless it is so long that nothing would show it. */
  #valueText(): string | undefined {
    if (this.#value !== undefined) return this.#value ?? undefined;
    const { initializer, showsValue } = this.#draft;
    const range = initializer && withParentheses(initializer, this.#context);
    const isRead = range !== undefined && (showsValue !== true || range.end - range.start <= longest.read);
    this.#value = isRead ? plainText(range, this.#context) : null;
    return this.#value ?? undefined;
  }

  #accessorType(): TypeText | undefined {
    const context = this.#context;
    const { callable, other } = this.#draft;
    const both = [callable, other?.callable].flatMap((each) => each ?? []);
    const [result] = both.flatMap(({ returnType }) => returnType ?? []);
    const [parameter] = both.flatMap(({ params }) => params);
    const annotation = parameter && 'typeAnnotation' in parameter ? parameter.typeAnnotation : undefined;
    return (
      annotationText(result, context) ??
      annotationText(annotation, context) ??
      this.#commentType('returns') ??
      this.#commentType('type')
    );
  }
}
