/** Gives every block of code and import line a button that copies it. */
export function addCopyButtons(within: ParentNode): void {
  for (const block of within.querySelectorAll<HTMLElement>('pre.code, .import')) {
    if (block.parentElement?.querySelector(':scope > .copy') !== null && block.matches('pre')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener(
      'click',
      () => void copy(button, block.dataset['copy'] ?? block.querySelector('code')?.textContent ?? ''),
    );
    block.after(button);
  }
}

/** Copies the Markdown of the page. */
export async function copyPage(button: HTMLElement): Promise<void> {
  const answer = await fetch(button.dataset['source'] ?? '').catch(() => undefined);
  if (answer?.ok === true) await copy(button, await answer.text());
}

async function copy(button: HTMLElement, text: string): Promise<void> {
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Cannot copy';
  }
  setTimeout(() => (button.textContent = before), 1500);
}
