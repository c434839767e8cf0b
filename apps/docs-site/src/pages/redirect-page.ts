import { relativeUrl } from '../model/address.ts';
import { escapeHtml } from '../text/escape.ts';

/** Stands where a module was whose symbols all moved; leads on with and without JavaScript. */
export function redirectPage(path: string, to: string): string {
  const url = escapeHtml(relativeUrl(path, to));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Moved</title><link rel="icon" href="data:,">
<meta http-equiv="refresh" content="0; url=${url}"><link rel="canonical" href="${url}"><meta name="robots" content="noindex"></head>
<body><p>This page moved to <a href="${url}">${url}</a>.</p></body></html>
`;
}
