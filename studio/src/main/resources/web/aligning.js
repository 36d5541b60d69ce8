// Laying the far picture onto the near one: both on the stage, the tools under it.
import * as api from './api.js';
import { byId, el, keep, say } from './dom.js';
import { bindHandles } from './handles.js';
import { about, after, apply, fromText, placed, placing, toCss, toText, unaligned } from './matrix.js';
import { onionControls, segments } from './onion.js';
import { placingFields } from './placing.js';
import { pointsView } from './points.js';
import { withField } from './state.js';
import { announce, fault, toast } from './status.js';

const SHOWN_SIDE = 1024;
const ROOM = 0.84; // of the stage for both pictures; the rest lets handles be reached
const LEAST_ROOM = 0.5; // for the near picture, however large the far one is

const WORDS = {
  move: 'Drag, wheel or handles; arrow keys nudge, with Shift by ten.',
  points: 'Press on both pictures: two to four pairs.',
};

/** The align view. `made` tells the alignment that the last mix was made with. */
export function aligning({ store, valueOf, made }) {
  const near = el('img', { class: 'aligning-near', alt: 'The near picture', draggable: 'false' });
  const far = el('img', { class: 'aligning-far', alt: 'The far picture, laid over the near one', draggable: 'false' });
  const handles = el('div', { class: 'handles' });
  const onion = el('div', { class: 'onion' }, near, far, handles);
  const points = pointsView({ store, applied: take });
  byId('aligning').append(onion, points.node);
  let mode = 'move';
  let scale = 1;

  /** The map as it is now: the recipe's, or where the pictures lie that nobody aligned. */
  function matrix() {
    const { now } = store;
    const text = valueOf('align');
    return fromText(text) ?? (text === 'auto' ? fromText(made() ?? '') : null) ?? unaligned(now.near, now.far, valueOf('fit'));
  }

  /** A cut suits the map that it was found with: other maps go without. */
  function put(next, moving, cut, move) {
    const aligned = withField(withField(store.now.fields, 'align', toText(next)), 'cut', cut === 'none' ? undefined : cut);
    const fields = move === 'far' || move === 'near' ? withField(aligned, 'move', move) : aligned;
    store.change({ fields }, { moving: moving ? 'align' : null });
  }

  function take({ matrix: numbers, cut, move, says }) {
    put(numbers, false, cut, move);
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

  const middle = () => {
    const { x, y } = placing(matrix(), store.now.far);
    return [x, y];
  };
  const turn = (point, change) => put(after(matrix(), about(point, change)), true);

  function corners() {
    const { width, height } = store.now.far;
    return [[-0.5, -0.5], [width - 0.5, -0.5], [width - 0.5, height - 0.5], [-0.5, height - 0.5]]
      .map((corner) => apply(matrix(), corner));
  }

  /** So many screen pixels for one of the near picture that both are to be seen, the near one in the middle. */
  function fitting() {
    const { near: { width, height } } = store.now;
    const stage = byId('aligning');
    const alone = Math.min(stage.clientWidth / width, stage.clientHeight / height);
    const reach = Math.max(1, ...corners().flatMap(([x, y]) => [Math.abs((2 * x + 1) / width - 1), Math.abs((2 * y + 1) / height - 1)]));
    return alone * Math.max(LEAST_ROOM, ROOM / reach);
  }

  const grip = bindHandles(handles, {
    toNear: ([x, y]) => {
      const box = onion.getBoundingClientRect();
      return [(x - box.left) / scale - 0.5, (y - box.top) / scale - 0.5];
    },
    corners, middle, turn,
    settle: () => store.settle(),
  });
  const look = onionControls(far);
  const numbers = placingFields({
    put: (change) => put(placed(matrix(), store.now.far, change), false), nudge: (change) => turn(middle(), change),
  });
  const auto = el('button', { type: 'button', class: 'labelled', id: 'align-auto', text: 'Auto', onclick: automatic });
  const reset = el('button', {
    type: 'button', class: 'labelled', id: 'align-reset', text: 'Reset',
    onclick: () => store.change({ fields: withField(withField(store.now.fields, 'align', undefined), 'cut', undefined), points: { near: [], far: [] } }),
  });
  const note = el('span', { class: 'note' });
  const tools = el('div', { class: 'align-tools' },
    el('div', { class: 'align-row' },
      segments('align-mode', 'How to align', [['move', 'Move'], ['points', 'Points']], mode, setMode), auto, reset, note),
    look.node, numbers.node, points.tools);
  byId('align-tools').append(tools);

  function setMode(next) {
    mode = next;
    for (const input of tools.querySelectorAll('[name="align-mode"]')) {
      input.checked = input.value === mode;
    }
    show();
  }

  function showTools(hasBoth) {
    say(note, WORDS[mode]);
    look.node.hidden = mode !== 'move';
    numbers.node.hidden = mode !== 'move';
    auto.disabled = !hasBoth;
    reset.disabled = valueOf('align') === 'none' && store.now.points.near.length + store.now.points.far.length === 0;
  }

  /** Draws it as the state is; while a hand moves, the scale stays. */
  function show(state, { moving = false } = {}) {
    const { now } = store;
    const hasBoth = Boolean(now.near && now.far);
    const isHere = hasBoth && byId('stage').dataset.view === 'align';
    byId('aligning').hidden = !isHere;
    byId('stage').toggleAttribute('data-pairing', mode === 'points');
    onion.hidden = mode !== 'move';
    showTools(hasBoth);
    points.show(isHere && mode === 'points');
    if (!isHere) {
      look.stop();
      return;
    }
    scale = moving ? scale : fitting();
    onion.style.width = `${now.near.width * scale}px`;
    onion.style.height = `${now.near.height * scale}px`;
    keep(near, 'src', api.pictureUrl(now.near.id, SHOWN_SIDE));
    keep(far, 'src', api.pictureUrl(now.far.id, SHOWN_SIDE));
    const farScale = Math.min(1, SHOWN_SIDE / Math.max(now.far.width, now.far.height));
    far.style.width = `${now.far.width * farScale}px`;
    far.style.height = `${now.far.height * farScale}px`;
    far.style.transform = toCss(matrix(), scale, farScale);
    grip.show(scale, {
      width: byId('aligning').clientWidth, height: byId('aligning').clientHeight, inner: { width: now.near.width * scale, height: now.near.height * scale },
    });
    numbers.show(placing(matrix(), now.far));
  }

  store.subscribe(show);
  new ResizeObserver(() => show()).observe(byId('stage'));
  return {
    show() {
      show();
      look.show();
    },
  };
}
