// Pairs of points that belong on each other: placed by pressing on the pictures, moved by dragging, keys or numbers.
import * as api from './api.js';
import { byId, el, icon, keep } from './dom.js';
import { announce, fault } from './status.js';
import { digits, number } from './units.js';

const MOST = 4;
const LEAST = 2;
const SHOWN_SIDE = 1024;
const SIDES = ['near', 'far'];

/** Two pictures side by side with their points; `applied` takes the alignment that follows from them. */
export function pointsView({ store, applied }) {
  const boards = Object.fromEntries(SIDES.map((which) => [which, board(which)]));
  const node = el('div', { class: 'pairing', hidden: true }, boards.near.node, boards.far.node);
  const list = el('div', { class: 'point-list' });
  const add = el('button', { type: 'button', class: 'labelled', text: 'Add a pair', onclick: addPair });
  const lay = el('button', { type: 'button', class: 'labelled strong', id: 'lay-points', text: 'Lay by these points', onclick: layThem });
  const tools = el('div', { class: 'align-row points-row', hidden: true }, add, lay, list);

  function board(which) {
    const image = el('img', { alt: `The ${which} picture`, draggable: 'false' });
    const dots = el('div', { class: 'dots' });
    const pane = el('div', { class: 'pane', 'data-pane': which }, image, dots);
    pane.addEventListener('pointerdown', (event) => {
      if (event.button === 0 && !(event.target instanceof Element && event.target.closest('.dot-point'))) {
        event.preventDefault();
        const points = store.now.points[which];
        if (points.length < MOST) {
          put(which, [...points, at(which, event)]);
          boards[which].dots.lastElementChild?.focus({ preventScroll: true });
        } else {
          announce(`At most ${MOST} pairs`);
        }
      }
    });
    return { node: el('figure', {}, el('figcaption', { text: which === 'near' ? 'Near' : 'Far' }), pane), pane, image, dots };
  }

  function at(which, event) {
    const box = boards[which].pane.getBoundingClientRect();
    const picture = store.now[which];
    return within(which, [
      ((event.clientX - box.left) / box.width) * picture.width - 0.5,
      ((event.clientY - box.top) / box.height) * picture.height - 0.5,
    ]);
  }

  function within(which, [x, y]) {
    const { width, height } = store.now[which];
    const round = (value, most) => Math.round(10 * Math.min(most, Math.max(0, value))) / 10;
    return [round(x, width - 1), round(y, height - 1)];
  }

  function put(which, points, moving = null) {
    store.change({ points: { ...store.now.points, [which]: points } }, { moving });
  }

  function move(which, index, point, moving) {
    put(which, store.now.points[which].map((former, place) => (place === index ? within(which, point) : former)),
      moving ? `point-${which}-${index}` : null);
  }

  function remove(index) {
    const { near, far } = store.now.points;
    const without = (points) => points.filter((point, place) => place !== index);
    store.change({ points: { near: without(near), far: without(far) } });
    add.focus();
  }

  function addPair() {
    const { points } = store.now;
    const count = Math.max(points.near.length, points.far.length);
    const wanted = points.near.length === points.far.length ? Math.min(MOST, count + 1) : count;
    const filled = (which) => {
      const { width, height } = store.now[which];
      const all = [...points[which]];
      while (all.length < wanted) {
        // New ones stand apart from each other, so that each can be seen.
        const share = [0.5, 0.5].map((middle, axis) => middle + 0.12 * [[-1, -1], [1, -1], [1, 1], [-1, 1]][all.length][axis]);
        all.push(within(which, [share[0] * width, share[1] * height]));
      }
      return all;
    };
    store.change({ points: { near: filled('near'), far: filled('far') } });
    boards.near.dots.lastElementChild?.focus();
  }

  async function layThem() {
    const { near, far, points } = store.now;
    lay.disabled = true;
    try {
      applied(await api.alignment({
        pictures: [near.id, far.id], by: 'points', nearPoints: points.near.flat(), farPoints: points.far.flat(),
      }));
    } catch (error) {
      fault(error);
    } finally {
      show(!node.hidden);
    }
  }

  function dot(which, index) {
    const node = el('button', { type: 'button', class: 'dot-point', text: String(index + 1) });
    node.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      node.focus({ preventScroll: true });
      node.setPointerCapture(event.pointerId);
    });
    node.addEventListener('pointermove', (event) => {
      if (node.hasPointerCapture(event.pointerId)) {
        move(which, index, at(which, event), true);
      }
    });
    node.addEventListener('pointerup', () => store.settle());
    node.addEventListener('keyup', () => store.settle());
    node.addEventListener('keydown', (event) => {
      const step = event.shiftKey ? 10 : 1;
      const way = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
      if (way) {
        event.preventDefault();
        event.stopPropagation();
        const [x, y] = store.now.points[which][index];
        move(which, index, [x + way[0], y + way[1]], true);
      } else if (event.key === 'Delete' || event.key === 'Backspace') {
        event.preventDefault();
        remove(index);
      }
    });
    return node;
  }

  function showDots(which) {
    const { dots } = boards[which];
    const points = store.now.points[which];
    const picture = store.now[which];
    while (dots.children.length < points.length) {
      dots.append(dot(which, dots.children.length));
    }
    while (dots.children.length > points.length) {
      dots.lastElementChild.remove();
    }
    points.forEach(([x, y], index) => {
      const node = dots.children[index];
      node.style.left = `${(100 * (x + 0.5)) / picture.width}%`;
      node.style.top = `${(100 * (y + 0.5)) / picture.height}%`;
      keep(node, 'aria-label', `Point ${index + 1} of the ${which} picture, ${digits(x, 4)} right, ${digits(y, 4)} down`);
    });
  }

  function showList() {
    const { points } = store.now;
    const count = Math.max(points.near.length, points.far.length);
    if (list.contains(document.activeElement) && document.activeElement.tagName === 'INPUT' && list.children.length === count) {
      return;
    }
    list.replaceChildren(...Array.from({ length: count }, (unused, index) => el('div', { class: 'point-pair' },
      el('span', { class: 'point-number', text: String(index + 1) }),
      ...SIDES.map((which) => el('input', {
        type: 'text', class: 'value', 'aria-label': `Point ${index + 1}, ${which}: right, down`, disabled: !points[which][index],
        placeholder: `press on ${which}`, value: points[which][index]?.join(', ') ?? '',
        onchange: (event) => {
          const numbers = event.target.value.split(/[,\s]+/).filter(Boolean).map(number);
          if (numbers.length === 2 && !numbers.some(Number.isNaN)) {
            move(which, index, numbers, false);
          } else {
            event.target.setAttribute('aria-invalid', 'true');
          }
        },
      })),
      el('button', { type: 'button', class: 'quiet small', 'aria-label': `Remove pair ${index + 1}`, onclick: () => remove(index) }, icon('close')))));
  }

  function show(visible) {
    node.hidden = !visible;
    tools.hidden = !visible;
    if (!visible) {
      return;
    }
    const { near, far, points } = store.now;
    const stage = byId('aligning');
    const isTall = stage.clientWidth < 640;
    for (const [which, picture] of [['near', near], ['far', far]]) {
      keep(boards[which].image, 'src', api.pictureUrl(picture.id, SHOWN_SIDE));
      const room = { width: (stage.clientWidth - 48) / (isTall ? 1 : 2) - 8, height: (stage.clientHeight - 24) / (isTall ? 2 : 1) - 32 };
      const scale = Math.min(room.width / picture.width, room.height / picture.height);
      boards[which].pane.style.width = `${picture.width * scale}px`;
      boards[which].pane.style.height = `${picture.height * scale}px`;
      showDots(which);
    }
    showList();
    add.disabled = Math.min(points.near.length, points.far.length) >= MOST;
    lay.disabled = points.near.length !== points.far.length || points.near.length < LEAST;
  }

  return { node, tools, show };
}
