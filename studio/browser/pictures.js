// The screenshots of the README, taken anew: desktop and phone, light and dark.
import { mkdir, stat } from 'node:fs/promises';
import { DESKTOP, openBrowser, openContext, openPage, PHONE, rest } from './lib/browser.js';
import { ROOT, startStudio } from './lib/studio.js';

const FOLDER = `${ROOT}docs/pictures/studio/`;
const MOST_BYTES = 150_000;

const steps = {
  picture: async () => {},
  align: (page) => page.locator('#views [value="align"]').check({ force: true }),
  split: (page) => page.locator('#views [value="split"]').check({ force: true }),
  walk: async (page) => {
    await page.locator('#views [value="walk"]').check({ force: true });
    const slider = page.locator('#walk');
    const box = await slider.boundingBox();
    await page.mouse.click(box.x + 0.72 * box.width, box.y + box.height / 2);
    await page.mouse.move(0, 0);
  },
};

const ALL = [
  ['desktop-light', DESKTOP, 'light', 'cat-astronaut', 'picture', 1],
  ['desktop-dark', DESKTOP, 'dark', 'cat-astronaut', 'align', 1],
  ['desktop-split', DESKTOP, 'light', 'astronaut-cat', 'split', 1],
  ['phone-light', PHONE, 'light', 'cat-astronaut', 'picture', 2],
  ['phone-dark', PHONE, 'dark', 'cat-astronaut', 'walk', 2],
];

await mkdir(FOLDER, { recursive: true });
const studio = await startStudio();
const browser = await openBrowser();
try {
  const first = await openContext(browser);
  await openPage(first, studio.link);
  const state = await first.storageState();
  for (const [name, viewport, scheme, sample, view, deviceScaleFactor] of ALL) {
    const context = await openContext(browser, { viewport, scheme, deviceScaleFactor }, state);
    const { page } = await openPage(context, studio.address);
    await page.locator(`#samples-large [data-sample="${sample}"]`).click();
    await rest(page);
    await page.locator('#curve-details').waitFor();
    await steps[view](page);
    await page.evaluate(() => document.activeElement.blur());
    await page.waitForTimeout(1500);
    const path = `${FOLDER}${name}.jpg`;
    for (let quality = 88; quality >= 40; quality -= 6) {
      await page.screenshot({ path, type: 'jpeg', quality });
      if ((await stat(path)).size <= MOST_BYTES) {
        break;
      }
    }
    console.log(`${name} ${(await stat(path)).size} bytes`);
    await context.close();
  }
} finally {
  await browser.close();
  await studio.stop();
}
