import { folderTree } from './folders.ts';
import { listItem, loadModules, moduleItem } from './modules.ts';
import { remember, remembered } from './stored.ts';

const stored = 'docwright-tree-filter';
const mostShown = 200;

/** Puts a filter over all modules, and a tree of all folders, into the navigation. Modules are loaded when one is used. */
export function addTree(): void {
  const navigation = document.querySelector<HTMLElement>('nav[data-tree]');
  if (navigation === null) return;
  const current = navigation.dataset['tree'];
  const input = document.createElement('input');
  input.type = 'search';
  input.className = 'tree-filter';
  input.placeholder = 'Filter modules';
  input.setAttribute('aria-label', 'Filter modules');
  const list = document.createElement('ul');
  list.className = 'found';
  list.hidden = true;
  const siblings = [...navigation.querySelectorAll<HTMLElement>('[data-siblings]')];
  siblings[0]?.before(folderTree(current, siblings));
  const browsed = document.createElement('div');
  browsed.append(...navigation.childNodes);
  navigation.append(input, list, browsed);

  const show = async (): Promise<void> => {
    const wanted = input.value.trim().toLowerCase();
    remember(stored, wanted);
    list.hidden = wanted === '';
    browsed.hidden = wanted !== '';
    if (wanted === '') return;
    const found = (await loadModules()).filter(([, module]) => module.toLowerCase().includes(wanted));
    list.replaceChildren(...found.slice(0, mostShown).map((link) => moduleItem(link, current)));
    if (found.length > mostShown) list.append(note(`${found.length - mostShown} more`));
    if (found.length === 0) list.append(note('No module matches.'));
  };
  input.addEventListener('input', () => void show());
  input.value = remembered(stored);
  if (input.value !== '') void show();
}

function note(text: string): HTMLElement {
  const item = listItem(text);
  item.className = 'note';
  return item;
}
