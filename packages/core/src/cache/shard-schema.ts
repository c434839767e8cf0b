import * as z from 'zod';
import { cacheSchemaVersion, symbolKinds, type CacheIndex, type CacheShard } from '../model/index.ts';
import { isPlainIndex } from './is-plain-index.ts';
import { isPlainShard } from './is-plain-shard.ts';
import { mergeShards } from './merge-shards.ts';
import { splitConflict } from './split-conflict.ts';

// Shapes that readers rely on. What lies deeper (facts, parameters, findings) was written by docwright in one piece
// with them, and looking at all of it would cost more than reading it.

// Made only when it is asked: nearly every shard passes the quick look, and a run with nothing to do reads none.
let shard: z.ZodType | undefined;

function shardSchema(): z.ZodType {
  const fingerprints = z.looseObject({ signature: z.string(), body: z.string() });
  const origin = z.enum(['human', 'generated', 'edited', 'inherited']);
  const texts = z.array(z.string());
  const args = z.record(z.string(), z.string());

  const symbol = z.looseObject({
    kind: z.enum(symbolKinds),
    name: z.string(),
    signature: z.string(),
    state: z.enum(['fresh', 'stale', 'review', 'rejected', 'missing']),
    complexity: z.number(),
    uses: texts.optional(),
    usedBy: texts.optional(),
    doc: z.looseObject({ summary: z.string() }).optional(),
    origin: origin.optional(),
    fingerprints: fingerprints.optional(),
    commentHash: z.string().optional(),
    replaces: z.string().optional(),
    replaced: z.looseObject({ origin, fingerprints }).optional(),
    tried: z.looseObject({ fingerprints, provider: z.string(), version: z.string() }).optional(),
    findings: z.array(z.looseObject({ code: z.string(), args })).optional(),
    losses: z.array(z.looseObject({ code: z.string(), points: z.number(), args: args.optional() })).optional(),
    commentFindings: z.array(z.looseObject({ code: z.string(), args: args.optional() })).optional(),
    changelog: z.array(z.looseObject({ version: z.string(), what: z.string(), detail: z.string() })).optional(),
    visible: z.literal(false).optional(),
    formerIds: texts.optional(),
  });

  return z.looseObject({
    schema: z.literal(cacheSchemaVersion),
    module: z.string(),
    doc: z.looseObject({ summary: z.string() }).optional(),
    externals: z.record(z.string(), z.string()).optional(),
    symbols: z.record(z.string(), symbol),
  });
}

function indexSchema(): z.ZodType {
  const texts = z.array(z.string());
  return z.looseObject({
    schema: z.literal(cacheSchemaVersion),
    entryPoints: z.array(z.looseObject({ name: z.string(), module: z.string() })),
    scope: z.string().optional(),
    kinds: texts.optional(),
    preset: z.string().optional(),
    checks: z.record(z.string(), z.string()).optional(),
    modules: texts,
    publicNames: z.record(z.string(), z.string()).optional(),
    publicSurface: texts,
  });
}

/** The content of a cache file, or why it has none. */
export type ParsedFile<Content> =
  /** `mended`: the text is not how docwright writes this content. */
  | { readonly outcome: 'content'; readonly content: Content; readonly mended?: true }
  | { readonly outcome: 'newer'; readonly schema: number }
  | { readonly outcome: 'damaged'; readonly message: string };

/**
 * Reads the text of a shard, which must be that of the given module. A text that Git could not merge is read as both
 * sides, joined symbol by symbol.
 */
export function parseShard(text: string, module: string): ParsedFile<CacheShard> {
  const [ours, theirs] = (splitConflict(text) ?? []).map((side) => parseSide(side, module));
  if (ours?.outcome !== 'content' || theirs?.outcome !== 'content') return parseSide(text, module);
  return { outcome: 'content', content: mergeShards(undefined, theirs.content, ours.content), mended: true };
}

function parseSide(text: string, module: string): ParsedFile<CacheShard> {
  const parsed = parseFile<CacheShard>(text, judgeShard);
  if (parsed.outcome !== 'content' || parsed.content.module === module) return parsed;
  return { outcome: 'damaged', message: `it is about ${parsed.content.module}` };
}

/** Path of the index inside the cache folder. */
export const indexPath = 'index.json';

/** Reads the text of the index. */
export function parseIndex(text: string): ParsedFile<CacheIndex> {
  return parseFile<CacheIndex>(text, (content) => (isPlainIndex(content) ? undefined : judgeIndexBySchema(content)));
}

/** What the schema says is wrong with the content of the index. */
export function judgeIndexBySchema(content: unknown): string | undefined {
  return judge(content, indexSchema());
}

/** What is wrong with the content of a shard; undefined when nothing is. The schema is asked only in case of doubt. */
export function judgeShard(content: unknown): string | undefined {
  return isPlainShard(content) ? undefined : judgeBySchema(content);
}

/** What the schema says is wrong with the content of a shard. */
export function judgeBySchema(content: unknown): string | undefined {
  return judge(content, (shard ??= shardSchema()));
}

function judge(content: unknown, shape: z.ZodType): string | undefined {
  const { error } = shape.safeParse(content);
  return error && describeIssue(error.issues[0]);
}

function parseFile<Content>(text: string, findFault: (content: unknown) => string | undefined): ParsedFile<Content> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { outcome: 'damaged', message: text.trim() === '' ? 'it is empty' : messageOf(error) };
  }
  const schema = schemaOf(content);
  if (schema !== undefined && schema > cacheSchemaVersion) return { outcome: 'newer', schema };
  if (schema !== undefined && schema < cacheSchemaVersion)
    return { outcome: 'damaged', message: `an older docwright wrote it, schema ${schema}` };
  const message = findFault(content);
  if (message !== undefined) return { outcome: 'damaged', message };
  return { outcome: 'content', content: content as Content };
}

function schemaOf(content: unknown): number | undefined {
  if (typeof content !== 'object' || content === null || !('schema' in content)) return undefined;
  return typeof content.schema === 'number' ? content.schema : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  return issue === undefined ? 'it has another shape' : `${issue.path.join(' ') || 'content'}: ${issue.message}`;
}
