/** Remembers a text until the browser's tab is closed. */
export function remember(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // Storage is off: the text lasts for this page.
  }
}

/** What was remembered; the empty string for nothing. */
export function remembered(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
