// The line between the near view and the far view.
import { byId } from './dom.js';

/** It is dragged, stepped by keys, or put where one presses on the picture. */
export function bindDivider(view) {
  const frame = byId('frame');
  const divider = byId('divider');
  let split = 0.5;
  function move(next) {
    split = Math.min(1, Math.max(0, next));
    view.look({ split });
  }
  const at = (event) => (event.clientX - frame.getBoundingClientRect().left) / frame.clientWidth;
  frame.addEventListener('pointerdown', (event) => {
    if (byId('stage').dataset.view === 'split' && event.button === 0) {
      event.preventDefault();
      divider.focus({ preventScroll: true });
      frame.setPointerCapture(event.pointerId);
      move(at(event));
    }
  });
  frame.addEventListener('pointermove', (event) => {
    if (frame.hasPointerCapture(event.pointerId)) {
      move(at(event));
    }
  });
  divider.addEventListener('keydown', (event) => {
    const step = event.shiftKey ? 0.1 : 0.02;
    const next = {
      ArrowLeft: split - step, ArrowDown: split - step, ArrowRight: split + step, ArrowUp: split + step, Home: 0, End: 1,
      PageUp: split + 0.1, PageDown: split - 0.1,
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      move(next);
    }
  });
}
