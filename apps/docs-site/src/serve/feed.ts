import type { IncomingMessage, ServerResponse } from 'node:http';

/** How many builds are kept for pages that listen late. */
const kept = 50;

/** Tells open pages what was made again. */
export interface Feed {
  /** Answers a request for events; false when it is for something else. */
  accept(request: IncomingMessage, response: ServerResponse): boolean;
  /** Tells all listeners of files that a build wrote, by their paths in the site. */
  tell(written: readonly string[]): void;
}

interface Update {
  /** In milliseconds since the epoch. */
  readonly at: number;
  readonly written: readonly string[];
}

/**
 * Makes a feed. A page says with `?since=` when its loading began, and hears what was built between then and now as well:
 * a change that comes before the page listens is not lost.
 *
 * @param now - Gives milliseconds since the epoch.
 */
export function createFeed(now: () => number = Date.now): Feed {
  const listeners = new Map<ServerResponse, string>();
  const updates: Update[] = [];
  return {
    accept(request, response) {
      const asked = parseAddress(request.url ?? '');
      if (asked === undefined) return false;
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': listening\n\n');
      for (const { at, written } of updates) if (at >= asked.since) send(response, asked.folder, written);
      listeners.set(response, asked.folder);
      response.on('close', () => listeners.delete(response));
      return true;
    },
    tell(written) {
      if (written.length === 0) return;
      updates.push({ at: now(), written });
      if (updates.length > kept) updates.shift();
      for (const [listener, folder] of listeners) send(listener, folder, written);
    },
  };
}

/** Each package of a site has a root of its own, at which its pages listen. */
function parseAddress(url: string): { readonly folder: string; readonly since: number } | undefined {
  const [, folder, since] = /^\/((?:[^/?]+\/)?)events(?:\?since=(\d+))?$/.exec(url) ?? [];
  if (folder === undefined) return undefined;
  try {
    return { folder: decodeURIComponent(folder), since: since === undefined ? Infinity : Number(since) };
  } catch {
    return undefined;
  }
}

function send(listener: ServerResponse, folder: string, written: readonly string[]): void {
  const paths = written.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  listener.write(`event: update\ndata: ${JSON.stringify(paths)}\n\n`);
}
