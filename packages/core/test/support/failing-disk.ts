import { nodeFileSystem, type CacheFileSystem } from '../../src/cache/index.ts';

/** The real disk, on which writing fails with a code of the operating system wherever the path matches. */
export function failingDisk(code: string, path = /./u): CacheFileSystem & { fails: boolean } {
  const check = (target: string): void => {
    if (disk.fails && path.test(target.replaceAll('\\', '/')))
      throw Object.assign(new Error(`${code}: ${target}`), { code });
  };
  const disk = {
    ...nodeFileSystem,
    fails: true,
    write: async (target: string, data: string | Buffer, durable: boolean) => {
      check(target);
      await nodeFileSystem.write(target, data, durable);
    },
    append: async (target: string, text: string, durable: boolean) => {
      check(target);
      await nodeFileSystem.append(target, text, durable);
    },
    remove: async (target: string) => {
      check(target);
      await nodeFileSystem.remove(target);
    },
  };
  return disk;
}
