// The page's modules that need no page: maps, units, history, recipe in the address, and what is asked for when.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { events } from '../../src/main/resources/web/api.js';
import { knowledge } from '../../src/main/resources/web/fields.js';
import { fromFragment, toFragment } from '../../src/main/resources/web/fragment.js';
import { live, newest } from '../../src/main/resources/web/live.js';
import * as matrix from '../../src/main/resources/web/matrix.js';
import { BLANK, history, withField } from '../../src/main/resources/web/state.js';
import * as units from '../../src/main/resources/web/units.js';
import { withSaving } from '../../src/main/resources/web/saving.js';

const near = { width: 512, height: 512 };
const far = { width: 451, height: 300 };
const close = (actual, expected, tolerance = 1e-9) =>
  actual.forEach((value, index) => assert.ok(Math.abs(value - expected[index]) <= tolerance, `${actual} against ${expected}`));

test('an unaligned far picture covers the near one about its middle, edge on edge', () => {
  const map = matrix.unaligned(near, far);
  close(matrix.apply(map, [225, 149.5]), [255.5, 255.5]);
  close([matrix.apply(map, [0, -0.5])[1], matrix.apply(map, [0, 299.5])[1]], [-0.5, 511.5]);
  close(matrix.apply(matrix.unaligned(near, far, 'stretch'), [450.5, 299.5]), [511.5, 511.5]);
  close([matrix.apply(matrix.unaligned(near, far, 'contain'), [-0.5, 0])[0]], [-0.5]);
});

test('a map and its inverse come to nothing, perspective too', () => {
  const map = [1.1, 0.2, 30, -0.1, 0.9, 12, 1e-4, -2e-4, 1];
  close(matrix.after(map, matrix.inverse(map)), matrix.IDENTITY, 1e-9);
});

test('what is swapped twice is what it was', () => {
  assert.equal(matrix.swappedText('warp:0.1,1,2,3,4,5,6,7,8'), 'warp:0.1,3,4,1,2,7,8,5,6');
  assert.equal(matrix.swappedText('matrix:2,0,0,0,2,0,0,0,1'), 'matrix:0.5,0,0,0,0.5,0,0,0,1');
  assert.equal(matrix.swappedText('auto'), 'auto');
});

test('a turn about a point leaves it, and turns clockwise', () => {
  const map = matrix.about([10, 20], { radians: Math.PI / 2, scale: 2 });
  close(matrix.apply(map, [10, 20]), [10, 20]);
  close(matrix.apply(map, [11, 20]), [10, 22]);
});

test('what is typed is what is read back', () => {
  const map = matrix.placed(matrix.unaligned(near, far), far, { x: 300, scale: 1.25, radians: 0.1 });
  const place = matrix.placing(map, far);
  close([place.x, place.y, place.scale, place.radians], [300, 255.5, 1.25, 0.1], 1e-9);
});

test('a map keeps its text, and what is none is told', () => {
  const map = [0.8, 0.1, 40.5, -0.1, 0.8, 90.25, 1e-6, -2.5e-7, 1];
  close(matrix.fromText(matrix.toText(map)), map, 1e-12);
  assert.match(matrix.toText(map), /^matrix:([-+]?[0-9]{0,20}\.?[0-9]{0,20}([eE][-+]?[0-9]{1,3})?,){8}1$/);
  assert.equal(matrix.fromText('auto'), null);
  assert.equal(matrix.fromText('matrix:1,2,3'), null);
});

test('CSS puts a pixel where the map does', () => {
  const map = matrix.about([100, 50], { scale: 1.5, radians: 0.3, right: 7 });
  const [a, d, , , b, e, , , , , , , c, f] = matrix.toCss(map, 2, 0.5).slice(9, -1).split(',').map(Number);
  const [x, y] = matrix.apply(map, [30, 40]);
  // The pixel's middle stands at (30.5, 40.5) halves of the far element, and at twice the near picture's pixels.
  close([a * 15.25 + b * 20.25 + c, d * 15.25 + e * 20.25 + f], [2 * (x + 0.5), 2 * (y + 0.5)], 1e-6);
});

