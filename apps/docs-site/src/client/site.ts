import '../styles/site.css';
import { addCopyButtons, copyPage } from './copy.ts';
import { loadScript, shareData } from './data.ts';
import { listenToKeys } from './keyboard.ts';
import { followChanges } from './live.ts';
import { followMoved } from './moved.ts';
import { switchTheme } from './theme.ts';
import { addTree } from './tree.ts';

shareData();

async function openSearch(): Promise<void> {
  if (docwright.palette === undefined) await loadScript(document.documentElement.dataset['palette'] ?? '');
  docwright.palette?.open();
}

const actions: Readonly<Record<string, (button: HTMLElement) => void>> = {
  search: () => void openSearch(),
  theme: switchTheme,
  'copy-page': (button) => void copyPage(button),
};

for (const button of document.querySelectorAll<HTMLElement>('[data-action]')) {
  const action = actions[button.dataset['action'] ?? ''];
  button.hidden = false;
  button.addEventListener('click', () => action?.(button));
}

// Browsers that cannot show the content of a closed `details` by style need it opened where there is room for it.
const menu = document.querySelector<HTMLDetailsElement>('.menu');
if (menu !== null && matchMedia('(min-width: 60rem)').matches) menu.open = true;

followMoved();
addEventListener('hashchange', followMoved);
addTree();
addCopyButtons(document);
listenToKeys({ search: () => void openSearch(), theme: switchTheme });
if (document.querySelector('script[data-live]') !== null) followChanges();
