import { root } from './data.ts';

const stored = 'docwright-tree-filter';
const mostShown = 200;

/** Puts a filter over all modules in front of the navigation. The modules are loaded when it is first used. */
export function addTree(): void {
  const navigation = document.querySelector<HTMLElement>('nav[data-tree]');
  if (navigation === null) return;
  const input = document.createElement('input');
  input.type = 'search';
  input.className = 'tree-filter';
  input.placeholder = 'Filter modules';
  input.setAttribute('aria-label', 'Filter modules');
  const list = document.createElement('ul');
  list.className = 'tree';
  list.hidden = true;
  const staticPart = [...navigation.children];
  navigation.prepend(input, list);

  const show = async (): Promise<void> => {
    const wanted = input.value.trim().toLowerCase();
    remember(wanted);
    list.hidden = wanted === '';
    for (const element of staticPart) if (element instanceof HTMLElement) element.hidden = wanted !== '';
    if (wanted === '') return;
    const modules = modulesOf((await docwright.load('names')) ?? '');
    const found = modules.filter(([, module]) => module.toLowerCase().includes(wanted));
    list.replaceChildren(
      ...found.slice(0, mostShown).map(([page, module]) => item(page, module, navigation.dataset['tree'])),
    );
    if (found.length > mostShown) list.append(note(`${found.length - mostShown} more`));
    if (found.length === 0) list.append(note('No module matches.'));
  };
  input.addEventListener('input', () => void show());
  input.value = remembered();
  if (input.value !== '') void show();
}

function modulesOf(names: string): (readonly [page: string, module: string])[] {
  return [...names.matchAll(/^>(\S+) (.*)$/gm)].map(([, page = '', module = '']) => [page, module]);
}

function item(page: string, module: string, current: string | undefined): HTMLElement {
  const element = document.createElement('li');
  const link = document.createElement('a');
  link.href = root + page.split('/').map(encodeURIComponent).join('/');
  if (module === current) link.setAttribute('aria-current', 'page');
  const name = document.createElement('bdi');
  name.textContent = module;
  link.append(name);
  element.append(link);
  return element;
}

function note(text: string): HTMLElement {
  const element = document.createElement('li');
  element.className = 'note';
  element.textContent = text;
  return element;
}

function remember(value: string): void {
  try {
    sessionStorage.setItem(stored, value);
  } catch {
    // Storage is off: the filter lasts for this page.
  }
}

function remembered(): string {
  try {
    return sessionStorage.getItem(stored) ?? '';
  } catch {
    return '';
  }
}
