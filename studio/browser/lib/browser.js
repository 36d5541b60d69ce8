// Debian's chromium, and a page of the studio in it.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);

/** Starts the browser. Its sandbox does not work for root, as which builds often run. */
export async function openBrowser() {
  if (!CHROMIUM) {
    throw new Error('chromium must be installed (apt-get install chromium) or named in CHROMIUM, was neither');
  }
  return chromium.launch({ executablePath: CHROMIUM, args: process.getuid() === 0 ? ['--no-sandbox'] : [] });
}

/** Windows that the page must suit. */
export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A fresh browser profile that the studio has let in; `secrets` is what it let in before. */
export async function openContext(browser, { viewport = DESKTOP, scheme = 'light', ...options } = {}, state) {
  const context = await browser.newContext({
    viewport, colorScheme: scheme, acceptDownloads: true, storageState: state, permissions: ['clipboard-read', 'clipboard-write'], ...options,
  });
  context.setDefaultTimeout(30_000);
  return context;
}

/** Opens the page; `faults` collects what the console and the page complain about. */
export async function openPage(context, link) {
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      faults.push(message.text());
    }
  });
  await page.goto(link);
  await page.locator('html[data-ready]').waitFor();
  return { page, faults };
}

/** Waits until the full mix of what is asked for is on the stage. */
export async function rest(page) {
  // A change is taken up at once: what is shown as full now may be of before it.
  await page.waitForTimeout(350);
  await page.locator('#state-dot[data-state="full"]').waitFor({ timeout: 60_000 });
}

/** A short text that is the same where the stage's pixels are. */
export const pixelsOf = (page) => page.evaluate(async () => {
  const canvas = document.getElementById('picture');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const hash = await crypto.subtle.digest('SHA-256', data);
  return `${canvas.width}x${canvas.height} ${[...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
});

/** What the address says of the recipe, once it has settled. */
export async function fragmentOf(page) {
  await page.waitForTimeout(450);
  return page.evaluate(() => decodeURIComponent(location.hash.slice(1)));
}
