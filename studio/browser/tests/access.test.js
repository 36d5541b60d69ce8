// What axe-core finds: nothing, in both themes, at both widths, in every view and dialog.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { DESKTOP, openBrowser, openContext, openPage, PHONE, rest } from '../lib/browser.js';
import { startStudio } from '../lib/studio.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let studio;
let browser;
let axe;
let state;

before(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  studio = await startStudio();
  browser = await openBrowser();
  const context = await openContext(browser);
  await openPage(context, studio.link);
  state = await context.storageState();
  await context.close();
});

after(async () => {
  await browser?.close();
  await studio?.stop();
});

async function violations(page, where) {
  const found = await page.evaluate((rules) => window.axe.run(document, { runOnly: { type: 'tag', values: rules } }), RULES);
  assert.ok(found.passes.length > 20, `${where}: ${found.passes.length} rules looked at something`);
  return found.violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`);
}

for (const [width, viewport] of [['desktop', DESKTOP], ['phone', PHONE]]) {
  for (const scheme of ['light', 'dark']) {
    test(`${width}, ${scheme}`, async () => {
      const context = await openContext(browser, { viewport, scheme }, state);
      const { page } = await openPage(context, studio.address);
      await page.evaluate(axe);
      await page.locator('#samples-large .sample img').first().waitFor();
      const all = await violations(page, 'welcome');
      await page.locator('#samples-large .sample').first().click();
      await rest(page);
      await page.locator('#curve-details').waitFor();
      await page.locator('details.plain summary').evaluateAll((summaries) => summaries.forEach((summary) => {
        summary.parentElement.open = true;
      }));
      for (const view of ['picture', 'walk', 'split', 'align']) {
        await page.locator(`#views [value="${view}"]`).check({ force: true });
        await page.waitForTimeout(300);
        all.push(...await violations(page, view));
      }
      await page.locator('[name="align-mode"][value="points"]').check({ force: true });
      await page.getByText('Add a pair').click();
      all.push(...await violations(page, 'points'));
      for (const method of ['seed', 'classic']) {
        await page.locator(`[name="choice-preset"][value="${method}"]`).check({ force: true });
        await rest(page);
        all.push(...await violations(page, method));
      }
      for (const [button, dialog] of [['#help', 'help'], ['#paste-command', 'command']]) {
        await page.locator(button).click();
        all.push(...await violations(page, dialog));
        await page.keyboard.press('Escape');
      }
      await page.locator('#views [value="walk"]').check({ force: true });
      await page.locator('#calibrate').click();
      all.push(...await violations(page, 'calibrate'));
      await page.keyboard.press('Escape');
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `nothing stands over the window's width, ${overflow} pixels did`);
      const small = await page.locator('button, input, summary, [role="slider"], a').evaluateAll((targets) => targets
        .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.matches('.skip, .link, p a'))
        .map((target) => [target.outerHTML.slice(0, 90), target.getBoundingClientRect()])
        .filter(([, { width: across, height }]) => across < 24 || height < 24)
        .map(([html, { width: across, height }]) => `${html} ${across}x${height}`));
      const obscured = await page.evaluate(() => {
        const all = [...document.querySelectorAll('.panel button, .panel input, .panel summary')].reverse();
        return all.filter((node) => node.checkVisibility() && !node.disabled).filter((node) => {
          node.focus();
          const box = node.getBoundingClientRect();
          const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          return !(top && (node.contains(top) || top.contains(node)));
        }).map((node) => node.outerHTML.slice(0, 90));
      });
      assert.deepEqual(obscured, [], 'what has the focus is in sight');
      assert.deepEqual(small, [], 'targets have at least 24 pixels');
      assert.deepEqual(all, []);
      await context.close();
    });
  }
}
