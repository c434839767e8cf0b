import { resolve } from 'node:path';
import type { UnpluginOptions } from 'unplugin';
import { loadVirtual } from './load-virtual.ts';
import type { Session } from './session.ts';
import { importPattern, resolvedPattern, resolveVirtual } from './virtual-modules.ts';

/** Hooks that bundlers have alike: they are called for virtual modules only. */
export function virtualHooks(session: Session): Pick<UnpluginOptions, 'resolveId' | 'load'> {
  return {
    resolveId: { filter: { id: importPattern }, handler: resolveVirtual },
    load: {
      filter: { id: resolvedPattern },
      async handler(id) {
        const { code, sources, warning } = await loadVirtual(id, session);
        if (warning !== undefined) this.warn(warning);
        session.served.set(id, code);
        // A server would take the module for changed whenever its source is; it is told when the docs are.
        if (!session.isServing()) for (const source of sources) this.addWatchFile(resolve(session.root(), source));
        return { code, map: null };
      },
    },
  };
}
