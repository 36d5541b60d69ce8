// The far picture under one's fingers: dragged, pinched, wheeled, and taken by its corners; every handle takes keys too.
import { el } from './dom.js';

const CORNERS = ['top left', 'top right', 'bottom right', 'bottom left'];
const TURN_GAP = 34;
const EDGE = 18;

const clamp = (value, least, most) => Math.min(most, Math.max(least, value));

/**
 * @param layer where handles stand; it takes the pointer
 * @param ways `toNear(screen)` gives pixels of the near picture, `corners()` and `middle()` where the far picture is in them,
 *     `turn(about, change)` moves it, `settle()` ends a gesture
 */
export function bindHandles(layer, { toNear, corners, middle, turn, settle }) {
  const pointers = new Map();
  const at = (event) => toNear([event.clientX, event.clientY]);

  const body = el('div', {
    class: 'grip-body', tabindex: 0, role: 'group', 'aria-roledescription': 'movable picture',
    'aria-label': 'Far picture: arrow keys move it, plus and minus change its size, comma and full stop turn it',
  });
  const grips = CORNERS.map((name, index) => el('button', {
    type: 'button', class: 'grip', 'aria-label': `Size, ${name} corner: arrow keys up and down`, 'data-corner': index,
  }));
  const turner = el('button', { type: 'button', class: 'grip turner', 'aria-label': 'Turn: arrow keys left and right' });
  layer.append(body, ...grips, turner);

  // One finger moves; two turn and scale as well: what was under them stays under them.
  layer.addEventListener('pointerdown', (event) => {
    if (event.target === body && event.button === 0) {
      event.preventDefault();
      settle();
      body.focus({ preventScroll: true });
      body.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, at(event));
    }
  });
  layer.addEventListener('pointermove', (event) => {
    const former = pointers.get(event.pointerId);
    if (!former) {
      return;
    }
    const now = at(event);
    const fixed = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (fixed) {
      turn(fixed, between(fixed, former, now));
    } else {
      turn(now, { right: now[0] - former[0], down: now[1] - former[1] });
    }
    pointers.set(event.pointerId, now);
  });
  for (const name of ['pointerup', 'pointercancel']) {
    layer.addEventListener(name, (event) => {
      if (pointers.delete(event.pointerId) && pointers.size === 0) {
        settle();
      }
    });
  }
  let wheelRest = null;
  layer.addEventListener('wheel', (event) => {
    event.preventDefault();
    const amount = event.deltaMode === 0 ? event.deltaY / 600 : event.deltaY / 20;
    turn(at(event), event.shiftKey ? { radians: amount / 4 } : { scale: Math.exp(-amount) });
    clearTimeout(wheelRest);
    wheelRest = setTimeout(settle, 300);
  }, { passive: false });

  function dragged(grip, change) {
    grip.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      event.stopPropagation();
      grip.focus({ preventScroll: true });
      grip.setPointerCapture(event.pointerId);
      let former = at(event);
      const move = (moved) => {
        const now = at(moved);
        turn(middle(), change(between(middle(), former, now)));
        former = now;
      };
      grip.addEventListener('pointermove', move);
      grip.addEventListener('lostpointercapture', () => {
        grip.removeEventListener('pointermove', move);
        settle();
      }, { once: true });
    });
  }
  for (const grip of grips) {
    dragged(grip, ({ scale }) => ({ scale }));
  }
  dragged(turner, ({ radians }) => ({ radians }));

  function keys(node, changes) {
    node.addEventListener('keydown', (event) => {
      const times = event.shiftKey ? 10 : 1;
      const change = event.ctrlKey || event.metaKey || event.altKey ? null : changes(event.key, times);
      if (change) {
        event.preventDefault();
        event.stopPropagation();
        turn(middle(), change);
      }
    });
    node.addEventListener('keyup', settle);
  }
  const size = (times) => ({ scale: 1.01 ** times });
  const angle = (times) => ({ radians: (times * Math.PI) / 360 });
  keys(body, (key, times) => ({
    ArrowLeft: { right: -times }, ArrowRight: { right: times }, ArrowUp: { down: -times }, ArrowDown: { down: times },
    '+': size(times), '=': size(times), '-': size(-times), _: size(-times),
    ',': angle(-times), '<': angle(-times), '.': angle(times), '>': angle(times),
  })[key]);
  for (const grip of grips) {
    keys(grip, (key, times) => ({
      ArrowUp: size(times), ArrowRight: size(times), ArrowDown: size(-times), ArrowLeft: size(-times),
    })[key]);
  }
  keys(turner, (key, times) => ({
    ArrowRight: angle(times), ArrowUp: angle(times), ArrowLeft: angle(-times), ArrowDown: angle(-times),
  })[key]);

  return {
    /** Puts the handles where the picture's corners are, at so many screen pixels a pixel; those beyond the stage stand at its edge. */
    show(scale, { width, height, inner }) {
      const [beside, above] = [(width - inner.width) / 2 - EDGE, (height - inner.height) / 2 - EDGE];
      const stand = (grip, x, y) => {
        const [left, top] = [clamp(x, -beside, inner.width + beside), clamp(y, -above, inner.height + above)];
        grip.style.transform = `translate(${left}px, ${top}px)`;
      };
      const places = corners().map(([x, y]) => [(x + 0.5) * scale, (y + 0.5) * scale]);
      places.forEach(([x, y], index) => stand(grips[index], x, y));
      const [left, right] = places;
      const [x, y] = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
      const length = Math.hypot(right[0] - left[0], right[1] - left[1]) || 1;
      const [up, across] = [(right[0] - left[0]) / length, (right[1] - left[1]) / length];
      stand(turner, x + across * TURN_GAP, y - up * TURN_GAP);
    },
  };
}

/** How a point's way looks from a place that stays: growing and turning. */
function between([x, y], former, now) {
  const before = [former[0] - x, former[1] - y];
  const then = [now[0] - x, now[1] - y];
  const length = Math.hypot(...before);
  if (length < 1e-6) {
    return {};
  }
  return {
    scale: Math.max(0.05, Math.hypot(...then) / length),
    radians: Math.atan2(then[1], then[0]) - Math.atan2(before[1], before[0]),
  };
}
