import { openSiteCache, type SiteCache } from '../build/read-cache.ts';
import type { SiteScope } from '../model/options.ts';
import type { SiteProblem } from '../model/problem.ts';
import { compareShards, joinDifferences, type ApiDifference, type ShardDifference } from './compare-shards.ts';

/** Options of {@link compareCaches}. */
export interface CompareOptions {
  /** `.docwright` folder of the earlier version. */
  readonly before: string;
  /** `.docwright` folder of the later version. */
  readonly after: string;
  /** Default `exported`. */
  readonly scope?: SiteScope;
  /** Told of files that cannot be read. */
  readonly report?: (problem: SiteProblem) => void;
}

/** What changed between two caches, such as those of two git revisions. Modules with the same bytes are not opened. */
export async function compareCaches(options: CompareOptions): Promise<ApiDifference> {
  const { scope = 'exported', report = () => undefined } = options;
  const [before, after] = await Promise.all([
    openSiteCache(options.before, report),
    openSiteCache(options.after, report),
  ]);
  const modules = [...new Set([...before.index.modules, ...after.index.modules])].sort();
  const parts: ShardDifference[] = [];
  for (const module of modules) {
    const [old, now] = await Promise.all([readListed(before, module), readListed(after, module)]);
    if (old?.hash !== now?.hash) parts.push(compareShards(old?.parse(), now?.parse(), scope));
  }
  return joinDifferences(parts);
}

function readListed(cache: SiteCache, module: string): ReturnType<SiteCache['readShard']> {
  return cache.index.modules.includes(module) ? cache.readShard(module) : Promise.resolve(undefined);
}
