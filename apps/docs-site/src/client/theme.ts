/** Switches between light and dark, and remembers it. */
export function switchTheme(): void {
  const element = document.documentElement;
  const shown = element.dataset['theme'] ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const next = shown === 'dark' ? 'light' : 'dark';
  element.dataset['theme'] = next;
  try {
    localStorage.setItem('docwright-theme', next);
  } catch {
    // Storage is off: the choice lasts for this page.
  }
}
