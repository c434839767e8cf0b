import type { Session } from '../session.ts';

/** What is told of a module when it has been parsed. */
interface ParsedModule {
  readonly id: string;
  readonly isEntry: boolean;
  readonly importedIdResolutions: readonly Resolution[];
  readonly dynamicallyImportedIdResolutions: readonly Resolution[];
}

interface Resolution {
  readonly id: string;
  readonly external: boolean | string;
}

/** A graph that grows. */
export interface GrowingGraph {
  /** A build begins, from these entries. */
  readonly begin: (entries: readonly string[] | Readonly<Record<string, string>>) => void;
  /** A module was parsed, and what it imports was resolved. */
  readonly see: (module: ParsedModule) => void;
}

/**
 * Rollup says that a graph is complete when it has also shaken it, which takes most of its time and uses one thread. All its
 * modules are known long before: when every entry and all that is imported has been parsed. What plugins add later is told at
 * the end.
 */
export function foreseeGraph(session: Session): GrowingGraph {
  const parsed = new Set<string>();
  const awaited = new Set<string>();
  let left = 0;
  return {
    begin(entries) {
      parsed.clear();
      awaited.clear();
      left = Object.keys(entries).length;
    },
    see({ id, isEntry, importedIdResolutions, dynamicallyImportedIdResolutions }) {
      parsed.add(id);
      awaited.delete(id);
      if (isEntry) left--;
      for (const resolution of [...importedIdResolutions, ...dynamicallyImportedIdResolutions])
        if (resolution.external === false && !parsed.has(resolution.id)) awaited.add(resolution.id);
      if (awaited.size === 0 && left === 0) session.foresee([...parsed]);
    },
  };
}
