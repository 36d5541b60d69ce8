// The whole story, with a mouse: what a person does who comes here for the first time.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { fragmentOf, openBrowser, openContext, openPage, pixelsOf, rest } from '../lib/browser.js';
import { ROOT, startStudio } from '../lib/studio.js';

let studio;
let browser;
let context;
let page;
let faults;
let folder;
let saved;
let commandText;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nearfar-story-'));
  studio = await startStudio();
  browser = await openBrowser();
  context = await openContext(browser);
  ({ page, faults } = await openPage(context, studio.link));
});

after(async () => {
  await browser?.close();
  const code = await studio?.stop();
  await rm(folder, { recursive: true, force: true });
  assert.equal(code, 143, 'the studio ends by SIGTERM as the contract says');
  assert.deepEqual(faults, [], 'nothing was complained about in the console');
});

const row = (name) => page.locator(`[data-field="${name}"]`);
const view = (name) => page.locator('#views').getByText(name, { exact: true }).locator('..').click();
const within = async (locator, x, y) => {
  const box = await locator.boundingBox();
  return [box.x + box.width * x, box.y + box.height * y];
};

async function download(press) {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 90_000 }), press()]);
  const place = path.join(await mkdtemp(path.join(folder, 'saved-')), file.suggestedFilename());
  await file.saveAs(place);
  return { place, bytes: await readFile(place) };
}

test('six sample pairs are offered, and the first result is one click away', async () => {
  assert.equal(await page.locator('#samples-large .sample').count(), 6);
  await page.locator('#samples-large .sample').first().click();
  await rest(page);
  assert.match(await page.locator('#state').textContent(), /Full size.*512 × 512.*near reads (clearly|faintly), far reads clearly/);
});

test('while the balance is dragged, the picture changes; at rest it is full size again', async () => {
  const former = await pixelsOf(page);
  const slider = row('balance').locator('input[type="range"]');
  await page.mouse.move(...await within(slider, 0.5, 0.5));
  await page.mouse.down();
  await page.mouse.move(...await within(slider, 0.62, 0.5), { steps: 4 });
  await page.waitForFunction((was) => performance.getEntriesByName('slider to pixels').length > was,
    await page.evaluate(() => performance.getEntriesByName('slider to pixels').length));
  assert.notEqual(await pixelsOf(page), former, 'pixels before and while dragging');
  await page.mouse.move(...await within(slider, 0.7, 0.5), { steps: 4 });
  await page.mouse.up();
  await rest(page);
  assert.match(await fragmentOf(page), /(^|&)balance=0\.\d+/);
  assert.match(await row('balance').locator('.value').inputValue(), /^0\.\d/);
});

test('a value can be typed, with its unit', async () => {
  const field = row('farAt').locator('.value');
  await field.fill('12 m');
  await field.press('Enter');
  await rest(page);
  assert.match(await fragmentOf(page), /farAt=12m/);
  await field.fill('far');
  await field.press('Enter');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  await field.press('Escape');
  assert.equal(await field.inputValue(), '12\u00a0m');
});

test('the far picture is dragged, wheeled and taken by a corner', async () => {
  await view('Align');
  const centre = await within(page.locator('.onion'), 0.5, 0.5);
  await page.mouse.move(...centre);
  await page.mouse.down();
  await page.mouse.move(centre[0] + 30, centre[1] + 12, { steps: 3 });
  await page.mouse.up();
  const moved = await page.locator('#align-x').inputValue();
  await page.mouse.wheel(0, -60);
  await page.waitForTimeout(400);
  const wheeled = await page.locator('#align-scale').inputValue();
  const corner = await within(page.locator('.grip').first(), 0.5, 0.5);
  await page.mouse.move(...corner);
  await page.mouse.down();
  await page.mouse.move(corner[0] + 20, corner[1] + 20, { steps: 3 });
  await page.mouse.up();
  assert.ok(Number(moved) > 256, `middle moved to the right, was ${moved}`);
  assert.ok(Number(await page.locator('#align-scale').inputValue()) < Number(wheeled), 'a corner drawn in makes it smaller');
  assert.match(await fragmentOf(page), /align=matrix:/);
});

