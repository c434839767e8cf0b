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

/**
 * Loads the docs that a virtual module is about. What cannot be had is empty: docs never break a bundle.
 *
 * @param session - Undefined where the plugin is off.
 */
export async function loadVirtual(id: string, session: Session | undefined): Promise<LoadedVirtual> {
  const path = pathOfVirtual(id);
  try {
    const docs = (await session?.docsOf(path === undefined ? 'all' : [path])) ?? [];
    if (path === undefined) {
      const paths = docs.filter(({ symbols }) => symbols.length > 0).map((module) => module.path);
      return { code: renderIndexModule(paths), sources: [] };
    }
    const [module] = docs;
    if (module !== undefined) return { code: renderDocsModule(module), sources: [path] };
    return empty(path, session && `"${path}" is no documented source of the project; its docs are empty.`);
  } catch (error) {
    return empty(path, `There are no docs (${error instanceof Error ? error.message : String(error)}).`);
  }
}

function empty(path: string | undefined, warning: string | undefined): LoadedVirtual {
  const code = path === undefined ? renderIndexModule([]) : renderDocsModule({ path, symbols: [] });
  return { code, sources: [], ...(warning !== undefined && { warning }) };
}
