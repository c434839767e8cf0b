import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { createFeed } from './feed.ts';

function listener(): { readonly response: ServerResponse; readonly heard: string[] } {
  const heard: string[] = [];
  const response = {
    writeHead: () => response,
    write: (text: string) => heard.push(text),
    on: () => response,
  };
  return { response: response as unknown as ServerResponse, heard };
}

const request = (url: string): IncomingMessage => ({ url }) as IncomingMessage;
const update = (...paths: string[]): string => `event: update\ndata: ${JSON.stringify(paths)}\n\n`;

it('tells a page what was built since its loading began, and what comes later', () => {
  let time = 100;
  const feed = createFeed(() => time);
  feed.tell(['a.html']);
  time = 200;
  feed.tell(['b.html', 'c.html']);
  const { response, heard } = listener();
  expect(feed.accept(request('/events?since=150'), response)).toBe(true);
  feed.tell([]);
  feed.tell(['d.html']);
  expect(heard.slice(1)).toEqual([update('b.html', 'c.html'), update('d.html')]);
});

it('tells the pages of a package by their paths in it', () => {
  const feed = createFeed();
  const { response, heard } = listener();
  feed.accept(request('/my%20package/events'), response);
  feed.tell(['my package/a.html', 'other/a.html']);
  expect(heard.slice(1)).toEqual([update('a.html')]);
});

it.each(['/', '/event', '/a/b/events', '/%/events', '/events?since=x'])('leaves %s to others', (url) => {
  const { response, heard } = listener();
  expect(createFeed().accept(request(url), response)).toBe(false);
  expect(heard).toEqual([]);
});