test('lengths keep their kind of unit', () => {
  assert.equal(units.metres('40cm'), 0.4);
  assert.equal(units.metres('.5 m'), 0.5);
  assert.ok(Number.isNaN(units.metres('12')));
  assert.equal(units.lengthText(0.4, '2m'), '40cm');
  assert.equal(units.lengthText(12.345, '40cm'), '12.3m');
  assert.equal(units.lengthText(3.048, '2ft'), '10ft');
  assert.equal(units.lengthText(0.254, '2ft'), '10in');
  assert.equal(units.digits(1234.5), '1235');
  assert.equal(units.digits(0.00123), '0.00123');
  assert.equal(units.readable(9.96), '10\u00a0m');
});

test('a slider and its value agree, on both kinds of scale', () => {
  for (const range of [{ min: -1, max: 1 }, { min: 0.1, max: 5, log: true }]) {
    for (const share of [0, 0.3, 1]) {
      assert.ok(Math.abs(units.position(units.atPosition(share, range), range) - share) < 1e-12);
    }
  }
  assert.equal(units.position(99, { min: 0, max: 1 }), 1);
});

test('a gesture is one step of the history', () => {
  const store = history();
  store.change({ fields: { balance: '0.1' } }, { moving: 'balance' });
  store.change({ fields: { balance: '0.2' } }, { moving: 'balance' });
  store.settle();
  store.change({ fields: { balance: '0.3' } }, { moving: 'balance' });
  store.undo();
  assert.equal(store.now.fields.balance, '0.2');
  store.undo();
  assert.equal(store.now, store.now);
  assert.deepEqual(store.now, BLANK);
  assert.ok(!store.canUndo);
  store.redo();
  store.redo();
  assert.equal(store.now.fields.balance, '0.3');
  store.undo();
  store.change({ fields: {} });
  assert.ok(!store.canRedo, 'a change forgets what was undone');
});

test('states and fields cannot be changed in place', () => {
  const store = history();
  store.change({ fields: withField({}, 'balance', '0.5') });
  assert.throws(() => {
    store.now.fields.balance = '1';
  }, TypeError);
  assert.deepEqual(withField({ balance: '0.5', farAt: '9m' }, 'balance', undefined), { farAt: '9m' });
});

const known = knowledge({
  recipe: { version: 1, preset: 'eye', farAt: '5m', align: 'none', balance: 0 },
  presets: { eye: { balance: 0 }, seed: { sigma: 3 } },
});

test('the address holds what differs, and only what the recipe knows', () => {
  const state = { fields: { farAt: '9m', align: 'matrix:1,0,0,0,1,0,0,0,1' }, saving: { format: 'tiff' } };
  const text = toFragment(state);
  assert.equal(text, 'farAt=9m&align=matrix:1,0,0,0,1,0,0,0,1&save.format=tiff');
  const back = fromFragment(`#${text}&unknown=1&sigma=4&balance=0&save.path=x`, known, ['format']);
  assert.deepEqual(back, { fields: state.fields, saving: state.saving });
  assert.deepEqual(fromFragment('#preset=seed&sigma=4&balance=1', known, []).fields, { preset: 'seed', sigma: '4' });
});

test('choices of saving fit each other', () => {
  assert.deepEqual(withSaving({ profile: 'linear' }, 'format', 'jpeg'), { format: 'jpeg' });
  assert.deepEqual(withSaving({ format: 'jpeg', quality: '80' }, 'profile', 'linear'), { profile: 'linear' });
  assert.deepEqual(withSaving({ depth: '16' }, 'format', 'jpeg'), { format: 'jpeg' });
  assert.deepEqual(withSaving({ strip: 'true' }, 'format', 'tiff'), { format: 'tiff' });
});