test('pairs of points lay it', async () => {
  await page.getByText('Points', { exact: true }).locator('..').click();
  for (const [which, points] of [['near', [[0.36, 0.24], [0.5, 0.24]]], ['far', [[0.42, 0.4], [0.63, 0.42]]]]) {
    for (const [x, y] of points) {
      await page.mouse.click(...await within(page.locator(`[data-pane="${which}"]`), x, y));
    }
  }
  const former = await fragmentOf(page);
  await page.locator('#lay-points').click();
  await page.locator('.onion').waitFor();
  await rest(page);
  assert.notEqual(await fragmentOf(page), former);
});

test('undo and redo take everything back and forth', async () => {
  const now = await fragmentOf(page);
  await page.keyboard.press('Control+z');
  const before = await fragmentOf(page);
  assert.notEqual(before, now);
  await page.keyboard.press('Control+Shift+z');
  assert.equal(await fragmentOf(page), now);
  for (let step = 0; step < 40 && await page.locator('#undo').isEnabled(); step++) {
    await page.locator('#undo').click();
  }
  await page.locator('#welcome').waitFor();
  for (let step = 0; step < 40 && await page.locator('#redo').isEnabled(); step++) {
    await page.locator('#redo').click();
  }
  assert.equal(await fragmentOf(page), now);
  await rest(page);
});

test('walking away, the picture shrinks and turns into the other', async () => {
  await view('Walk away');
  await page.locator('#mark-near').click();
  await page.locator('#picture[data-shows*="walk"]').waitFor();
  const close = await page.locator('#frame').boundingBox();
  const slider = page.locator('#walk');
  await page.mouse.click(...await within(slider, 0.8, 0.5));
  await page.waitForTimeout(1000);
  const far = await page.locator('#frame').boundingBox();
  assert.ok(far.width < close.width / 4, `from ${close.width} to ${far.width} pixels`);
  await page.locator('.chart .line.near').waitFor();
  assert.match(await page.locator('#curve-summary').textContent(), /reads as the near picture up to .* as the far one from/);
  assert.match(await slider.getAttribute('aria-valuetext'), /metres$/);
});

test('near and far stand side by side, with a divider between', async () => {
  await view('Near | far');
  await page.locator('#picture-far').waitFor();
  const frame = page.locator('#frame');
  await page.mouse.click(...await within(frame, 0.25, 0.5));
  assert.equal(await page.locator('#divider').getAttribute('aria-valuenow'), '25');
  await view('Picture');
});

test('the command, run in a shell, makes the bytes that are downloaded', async () => {
  await page.locator('#copy-command').click();
  await page.locator('#toast-text').getByText('Copied:').waitFor();
  commandText = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(commandText, /^\.\/nearfar mix samples\/astronaut\.png samples\/cat\.png -o out\.png .*--align '?matrix:/);
  saved = await download(() => page.locator('#download').click());
  assert.equal(path.basename(saved.place), 'astronaut-cat.png');
  const made = path.join(folder, 'made.png');
  await promisify(execFile)('bash', ['-c', commandText.replace('-o out.png', `-o ${made}`)], { cwd: ROOT });
  assert.ok(saved.bytes.equals(await readFile(made)), 'the same bytes');
});

test('other formats, the walk, and a clean file', async () => {
  const format = (name) => row('save-format').getByText(name, { exact: true }).locator('..').click();
  await format('JPEG');
  const jpeg = await download(() => page.locator('#download').click());
  assert.equal(jpeg.bytes.subarray(0, 3).toString('hex'), 'ffd8ff');
  await format('TIFF');
  const tiff = await download(() => page.locator('#download').click());
  assert.match(tiff.bytes.subarray(0, 4).toString('hex'), /^(49492a00|4d4d002a)$/);
  await format('PNG');
  await page.locator('#save-strip').check();
  const clean = await download(() => page.locator('#download').click());
  assert.ok(!clean.bytes.includes('"recipe"'), 'no recipe inside');
  assert.ok(saved.bytes.includes('"recipe"') || saved.bytes.includes('zTXt') || saved.bytes.includes('iTXt'), 'a recipe in the other');
  await page.locator('#save-strip').uncheck();
  const gif = await download(() => page.locator('#walk-gif').click());
  assert.equal(gif.bytes.subarray(0, 6).toString(), 'GIF89a');
});

test('a PNG that Nearfar made brings its recipe back', async () => {
  const former = await fragmentOf(page);
  await page.evaluate(() => {
    location.hash = '';
  });
  await rest(page);
  assert.equal(await fragmentOf(page), '');
  await page.locator('[data-file="recipe"]').setInputFiles(saved.place);
  await page.getByText('The recipe is restored.').first().waitFor();
  await rest(page);
  const again = await download(() => page.locator('#download').click());
  assert.ok(saved.bytes.equals(again.bytes), 'the restored recipe makes the same bytes');
  const back = await fragmentOf(page);
  for (const word of former.split('&')) {
    assert.ok(back.split('&').some((other) => other.split('=')[0] === word.split('=')[0]), `${word} is back in ${back}`);
  }
});

test('dropped on the page, it does so too', async () => {
  await page.evaluate(() => {
    location.hash = '#farAt=20m';
  });
  await rest(page);
  await page.evaluate(async (bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], 'both.png', { type: 'image/png' }));
    const tell = (type, target) => target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
    tell('dragenter', document.body);
    tell('dragover', document.querySelector('[data-zone="recipe"]'));
    tell('drop', document.querySelector('[data-zone="recipe"]'));
  }, [...saved.bytes]);
  await page.getByText('The recipe is restored.').first().waitFor();
  await rest(page);
  assert.match(await fragmentOf(page), /farAt=12m/);
});

