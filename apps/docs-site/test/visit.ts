import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { serveFile } from '../src/serve/serve-file.ts';

/** A page being looked at, and everything that went wrong or went elsewhere. */
export interface Visit {
  readonly page: Page;
  /** Errors, warnings, failed requests and requests to anywhere but the site. */
  readonly complaints: readonly string[];
}

/** Opens pages of a site in a browser. */
export interface Visitor {
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>;
  /** Closes all pages. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser for the site in a folder, served below a path of its own or opened from disk. */
export async function startVisitor(
  executablePath: string,
  folder: string,
  from: 'server' | 'disk' = 'server',
): Promise<Visitor> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/deep/down/') === true) request.url = request.url.slice('/deep/down'.length);
    else request.url = '/outside/of/the/site';
    void serveFile(folder, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const base = from === 'disk' ? `${pathToFileURL(folder).href}/` : `http://127.0.0.1:${port}/deep/down/`;
  return {
    visit: (path, options) => visit(browser, base, path, options),
    async leave() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function visit(
  browser: Browser,
  base: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    // A page that is left while it loads cancels what it had asked for.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${reason}: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base)) complaints.push(`elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(base + path);
  return { page, complaints };
}
