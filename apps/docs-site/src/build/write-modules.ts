import type { ModulePath } from '@docwright/core/model';
import { answersHold } from '../model/link-table.ts';
import { ownProperty, type Manifest, type ModuleMemory } from './manifest.ts';
import type { Output } from './output.ts';
import type { ReadModule } from './read-modules.ts';
import { moduleFiles, renderModule, type ModuleRenderer } from './render-modules.ts';

/** Renders the pages that changed, one after the other, so that memory holds one module at a time. */
export async function writeModules(from: {
  readonly read: readonly ReadModule[];
  readonly known: Manifest;
  readonly renderer: ModuleRenderer;
  readonly output: Output;
}): Promise<Record<ModulePath, ModuleMemory>> {
  const { read, known, renderer, output } = from;
  const modules: [ModulePath, ModuleMemory][] = [];
  for (const { stamp, shard, inputs, digest, isTorn } of read) {
    const { module } = digest;
    if (digest.isEmpty === true) {
      modules.push([module, { stamp, shard, inputs, digest, answers: {} }]);
      continue;
    }
    const memory = ownProperty(known.modules, module);
    const isFresh = memory?.inputs === inputs && answersHold(renderer.table, memory.answers);
    const paths = moduleFiles(module);
    if ((isFresh || isTorn === true) && paths.every((path) => output.keep(path))) {
      modules.push([module, { stamp, shard, inputs, digest, answers: memory?.answers ?? {} }]);
      continue;
    }
    const record = (await renderer.cache.readShard(module))?.parse();
    if (record === undefined) continue;
    const page = await renderModule({ ...record, module }, renderer);
    await output.write(paths[0], page.html);
    await output.write(paths[1], page.markdown);
    modules.push([module, { stamp, shard, inputs, digest, answers: page.answers }]);
  }
  return Object.fromEntries(modules);
}
