// Laying the far picture onto the near one: both on the stage, the tools under it.
import * as api from './api.js';
import { byId, el, icon, keep, say } from './dom.js';
import { bindHandles } from './handles.js';
import { about, after, apply, fromText, placed, placing, toCss, toText, unaligned } from './matrix.js';
import { pointsView } from './points.js';
import { withField } from './state.js';
import { announce, fault, toast } from './status.js';
import { digits, number } from './units.js';

const SHOWN_SIDE = 1024;
const ROOM = 0.8; // of the stage for the near picture; the rest shows what stands over
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

const DEGREE = Math.PI / 180;
const FIELDS = {
  x: { label: 'Right', unit: 'px', read: (value) => value, write: (value) => value },
  y: { label: 'Down', unit: 'px', read: (value) => value, write: (value) => value },
  scale: { label: 'Size', unit: '%', read: (value) => 100 * value, write: (value) => value / 100 },
  radians: { label: 'Turn', unit: '°', read: (value) => value / DEGREE, write: (value) => value * DEGREE },
};

/** The align view. `made` tells the matrix that the last mix was made with. */
export function bench({ store, valueOf, made }) {
  const near = el('img', { class: 'bench-near', alt: 'The near picture', draggable: 'false' });
  const far = el('img', { class: 'bench-far', alt: 'The far picture, laid over the near one', draggable: 'false' });
  const handles = el('div', { class: 'handles' });
  const onion = el('div', { class: 'onion' }, near, far, handles);
  const points = pointsView({ store, applied: (answer) => take(answer) });
  byId('bench').append(onion, points.node);
  let mode = 'move';
  let look = 'onion';
  let opacity = 0.5;
  let blinking = null;

  const tools = el('div', { class: 'align-tools' });
  byId('align-tools').append(tools);
  const inputs = {};

  /** The map as it is now: the recipe's, or where the pictures lie that nobody aligned. */
  function matrix() {
    const { now } = store;
    const text = valueOf('align');
    return fromText(text) ?? (text === 'auto' ? fromText(made() ?? '') : null) ?? unaligned(now.near, now.far, valueOf('fit'));
  }

  function put(next, moving) {
    store.change({ fields: withField(store.now.fields, 'align', toText(next)) }, { moving: moving ? 'align' : null });
  }

  function take({ matrix: numbers, says }) {
    put(numbers, false);
    setMode('move');
    toast(says ?? 'Laid onto each other.', { lasting: false });
  }

  async function automatic() {
    auto.disabled = true;
    announce('Looking for what belongs on what');
    try {
      const answer = await api.alignment({ pictures: [store.now.near.id, store.now.far.id], by: 'auto', move: valueOf('move') });
      if (answer.acted) {
        take(answer);
      } else {
        toast(answer.says ?? 'Unsure, so the pictures stay as they are.', {
          label: 'Use the best guess', action: answer.matrix ? () => put(answer.matrix, false) : undefined,
        });
      }
    } catch (error) {
      fault(error);
    } finally {
      auto.disabled = false;
    }
  }

  const nearScale = () => {
    const bench = byId('bench');
    const { now } = store;
    return Math.min((ROOM * bench.clientWidth) / now.near.width, (ROOM * bench.clientHeight) / now.near.height);
  };

  const grip = bindHandles(handles, far, {
    toNear: ([x, y]) => {
      const box = onion.getBoundingClientRect();
      return [(x - box.left) / nearScale() - 0.5, (y - box.top) / nearScale() - 0.5];
    },
    corners: () => {
      const { far: { width, height } } = store.now;
      return [[-0.5, -0.5], [width - 0.5, -0.5], [width - 0.5, height - 0.5], [-0.5, height - 0.5]]
        .map((corner) => apply(matrix(), corner));
    },
    middle: () => {
      const { x, y } = placing(matrix(), store.now.far);
      return [x, y];
    },
    turn: (point, change, moving = true) => put(after(matrix(), about(point, change)), moving),
    settle: () => store.settle(),
  });

  function nudge(change) {
    const { x, y } = placing(matrix(), store.now.far);
    put(after(matrix(), about([x, y], change)), true);
  }

  const button = (label, name, action) =>
    el('button', { type: 'button', class: 'quiet', 'aria-label': label, title: label, onclick: action }, icon(name));
  const auto = el('button', { type: 'button', class: 'labelled', id: 'align-auto', text: 'Auto', onclick: automatic });
  const reset = el('button', {
    type: 'button', class: 'labelled', id: 'align-reset', text: 'Reset',
    onclick: () => store.change({ fields: withField(store.now.fields, 'align', undefined), points: { near: [], far: [] } }),
  });
  const note = el('span', { class: 'note' });
  const slider = el('input', {
    type: 'range', class: 'range', min: 0, max: 100, value: 50, 'aria-label': 'How much of the far picture shows',
    oninput: () => {
      opacity = Number(slider.value) / 100;
      showLook();
    },
  });

  function segments(name, legend, options, chosen, choose) {
    return el('fieldset', { class: 'inline' }, el('legend', { class: 'unseen', text: legend }),
      el('div', { class: 'segments' }, ...options.map(([value, label]) => el('label', {},
        el('input', { type: 'radio', name, value, checked: value === chosen, onchange: () => choose(value) }), el('span', { text: label })))));
  }

  const byPlacing = el('div', { class: 'align-row' },
    ...Object.entries(FIELDS).map(([name, { label, unit }]) => {
      inputs[name] = el('input', {
        id: `align-${name}`, class: 'value', type: 'text', inputmode: 'decimal', autocomplete: 'off',
        onchange: () => typed(name),
      });
      return el('span', { class: 'field' }, el('label', { for: `align-${name}`, text: label }), inputs[name],
        el('span', { class: 'unit', 'aria-hidden': 'true', text: unit }));
    }),
    el('span', { class: 'nudges', role: 'group', 'aria-label': 'Nudge the far picture' },
      button('Left', 'left', () => nudge({ right: -1 })), button('Right', 'right', () => nudge({ right: 1 })),
      button('Up', 'up', () => nudge({ down: -1 })), button('Down', 'down', () => nudge({ down: 1 })),
      button('Smaller', 'minus', () => nudge({ scale: 1 / 1.01 })), button('Larger', 'plus', () => nudge({ scale: 1.01 })),
      button('Turn left', 'turn-left', () => nudge({ radians: -0.5 * DEGREE })),
      button('Turn right', 'turn-right', () => nudge({ radians: 0.5 * DEGREE }))));
  const byLook = el('div', { class: 'align-row look-row' },
    segments('align-look', 'How both are shown', [['onion', 'Onion skin'], ['blink', 'Blink'], ['difference', 'Difference']], look, (value) => {
      look = value;
      showLook();
    }), slider);
  tools.append(el('div', { class: 'align-row' },
    segments('align-mode', 'How to align', [['move', 'Move'], ['points', 'Points']], mode, setMode), auto, reset,
    note), byLook, byPlacing, points.tools);

  function typed(name) {
    const value = number(inputs[name].value.replace(/[%°]|px/g, ''));
    if (Number.isNaN(value) || (name === 'scale' && value <= 0)) {
      inputs[name].setAttribute('aria-invalid', 'true');
    } else {
      put(placed(matrix(), store.now.far, { [name]: FIELDS[name].write(value) }), false);
    }
  }

  function setMode(next) {
    mode = next;
    for (const input of tools.querySelectorAll('[name="align-mode"]')) {
      input.checked = input.value === mode;
    }
    show();
  }

  function showLook() {
    clearInterval(blinking);
    far.classList.toggle('difference', look === 'difference');
    far.style.opacity = look === 'onion' ? String(opacity) : '1';
    slider.hidden = look !== 'onion';
    slider.style.setProperty('--share', String(opacity));
    keep(slider, 'aria-valuetext', `${Math.round(100 * opacity)} percent`);
    if (look === 'blink' && byId('stage').dataset.view === 'align') {
      // Without motion one blinks by hand: a press on the choice again shows the other one.
      if (STILL.matches) {
        far.style.opacity = far.style.opacity === '1' ? '0.5' : '1';
      } else {
        blinking = setInterval(() => {
          far.style.opacity = far.style.opacity === '1' ? '0' : '1';
        }, 700);
      }
    }
  }

  function show() {
    const { now } = store;
    const isHere = byId('stage').dataset.view === 'align' && now.near && now.far;
    byId('bench').hidden = !isHere;
    tools.classList.toggle('disabled', !(now.near && now.far));
    byId('stage').toggleAttribute('data-pairing', mode === 'points');
    say(note, mode === 'points' ? 'Press on both pictures: two to four pairs.' : 'Drag, wheel or handles; arrow keys nudge, with Shift by ten.');
    onion.hidden = mode !== 'move';
    byLook.hidden = mode !== 'move';
    byPlacing.hidden = mode !== 'move';
    points.show(mode === 'points' && Boolean(isHere));
    auto.disabled = !(now.near && now.far);
    reset.disabled = valueOf('align') === 'none' && now.points.near.length + now.points.far.length === 0;
    if (!isHere) {
      clearInterval(blinking);
      return;
    }
    const scale = nearScale();
    onion.style.width = `${now.near.width * scale}px`;
    onion.style.height = `${now.near.height * scale}px`;
    keep(near, 'src', api.pictureUrl(now.near.id, SHOWN_SIDE));
    keep(far, 'src', api.pictureUrl(now.far.id, SHOWN_SIDE));
    const farScale = Math.min(1, SHOWN_SIDE / Math.max(now.far.width, now.far.height));
    far.style.width = `${now.far.width * farScale}px`;
    far.style.height = `${now.far.height * farScale}px`;
    far.style.transform = toCss(matrix(), scale, farScale);
    grip.show(scale);
    const place = placing(matrix(), now.far);
    for (const [name, { read }] of Object.entries(FIELDS)) {
      if (document.activeElement !== inputs[name] || inputs[name].getAttribute('aria-invalid') !== 'true') {
        inputs[name].value = digits(read(place[name]), 5).replace('-', '−');
        inputs[name].removeAttribute('aria-invalid');
      }
    }
  }

  store.subscribe(show);
  new ResizeObserver(show).observe(byId('stage'));
  return {
    show() {
      show();
      showLook();
    },
    focus: () => grip.focus(),
  };
}
