import { cacheSchemaVersion, symbolKinds } from '../model/index.ts';

/**
 * A quick look at the content of a shard, a tenth of what the schema takes: true only for what the schema accepts.
 * Whatever it does not accept is for the schema to judge, which can say what is wrong.
 */
export function isPlainShard(content: unknown): boolean {
  if (!isRecord(content) || content['schema'] !== cacheSchemaVersion || !isText(content['module'])) return false;
  const { doc, externals, symbols } = content;
  return (
    (doc === undefined || isDoc(doc)) &&
    (externals === undefined || (isRecord(externals) && Object.values(externals).every(isText))) &&
    isRecord(symbols) &&
    Object.values(symbols).every(isPlainSymbol)
  );
}

const kinds: ReadonlySet<unknown> = new Set(symbolKinds);
const origins: ReadonlySet<unknown> = new Set(['human', 'generated', 'edited', 'inherited']);
const states: ReadonlySet<unknown> = new Set(['fresh', 'stale', 'review', 'rejected', 'missing']);

function isPlainSymbol(symbol: unknown): boolean {
  if (!isRecord(symbol)) return false;
  const { kind, name, signature, state, complexity, visible, doc, origin, fingerprints } = symbol;
  return (
    kinds.has(kind) &&
    isText(name) &&
    isText(signature) &&
    states.has(state) &&
    Number.isFinite(complexity) &&
    (visible === undefined || visible === false) &&
    (doc === undefined || isDoc(doc)) &&
    (origin === undefined || origins.has(origin)) &&
    (fingerprints === undefined || isFingerprints(fingerprints)) &&
    [symbol['uses'], symbol['usedBy'], symbol['formerIds']].every(isTextsIfAny) &&
    [symbol['commentHash'], symbol['replaces']].every(isTextIfAny) &&
    hasPlainHistory(symbol) &&
    hasPlainJudgements(symbol)
  );
}

/** What happened to the doc. Most symbols have none of it, or only `tried`. */
function hasPlainHistory({ replaced, tried, findings, changelog }: Readonly<Record<string, unknown>>): boolean {
  return (
    (replaced === undefined ||
      (isRecord(replaced) && origins.has(replaced['origin']) && isFingerprints(replaced['fingerprints']))) &&
    (tried === undefined ||
      (isRecord(tried) && isFingerprints(tried['fingerprints']) && hasTexts(tried, 'provider', 'version'))) &&
    (findings === undefined || isListOf(findings, isFinding)) &&
    (changelog === undefined || isListOf(changelog, (entry) => hasTexts(entry, 'version', 'what', 'detail')))
  );
}

/** What is said of the doc and the comment. Most symbols have none of it. */
function hasPlainJudgements({ losses, commentFindings }: Readonly<Record<string, unknown>>): boolean {
  return (
    (losses === undefined || isListOf(losses, isLoss)) &&
    (commentFindings === undefined || isListOf(commentFindings, isCommentFinding))
  );
}

function isFinding(finding: unknown): boolean {
  return isRecord(finding) && finding['args'] !== undefined && isCommentFinding(finding);
}

function isLoss(loss: unknown): boolean {
  return isRecord(loss) && Number.isFinite(loss['points']) && isCommentFinding(loss);
}

function isCommentFinding(finding: unknown): boolean {
  if (!isRecord(finding)) return false;
  const { code, args } = finding;
  return isText(code) && (args === undefined || (isRecord(args) && Object.values(args).every(isText)));
}

function isFingerprints(value: unknown): boolean {
  return hasTexts(value, 'signature', 'body');
}

function isDoc(value: unknown): boolean {
  return hasTexts(value, 'summary');
}

function hasTexts(value: unknown, ...names: readonly string[]): boolean {
  return isRecord(value) && names.every((name) => isText(value[name]));
}

function isListOf(value: unknown, test: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(test);
}

function isTextsIfAny(value: unknown): boolean {
  return value === undefined || isListOf(value, isText);
}

function isTextIfAny(value: unknown): boolean {
  return value === undefined || isText(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
