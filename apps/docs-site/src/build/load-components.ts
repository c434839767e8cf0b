import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hashText } from '@docwright/core/model';
import { defaultComponents, type SiteComponents } from '../components/registry.ts';
import type { SiteTheme } from '../model/options.ts';

/** The components of a site, and a key that changes when they do. */
export interface LoadedComponents {
  readonly components: SiteComponents;
  readonly key: string;
}

/**
 * The site's components with those of the project in their place. A module in JavaScript is imported as it is; one in
 * TSX or JSX needs Vite, which is loaded only then.
 */
export async function loadComponents(root: string, { components }: SiteTheme): Promise<LoadedComponents> {
  if (components === undefined) return { components: defaultComponents, key: '' };
  if (typeof components !== 'string') {
    return {
      components: { ...defaultComponents, ...components },
      key: hashText(Object.values(components).map(String).join('\0')),
    };
  }
  const path = isAbsolute(components) ? components : join(root, components);
  const key = hashText(await readFile(path, 'utf8'));
  return { components: { ...defaultComponents, ...(await importComponents(path, key)) }, key };
}

async function importComponents(path: string, key: string): Promise<Partial<SiteComponents>> {
  if (/\.[cm]?js$/.test(path)) {
    return (await import(`${pathToFileURL(path).href}?${key}`)) as Partial<SiteComponents>;
  }
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport<Partial<SiteComponents>>(path, {
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', development: false, importSource: '@docwright/docs-site' } },
  });
  return module;
}
