import { setImmediate } from 'node:timers/promises';
import type { BuildReport, DocsService, DocsSettings } from '../records.ts';
import { selectSources } from '../docs/select-sources.ts';
import type { OpenService } from '../session.ts';
import { readReceipt, usualCacheFolder, type Receipt } from './receipt.ts';

/**
 * Puts a short way before a service: a build in which nothing changed is told what the last one found, and the service is not
 * even opened. It is asked as soon as there is anything else to know.
 */
export function recallBuilds(open: OpenService): OpenService {
  return (settings: DocsSettings): DocsService => {
    const service = open(settings);
    let receipt: Promise<Receipt | undefined> = Promise.resolve(undefined);
    /** The service learns of a build late, when the receipt does not tell what is asked for. */
    const awake = async (): Promise<void> => {
      if ((await receipt) === undefined) return;
      receipt = Promise.resolve(undefined);
      await service.start();
    };
    return {
      async start() {
        // After the bundler has begun its own work, most of which keeps other threads busy than this one.
        receipt = setImmediate().then(() => readReceipt(settings));
        if ((await receipt) === undefined) return service.start();
        return { cacheFolder: usualCacheFolder(settings), isUsable: true };
      },
      async prepare(files) {
        if (findReport(await receipt, files) !== undefined) return;
        await awake();
        await service.prepare(files);
      },
      async docsOf(modules) {
        await awake();
        return service.docsOf(modules);
      },
      async finish(files) {
        const known = findReport(await receipt, files);
        if (known !== undefined) return known;
        await awake();
        return service.finish(files);
      },
      close: () => service.close(),
    };
  };
}

/** The report on the same modules. */
function findReport(receipt: Receipt | undefined, files: readonly string[]): BuildReport | undefined {
  if (receipt === undefined) return undefined;
  const { root, sources, reports } = receipt;
  const modules = selectSources(files, root, new Set(sources)).join('\n');
  return reports.find((report) => report.modules.join('\n') === modules);
}