test('server-sent events are read however they are cut', async () => {
  const text = ': sign of life\n\nevent: progress\ndata: {"evaluation":1}\n\nevent: done\r\ndata: {"id":"ä"}\r\n\r\n';
  const bytes = new TextEncoder().encode(text);
  for (const size of [1, 7, 1000]) {
    const body = new ReadableStream({
      start(controller) {
        for (let from = 0; from < bytes.length; from += size) {
          controller.enqueue(bytes.slice(from, from + size));
        }
        controller.close();
      },
    });
    const read = [];
    for await (const event of events(body)) {
      read.push(event);
    }
    assert.deepEqual(read, [{ event: 'progress', data: { evaluation: 1 } }, { event: 'done', data: { id: 'ä' } }]);
  }
});

/** A maker of mixes whose ends the test decides. */
function maker() {
  const made = [];
  const make = (kind, snapshot, { signal, side }) => new Promise((resolve, reject) => {
    made.push({ kind, snapshot, signal, side, done: resolve, fail: reject });
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  return { made, make };
}
const turn = (milliseconds = 0) => new Promise((resolve) => {
  setTimeout(resolve, milliseconds);
});

test('of what is asked for while a preview is made, only the newest follows; at rest the full one', async () => {
  const { made, make } = maker();
  const flow = live({ make, report: () => {}, screenSide: () => 400, rest: 20, look: 5 });
  flow.changed('a', { moving: true });
  flow.changed('b', { moving: true });
  flow.changed('c', { moving: true });
  made[0].done();
  await turn();
  made[1].done();
  await turn(40);
  assert.deepEqual(made.map(({ kind, snapshot }) => `${kind} ${snapshot}`), ['preview a', 'preview c', 'full c']);
  assert.equal(made[0].side, 400);
});

test('who goes on by single steps is not held up by a full mix', async () => {
  const { made, make } = maker();
  const flow = live({ make, report: () => {}, screenSide: () => 400, rest: 5, look: 60 });
  flow.changed('a', { moving: true });
  await turn(10);
  made[0].done();
  await turn(10);
  assert.equal(made.length, 1);
  flow.changed('b', { moving: true });
  made[1].done();
  await turn(120);
  assert.deepEqual(made.map(({ kind, snapshot }) => `${kind} ${snapshot}`), ['preview a', 'preview b', 'full b']);
});

test('a change cancels the full mix under way', async () => {
  const { made, make } = maker();
  const reports = [];
  const flow = live({ make, report: (state) => reports.push(state), screenSide: () => 400, rest: 5 });
  flow.changed('a');
  made[0].done();
  await turn(5);
  assert.equal(made[1].kind, 'full');
  flow.changed('b', { moving: true });
  assert.ok(made[1].signal.aborted);
  await turn();
  assert.equal(made[2].kind, 'preview');
  assert.ok(!reports.includes('failed'));
});

test('a refused preview is told, and no full mix follows it', async () => {
  const { made, make } = maker();
  const reports = [];
  const flow = live({ make, report: (state) => reports.push(state), screenSide: () => 400, rest: 5 });
  flow.changed('a');
  made[0].fail(new Error('refused'));
  await turn(20);
  assert.deepEqual(reports, ['working', 'failed']);
  assert.equal(made.length, 1);
});

test('previews become smaller where they come slowly, and larger again', async () => {
  const { made, make } = maker();
  let time = 0;
  const flow = live({ make, report: () => {}, screenSide: () => 512, rest: 1e6, clock: () => time });
  for (const milliseconds of [400, 400, 50, 50, 50, 50, 50, 50]) {
    flow.changed(time, { moving: true });
    time += milliseconds;
    made.at(-1).done();
    await turn();
  }
  flow.cancel();
  const sides = made.map(({ side }) => side);
  assert.ok(sides[2] < sides[0] && sides.at(-1) > sides[2] && Math.max(...sides) === 512, String(sides));
});

test('the newest of many views is shown, those between are left out', async () => {
  const seen = [];
  const run = newest(async (value) => {
    await turn(1);
    seen.push(value);
  }, assert.fail);
  run(1);
  run(2);
  await run(3);
  await turn(10);
  assert.deepEqual(seen, [1, 3]);
});
