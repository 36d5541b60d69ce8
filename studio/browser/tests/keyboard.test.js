// The same story without a mouse: every step by keys, and what has the focus is always to be seen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fragmentOf, openBrowser, openContext, openPage, pixelsOf, rest } from '../lib/browser.js';
import { startStudio } from '../lib/studio.js';

const MOST_TABS = 120;

let studio;
let browser;
let page;

before(async () => {
  studio = await startStudio();
  browser = await openBrowser();
  ({ page } = await openPage(await openContext(browser), studio.link));
  await page.locator('#samples-large .sample').first().waitFor();
});

after(async () => {
  await browser?.close();
  await studio?.stop();
});

const press = (...keys) => keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());

/** Goes by Tab until something that suits has the focus, and sees a ring around each stop. */
async function tabTo(selector, key = 'Tab') {
  for (let count = 0; count < MOST_TABS; count++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate((wanted) => {
      const node = document.activeElement;
      // A radio button lies unseen over its label, which shows the ring for it.
      const shown = node.matches('.segments input') ? node.nextElementSibling : node;
      const ring = (style) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
      const isRinged = [null, '::after'].some((part) => ring(getComputedStyle(shown, part))) || node.matches('.range, .grip-body');
      const box = shown.getBoundingClientRect();
      return {
        found: node.matches(wanted), ringed: isRinged, name: node.outerHTML.slice(0, 120),
        hidden: node !== document.body && (box.width === 0 || box.height === 0), body: node === document.body,
      };
    }, selector);
    assert.ok(stop.body || (stop.ringed && !stop.hidden), `a ring must be seen around ${stop.name}`);
    if (stop.found) {
      return;
    }
  }
  assert.fail(`${selector} must be reached by ${key}`);
}

test('Tab comes to a sample pair, and Enter opens it', async () => {
  await tabTo('.skip');
  await tabTo('#samples-large .sample');
  await press('Enter');
  await rest(page);
});

test('arrow keys move a slider, and the picture follows', async () => {
  const former = await pixelsOf(page);
  await tabTo('[data-field="balance"] input[type="range"]');
  await press('ArrowRight', 'ArrowRight', 'PageUp');
  await rest(page);
  assert.match(await fragmentOf(page), /balance=0\.\d/);
  assert.notEqual(await pixelsOf(page), former);
});

test('every slider says its value with its unit', async () => {
  const texts = await page.locator('input[type="range"]').evaluateAll((all) => all
    .filter((slider) => slider.checkVisibility())
    .map((slider) => [slider.getAttribute('aria-label'), slider.getAttribute('aria-valuetext')]));
  assert.ok(texts.length >= 5, `${texts.length} sliders`);
  for (const [name, text] of texts) {
    assert.ok(name && text, `${name} says ${text}`);
    if (/view|width|distance/i.test(name)) {
      assert.match(text, /metres|centimetres/, name);
    }
  }
});

test('the far picture is nudged, sized and turned by keys', async () => {
  await page.evaluate(() => document.activeElement.blur());
  await press('4');
  await tabTo('.grip-body');
  await press('ArrowRight', 'Shift+ArrowRight');
  assert.equal(await page.locator('#align-x').inputValue(), '266.5');
  await press('+', '.');
  assert.match(await page.locator('#align-radians').inputValue(), /^0\.5/);
  await tabTo('.grip');
  const former = Number(await page.locator('#align-scale').inputValue());
  await press('ArrowUp');
  assert.ok(Number(await page.locator('#align-scale').inputValue()) > former);
});

test('points are placed and moved by keys', async () => {
  await tabTo('#align-tools [name="align-mode"]');
  await press('ArrowRight');
  await tabTo('.points-row button');
  await press('Enter');
  await tabTo('.points-row button');
  await press('Enter');
  assert.equal(await page.locator('[data-pane="far"] .dot-point').count(), 2);
  await tabTo('[data-pane="far"] .dot-point', 'Shift+Tab');
  await press('Shift+ArrowLeft');
  await tabTo('#lay-points');
  await press('Enter');
  await page.locator('.onion').waitFor();
  assert.match(await fragmentOf(page), /align=matrix:/);
  await rest(page);
});

test('one walks away and comes back by keys', async () => {
  await page.evaluate(() => document.activeElement.blur());
  await press(']', ']', ']');
  assert.equal(await page.locator('#views input:checked').getAttribute('value'), 'align');
  await press('2', ']', ']', ']');
  const share = await page.locator('#walk').inputValue();
  await tabTo('#walk');
  await press('PageUp');
  assert.ok(Number(await page.locator('#walk').inputValue()) > Number(share));
  await page.locator('#picture[data-shows*="walk"]').waitFor();
});

test('the divider is moved by keys', async () => {
  await page.evaluate(() => document.activeElement.blur());
  await press('3');
  await tabTo('#divider');
  await press('Shift+ArrowLeft', 'ArrowLeft');
  assert.equal(await page.locator('#divider').getAttribute('aria-valuenow'), '38');
});

test('undo, copy, download and help have keys', async () => {
  await page.evaluate(() => document.activeElement.blur());
  const former = await fragmentOf(page);
  await press('Control+z');
  assert.notEqual(await fragmentOf(page), former);
  await press('Control+y');
  assert.equal(await fragmentOf(page), former);
  await press('c');
  await page.locator('#toast-text').getByText('Copied:').waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^\.\/nearfar mix /);
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 90_000 }), press('Control+s')]);
  assert.equal(file.suggestedFilename(), 'astronaut-cat.png');
  await press('?');
  await page.locator('#help-dialog[open]').waitFor();
  await press('Escape');
  await page.locator('#help-dialog').waitFor({ state: 'hidden' });
});

test('single keys can be turned off', async () => {
  await press('?');
  await page.locator('#single-keys').focus();
  await press('Space', 'Escape');
  await press('1');
  assert.equal(await page.locator('#views input:checked').getAttribute('value'), 'split');
});
