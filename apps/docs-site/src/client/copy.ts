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

/** Copies the Markdown of the page; says so where it cannot be read, as from disk. */
export async function copyPage(button: HTMLElement): Promise<void> {
  const answer = await fetch(button.dataset['source'] ?? '').catch(() => undefined);
  if (answer?.ok === true) await copy(button, await answer.text());
  else say(button, 'Cannot copy');
}

async function copy(button: HTMLElement, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(button, 'Copied');
  } catch {
    say(button, 'Cannot copy');
  }
}

/** Shows a word on the button for a moment; what it said at first comes back however often it is pressed. */
function say(button: HTMLElement, word: string): void {
  button.dataset['label'] ??= button.textContent;
  button.textContent = word;
  setTimeout(() => (button.textContent = button.dataset['label'] ?? ''), 1500);
}
