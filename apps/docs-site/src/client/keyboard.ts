/** What keys can do that needs other parts of the client. */
export interface KeyActions {
  readonly search: () => void;
  readonly theme: () => void;
}

const help: readonly (readonly [keys: string, what: string])[] = [
  ['/ or Ctrl K', 'Search'],
  ['j  k', 'Next and previous symbol'],
  ['[', 'To the filter of the modules'],
  ['t', 'Light or dark'],
  ['?', 'This list'],
  ['Esc', 'Close'],
];

/** Listens to the keys of the site wherever nothing is being typed. */
export function listenToKeys(actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      actions.search();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const action = keys(actions)[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
}

function keys(actions: KeyActions): Readonly<Record<string, () => void>> {
  return {
    '/': actions.search,
    t: actions.theme,
    j: () => step(1),
    k: () => step(-1),
    '[': () => document.querySelector<HTMLInputElement>('.tree-filter')?.focus(),
    '?': showHelp,
  };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, dialog, dialog *'))
  );
}

/** Moves the focus one symbol on: from the focused one, else from the top of the window. */
function step(direction: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('.symbol-heading .self')];
  const focused = links.findIndex((link) => link === document.activeElement);
  const visible = links.findIndex((link) => link.getBoundingClientRect().top > 0);
  const next = links[focused === -1 ? visible : focused + direction];
  next?.closest('.symbol')?.scrollIntoView({ block: 'start' });
  next?.focus({ preventScroll: true });
}

function showHelp(): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'help';
  dialog.setAttribute('aria-label', 'Keys');
  const list = document.createElement('dl');
  for (const [key, what] of help) {
    const name = document.createElement('dt');
    name.textContent = key;
    const text = document.createElement('dd');
    text.textContent = what;
    list.append(name, text);
  }
  dialog.append(list);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}
