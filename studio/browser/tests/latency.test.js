// From a slider's movement to new pixels, as a person has it: measured and written down, never asserted.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { after, before, test } from 'node:test';
import { openBrowser, openContext, openPage, rest } from '../lib/browser.js';
import { startStudio } from '../lib/studio.js';

const ROOMY = { width: 1440, height: 1000 }; // whose stage has room for 512²
const WARM_UP = 110;
const MEASURED = 40;
const SLIDERS = ['balance', 'farAt'];
const METHODS = ['eye', 'seed', 'classic'];
const SLIDER_OF = { seed: 'sigma', classic: 'lowCutoff' };
const PLACE = new URL('../target/', import.meta.url);

let studio;
let browser;
let page;

before(async () => {
  studio = await startStudio();
  browser = await openBrowser();
  const context = await openContext(browser, { viewport: ROOMY });
  // What is measured are previews of 512², though the page would take smaller ones where these come slowly.
  await context.addInitScript(() => localStorage.setItem('nearfar.steady', 'true'));
  ({ page } = await openPage(context, studio.link));
  await page.locator('#samples-large .sample').first().click();
  await rest(page);
});

after(async () => {
  await browser?.close();
  await studio?.stop();
});

/** Moves a slider by one step and waits for the pixels, so many times; the times in milliseconds, with the preview's width. */
async function moves(field, count) {
  const slider = page.locator(`[data-field="${field}"] input[type="range"]`);
  await slider.focus();
  await page.evaluate(() => performance.clearMeasures());
  for (let move = 0; move < count; move++) {
    const key = Math.floor(move / 10) % 2 ? 'ArrowLeft' : 'ArrowRight';
    const before = await page.evaluate(() => performance.getEntriesByName('slider to pixels').length);
    await page.keyboard.press(key);
    await page.waitForFunction((was) => performance.getEntriesByName('slider to pixels').length > was, before, { polling: 10, timeout: 20_000 });
  }
  return page.evaluate(() => performance.getEntriesByName('slider to pixels')
    .map(({ duration, detail }) => ({ milliseconds: duration, mixing: detail.mixing, width: detail.width })));
}

const share = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];

test('from slider to pixels', { timeout: 600_000 }, async () => {
  const lines = [];
  for (const method of METHODS) {
    if (method !== 'eye') {
      await page.locator(`[name="choice-preset"][value="${method}"]`).check({ force: true });
      await rest(page);
      if (method === 'seed') {
        await page.locator('details.plain summary', { hasText: 'More' }).click();
        await page.locator('[name="choice-solver"][value="converge"]').check({ force: true });
        await rest(page);
      }
    }
    for (const field of method === 'eye' ? SLIDERS : [SLIDER_OF[method]]) {
      await moves(field, WARM_UP);
      const all = await moves(field, MEASURED);
      assert.equal(all.length, MEASURED);
      const sorted = (part) => all.map((move) => move[part]).sort((first, second) => first - second);
      const times = sorted('milliseconds');
      const widths = new Set(all.map(({ width }) => width));
      assert.deepEqual([...widths], [512], 'all were previews of 512²');
      lines.push(`| ${method}${method === 'seed' ? ', converge' : ''} | ${field} | ${share(times, 0.5).toFixed(0)} | ${share(times, 0.9).toFixed(0)} | ${share(sorted('mixing'), 0.5).toFixed(0)} |`);
      await rest(page);
    }
  }
  const report = [
    `${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.version}, chromium ${browser.version()}; milliseconds from the slider’s event to pixels on the canvas, ${MEASURED} moves after ${WARM_UP}, previews of 512²`,
    '',
    '| method | slider | median | 90% | of it the mix, median |',
    '|-|-|-|-|-|',
    ...lines,
    '',
  ].join('\n');
  await mkdir(PLACE, { recursive: true });
  await writeFile(new URL('latency.md', PLACE), report);
  console.log(report);
});
