/** Leads on from the anchor of a symbol that is elsewhere now, or from the page of a module that is. */
export function followMoved(): void {
  const anchor = currentAnchor();
  const link =
    anchor === ''
      ? document.querySelector<HTMLAnchorElement>('a[data-moved-page]')
      : document.getElementById(anchor)?.closest('[data-moved]')?.querySelector('a');
  if (link) location.replace(link.href);
}

function currentAnchor(): string {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
