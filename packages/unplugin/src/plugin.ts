import type { UnpluginFactory, UnpluginOptions } from 'unplugin';
import { claim } from './claim.ts';
import { setUpEsbuild } from './bundlers/esbuild-setup.ts';
import { foreseeGraph } from './bundlers/foresee-graph.ts';
import { rollupHooks } from './bundlers/rollup-hooks.ts';
import { tapCompiler } from './bundlers/webpack-hooks.ts';
import { openProcess } from './open-process.ts';
import { recallBuilds } from './recall/recall-builds.ts';
import { resolveOptions, type DocwrightOptions } from './options.ts';
import { createSession, type OpenService } from './session.ts';
import { virtualHooks } from './virtual-hooks.ts';
import { importPattern } from './virtual-modules.ts';
import { vitePlugins } from './vite/vite-plugin.ts';

const name = 'docwright';

/**
 * Makes the factory of the plugin.
 *
 * @param open - Opens the half that knows the core. Default: in a process of its own, and only where something changed.
 */
export function createFactory(
  open: OpenService = recallBuilds(openProcess),
): UnpluginFactory<DocwrightOptions | undefined, true> {
  return (written = {}, { framework }) => {
    const ownsLoading = framework === 'webpack' || framework === 'rspack';
    const options = resolveOptions(written, process.env);
    const session = createSession(options, open);
    const hooks = rollupHooks(session);
    const graph = foreseeGraph(session);
    const start = {
      buildStart(this: unknown, input: object): void {
        if (claim(input, session)) session.start();
      },
    };
    const plugin: UnpluginOptions = {
      name,
      ...(!ownsLoading && virtualHooks(session)),
      rollup: {
        ...hooks,
        buildStart(input) {
          start.buildStart.call(this, input);
          graph.begin(input.input);
        },
        moduleParsed: graph.see,
      },
      rolldown: { ...start, ...hooks },
      webpack: (compiler) => tapCompiler(compiler, session),
      // Rspack has the hooks of webpack; its types say so for each of them only.
      rspack: (compiler) => tapCompiler(compiler as unknown as Parameters<typeof tapCompiler>[0], session),
      esbuild: {
        onResolveFilter: importPattern,
        onLoadFilter: /^.docwright:/,
        loader: 'js',
        setup: (build) => setUpEsbuild(build, session),
      },
    };
    if (framework !== 'vite') return [plugin];
    const [vite, serving] = vitePlugins(session, options, hooks);
    return [
      { ...plugin, vite },
      { name: serving.name, vite: serving },
    ];
  };
}
