import { chromium } from 'playwright-core';
import { pathToFileURL } from 'node:url';
const [folder, out, ...pages] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const spec of pages) {
  const [path, width = '1280', scheme = 'light', full] = spec.split('@');
  const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  page.on('console', (m) => console.log(path, m.type(), m.text()));
  page.on('pageerror', (m) => console.log(path, 'ERR', m.message));
  await page.goto(pathToFileURL(folder).href + '/' + path);
  await page.waitForTimeout(200);
  if (full === 'search') { await page.keyboard.press('/'); await page.locator('.palette input').fill('merge'); await page.waitForTimeout(500); }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) console.log(path, width, 'OVERFLOW', overflow);
  const name = path.replace(/[/#.:]/g, '_') + `-${width}-${scheme}.png`;
  await page.screenshot({ path: `${out}/${name}`, fullPage: full === 'full' });
  await context.close();
}
await browser.close();
