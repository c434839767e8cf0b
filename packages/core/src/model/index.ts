export { componentScript, isComponent } from './component-script.ts';
export type { Baseline, BaselineEntry, BaselineSplit, BaselineState } from './baseline.ts';
export {
  baselineState,
  baselineStates,
  createBaseline,
  emptyBaseline,
  parseBaseline,
  renderBaseline,
  splitByBaseline,
} from './baseline.ts';
export type {
  CacheContent,
  CacheIndex,
  CommentSettings,
  CacheShard,
  CachedSymbol,
  ChangelogEntry,
  CommentFinding,
  DocOrigin,
  DocState,
  Provenance,
  QualityLoss,
  WrittenFor,
} from './cache-records.ts';
export { cacheSchemaVersion } from './cache-records.ts';
export { compareText } from './compare-text.ts';
export type { Comment, CommentMessage } from './comment.ts';
export type { Doc, DocExample, DocParameter, DocTag, DocThrows, ExampleMark } from './doc.ts';
export { exampleMarks } from './doc.ts';
export { readMarks } from './comment-parts.ts';
export { nearestTag } from './doc-tags.ts';
export type { DriftChange, DriftCode } from './describe-drift.ts';
export { describeDrift, formatDrift, formatDriftChange } from './describe-drift.ts';
export type { DriftSide } from './drift-side.ts';
export { driftSideOf, writtenSideOf } from './drift-side.ts';
export type { DocStanding } from './doc-state.ts';
export { commentHash, docState, drift, knownComment, wasTried } from './doc-state.ts';
export type { Documentation, DocumentationOptions, DocumentationPreset, DocumentationReason } from './documentation.ts';
export { documentation, explainDocumentation } from './documentation.ts';
export { applyStyle } from './apply-style.ts';
export { addUsage } from './add-usage.ts';
export type { DocText } from './doc-texts.ts';
export { commentTexts, frameComment, safeLine } from './comment-texts.ts';
export { docTexts } from './doc-texts.ts';
export type { Draft, Usage } from './draft.ts';
export type { AbsentReturnFact, CallFact, ExampleFact, Facts, MutationFact, ThrowFact } from './facts.ts';
export { noFacts } from './facts.ts';
export type { DocPart, Finding } from './finding.ts';
export { fence } from './fence.ts';
export { firstSentence } from './first-sentence.ts';
export type { Fingerprints } from './fingerprint.ts';
export { fingerprintTokens, normalizeTokens } from './fingerprint.ts';
export type { FingerprintRanges, TokenIndex } from './fingerprint-ranges.ts';
export { fingerprintRanges, indexTokens } from './fingerprint-ranges.ts';
export { hashComment } from './hash-comment.ts';
export { hashText } from './hash.ts';
export type { HouseStyle, PartialStyle, StyledTag, TagUse } from './house-style.ts';
export { completeStyle, defaultStyle, styledTags, tagFields } from './house-style.ts';
export { inheritsDoc } from './inherits-doc.ts';
export type { Mood } from './mood.ts';
export { inMood, moodOf } from './mood.ts';
export type {
  CallSite,
  DeferredSymbol,
  DocPlan,
  Estimate,
  DocTask,
  DocumentedSymbol,
  GenerationRequest,
  NeighbourText,
  SkippedSymbol,
  SkipReason,
  TaskContext,
  TaskReason,
} from './plan.ts';
export type { LineRange, ModulePositions, PositionIndex } from './position-index.ts';
export type { CheckSeverities, Place, Problem, ProblemCode, Severity } from './problem.ts';
export { formatProblem } from './problem.ts';
export { proseOf } from './prose-of.ts';
export { hashDoc, isEmptyDoc, sameDoc } from './same-doc.ts';
export type { Doubt, Doubts, Gap, ModuleDoubts } from './doubts.ts';
export { doubtsMemo } from './doubts.ts';
export { dueDoc } from './due-doc.ts';
export type { RenderOptions } from './render-comment.ts';
export { renderComment } from './render-comment.ts';
export { countTellingWords, glanceAt, isStub, saysMoreThanName, type Glance } from './says-more-than-name.ts';
export type { Percentiles, RequestPurpose, RequestRecord, RunMetrics } from './request-record.ts';
export { addUse, type ModelUse, type RunRecord, type SideUse } from './run-record.ts';
export { summarizeMetrics } from './summarize-metrics.ts';
export type { Scope } from './scope.ts';
export { SettingsError } from './settings-error.ts';
export { isCachedInScope, isInScope, narrowestScope } from './scope.ts';
export { splitWords } from './split-words.ts';
export { stableJson } from './stable-json.ts';
export { stronglyConnected } from './strongly-connected.ts';
export type { SymbolId, SymbolIdAllocator } from './symbol-id.ts';
export { createSymbolIds, findSymbolIds, moduleOf, pathOf } from './symbol-id.ts';
export type { SymbolKind } from './symbol-kind.ts';
export { callableKinds, symbolKinds } from './symbol-kind.ts';
export type { EntryPoint, ModuleRecord, SymbolTable } from './symbol-table.ts';
export type {
  DestructuredProperty,
  HeritageRecord,
  InheritedDoc,
  Modifier,
  ModulePath,
  ParameterRecord,
  PublicName,
  SymbolLocation,
  SymbolRecord,
  SymbolReferences,
  TextRange,
  TypeParameterRecord,
  TypeText,
} from './symbol.ts';
export type { CommentDialect, ParsedComment, ParsedDoc } from './parse-comment.ts';
export { parseComment, parseDoc } from './parse-comment.ts';
export { losesText, mayHaveLosses } from './may-lose-text.ts';
export { fencePattern, spanPattern } from './markdown-code.ts';
export type { ModuleEdits, TextEdit } from './text-edit.ts';
export type { Token } from './tokenize.ts';
export { tokenBounds, tokenize } from './tokenize.ts';
export { nounVerbs, plainVerbs, thirdPersonForm } from './verbs.ts';
export { commentAnchor } from './source/comment-anchor.ts';
export type { CommentPlace } from './source/declaration-comment.ts';
export { findDeclarationComment } from './source/declaration-comment.ts';
export type { DeclaredImport, DeclaredSymbolsInput } from './source/declared-symbols.ts';
export { declaredSymbols, isDeclaredInComment } from './source/declared-symbols.ts';
export { isAboutModule } from './source/file-header.ts';
export { isHiddenComment } from './source/is-hidden-comment.ts';
export { isJavaScript } from './source/is-java-script.ts';
export type { ModuleText } from './source/module-text.ts';
export type { PatternHints } from './source/pattern-name.ts';
export { patternName, transparentTypes } from './source/pattern-name.ts';
export { cutText, plainText } from './source/plain-text.ts';
export { signatureText } from './source/signature-text.ts';
export { takesMembers, toolMembers } from './source/takes-members.ts';
export type { TriviaComment } from './source/trivia.ts';
export { commentsBetween } from './source/trivia.ts';
export type { Condition } from './source/condition.ts';
export { allOf, eitherOf } from './source/condition.ts';
export type { Cause, Flow, Guard, ToldCondition } from './source/flow.ts';
export { conditionAt, isAlwaysReached, nestedIn, startFlow, unclear, under } from './source/flow.ts';
export { filler, firstPerson } from './weak-words.ts';
export { groupBy } from './group-by.ts';
export { aboutAbsence } from './about-absence.ts';
