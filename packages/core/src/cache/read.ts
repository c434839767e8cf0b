export { recentStamps, type StampOptions } from './recent-stamps.ts';
export { nodeFileSystem, type CacheFileSystem } from './file-system.ts';
export {
  createCacheReader,
  readIndexSync,
  readShardSync,
  type CacheRead,
  type CacheReader,
  type CacheReaderOptions,
} from './read-sync.ts';
