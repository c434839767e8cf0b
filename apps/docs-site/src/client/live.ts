import { addCopyButtons } from './copy.ts';
import { root } from './data.ts';

/** Shows changes of this page as the dev server reports them, without losing the place. */
export function followChanges(): void {
  const events = new EventSource(`${root}events?since=${Math.floor(performance.timeOrigin)}`);
  events.addEventListener('update', (event: MessageEvent<string>) => {
    const paths = JSON.parse(event.data) as readonly string[];
    if (paths.some((path) => path.startsWith('assets/'))) location.reload();
    else if (paths.includes(currentPath())) void refresh();
  });
}

function currentPath(): string {
  const base = new URL(root || './', location.href).pathname;
  return decodeURIComponent(location.pathname.slice(base.length)) || 'index.html';
}

async function refresh(): Promise<void> {
  const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined);
  if (answer?.ok !== true) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const selector of ['main', '.outline']) {
    const [now, next] = [document.querySelector(selector), page.querySelector(selector)];
    if (now !== null && next !== null) now.replaceWith(document.adoptNode(next));
  }
  addCopyButtons(document);
}
