import { groupBy } from '@docwright/core/model/group-by';
import { listItem, loadModules, moduleItem, type ModuleLink } from './modules.ts';
import { remember, remembered } from './stored.ts';

const stored = 'docwright-open-folders';
const everything = '/';

/**
 * A tree of all folders. The modules are loaded when it is first opened, and a folder is filled when it is; which ones
 * are open stays so on the next page.
 *
 * @param siblings - What the page lists by itself; hidden as long as the tree, which holds it too, is open.
 */
export function folderTree(current: string | undefined, siblings: readonly HTMLElement[]): HTMLElement {
  const open = new Set(remembered(stored).split('\n'));
  const note = (path: string, isOpen: boolean): void => {
    if (isOpen) open.add(path);
    else open.delete(path);
    remember(stored, [...open].join('\n'));
  };
  const tree = folder('All folders', everything, async () => contentsOf('', await loadModules()));
  tree.classList.add('tree');
  tree.addEventListener('toggle', () => {
    for (const element of siblings) element.hidden = tree.open;
  });
  return tree;

  function contentsOf(path: string, modules: readonly ModuleLink[]): HTMLElement[] {
    const byNextPart = groupBy(modules, ([, module]) => module.slice(path.length).split('/', 1)[0] ?? '');
    return [...byNextPart].map(([name, found]) => {
      const [only] = found;
      const inner = `${path}${name}/`;
      if (only !== undefined && only[1] === path + name) return moduleItem(only, current, name);
      return listItem(folder(`${name}/`, inner, () => contentsOf(inner, found)));
    });
  }

  function folder(
    name: string,
    path: string,
    contents: () => HTMLElement[] | Promise<HTMLElement[]>,
  ): HTMLDetailsElement {
    const element = document.createElement('details');
    const summary = document.createElement('summary');
    const list = document.createElement('ul');
    summary.textContent = name;
    element.append(summary, list);
    element.addEventListener('toggle', () => {
      note(path, element.open);
      if (element.open && list.childElementCount === 0) void fill(list, contents());
    });
    element.open = open.has(path) || (path !== everything && current?.startsWith(path) === true);
    return element;
  }
}

async function fill(list: HTMLElement, contents: HTMLElement[] | Promise<HTMLElement[]>): Promise<void> {
  list.replaceChildren(...(await contents));
}