test('a pasted command is taken, and a wrong one told in a line', async () => {
  await page.locator('#paste-command').click();
  const area = page.locator('#command-text');
  await area.fill('./nearfar mix a.png b.png -o out.png --far-at 3parsecs');
  await page.getByRole('button', { name: 'Use it' }).click();
  await page.locator('#command-fault').getByText(/far-at must be a length/).waitFor();
  await area.fill(commandText.replace('--far-at 12m', '--far-at 9m'));
  await page.getByRole('button', { name: 'Use it' }).click();
  await page.locator('#command-dialog').waitFor({ state: 'hidden' });
  assert.match(await fragmentOf(page), /farAt=9m/);
});

test('own pictures come by file, and what is none is told in a line', async () => {
  await page.locator('[data-file="far"]').setInputFiles(path.join(ROOT, 'samples/coffee.png'));
  await page.locator('[data-target="far"]').getByText('coffee.png').waitFor();
  await rest(page);
  await page.locator('[data-file="near"]').setInputFiles(path.join(ROOT, 'README.md'));
  await page.locator('#toast-text').getByText(/must be|not a picture|convert/i).waitFor();
  assert.match(await page.locator('[data-target="near"]').textContent(), /astronaut\.png/);
  faults.splice(0, faults.length, ...faults.filter((text) => !/status of (415|422)/.test(text)));
});

test('a pasted picture takes the place that had the focus last', async () => {
  await page.locator('[data-target="far"]').focus();
  const bytes = [...await readFile(path.join(ROOT, 'samples/cat.png'))];
  await page.evaluate((all) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([new Uint8Array(all)], 'image.png', { type: 'image/png' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
  }, bytes);
  await page.locator('[data-target="far"]').getByText('image.png').waitFor();
  await page.locator('#undo').click();
  await page.locator('[data-target="far"]').getByText('coffee.png').waitFor();
  await rest(page);
});

test('near and far are swapped', async () => {
  await page.getByRole('button', { name: 'Swap near and far' }).click();
  await rest(page);
  assert.match(await page.locator('[data-target="near"]').textContent(), /coffee\.png/);
  await page.locator('#undo').click();
  await rest(page);
});

test('loaded again, the page has its pictures and its recipe', async () => {
  const former = await fragmentOf(page);
  await page.reload();
  await page.locator('html[data-ready]').waitFor();
  await rest(page);
  assert.equal(await fragmentOf(page), former);
  assert.match(await page.locator('[data-target="far"]').textContent(), /coffee\.png/);
});
