import type { Session } from './session.ts';
import { pathOfVirtual, renderDocsModule, renderIndexModule } from './virtual-modules.ts';

/** A virtual module, ready to be given to a bundler. */
export interface LoadedVirtual {
  readonly code: string;
  /** Paths of sources that it depends on, relative to the root of the project. */
  readonly sources: readonly string[];
  /** What is wrong with the import, if anything. */
  readonly warning?: string;
}

/** Loads the docs that a virtual module is about. What cannot be had is empty: docs never break a bundle. */
export async function loadVirtual(id: string, session: Session): Promise<LoadedVirtual> {
  const path = pathOfVirtual(id);
  try {
    const docs = await session.docsOf(path === undefined ? 'all' : [path]);
    if (path === undefined) {
      const paths = docs.filter(({ symbols }) => symbols.length > 0).map((module) => module.path);
      return { code: renderIndexModule(paths), sources: [] };
    }
    const [module] = docs;
    if (module !== undefined) return { code: renderDocsModule(module), sources: [path] };
    const isKnown = (await session.started())?.isUsable === true;
    const warning = `"${path}" is no source of the project that the plugin looks at; its docs are empty.`;
    return { ...empty(path), ...(isKnown && { warning }) };
  } catch {
    // The report of the build says what is wrong.
    return empty(path);
  }
}

function empty(path: string | undefined): LoadedVirtual {
  return { code: path === undefined ? renderIndexModule([]) : renderDocsModule({ path, symbols: [] }), sources: [] };
}
