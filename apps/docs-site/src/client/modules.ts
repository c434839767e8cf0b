import { root } from './data.ts';

/** A page of a module, and the module's path. */
export type ModuleLink = readonly [page: string, module: string];

/** Loads all modules of the site from the index of the search. */
export async function loadModules(): Promise<readonly ModuleLink[]> {
  const names = (await docwright.load('names')) ?? '';
  return [...names.matchAll(/^>(\S+) (.*)$/gm)].map(([, page = '', module = '']) => [page, module]);
}

/** An entry of a list that leads to a module. */
export function moduleItem([page, module]: ModuleLink, current: string | undefined, text = module): HTMLElement {
  const link = document.createElement('a');
  link.href = root + page.split('/').map(encodeURIComponent).join('/');
  if (module === current) link.setAttribute('aria-current', 'page');
  const name = document.createElement('bdi');
  name.textContent = text;
  link.append(name);
  return listItem(link);
}

/** An entry of a list. */
export function listItem(content: HTMLElement | string): HTMLElement {
  const item = document.createElement('li');
  item.append(content);
  return item;
}
