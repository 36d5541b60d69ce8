// Walking away: the distance's slider, its field, the marks of the two views, and the curve under them.
import * as api from './api.js';
import { byId, keep, say } from './dom.js';
import { chart, summary, table } from './curve.js';
import { announce, fault } from './status.js';
import { atPosition, metres as metresOf, number, position, readable } from './units.js';

const STEPS = 250;

/** Binds the dock; `look` is told where one stands. */
export function walk({ look, isCut }) {
  const slider = byId('walk');
  const field = byId('metres');
  const marks = { near: byId('mark-near'), far: byId('mark-far') };
  let range = { min: 0.2, max: 10, log: true };
  let views = { near: 0.4, far: 5 };
  let now = 0.4;
  let curve = null;
  let asked = null;
  const drawing = chart(byId('chart'));

  function show() {
    const share = position(now, range);
    slider.value = String(Math.round(share * STEPS));
    slider.style.setProperty('--share', String(share));
    keep(slider, 'aria-valuetext', `${readable(now).replace('\u00a0cm', ' centimetres').replace('\u00a0m', ' metres')}`);
    if (document.activeElement !== field) {
      field.value = readable(now);
    }
    field.removeAttribute('aria-invalid');
    for (const [name, mark] of Object.entries(marks)) {
      mark.style.setProperty('--share', String(position(views[name], range)));
      say(mark, `${name} ${readable(views[name])}`);
      mark.title = `Stand at the ${name} view`;
    }
    drawing.draw({ curve, range, views, now });
  }

  function go(metres, { walking = true } = {}) {
    now = Math.min(range.max, Math.max(range.min, metres));
    look({ metres: now }, walking);
    show();
    say(byId('size-note'), isCut() ? 'Larger than this screen at true size' : '');
  }

  slider.addEventListener('input', () => go(atPosition(Number(slider.value) / STEPS, range)));
  slider.addEventListener('change', () => announce(`Seen from ${readable(now)}`));
  for (const [name, mark] of Object.entries(marks)) {
    mark.addEventListener('click', () => go(views[name]));
  }
  field.addEventListener('change', () => {
    const text = field.value.replace(/\s+/g, '');
    const value = metresOf(text) || number(text);
    if (value > 0) {
      go(value);
    } else {
      field.setAttribute('aria-invalid', 'true');
    }
  });
  field.addEventListener('focus', () => field.select());
  for (const input of byId('size-choice').querySelectorAll('input')) {
    input.addEventListener('change', () => {
      look({ large: input.value === 'large' }, true);
      go(now);
    });
  }

  return {
    go,
    /** A step away from the picture (or towards it). */
    step(direction) {
      go(now * 1.12 ** direction);
    },
    get metres() {
      return now;
    },
    /** Where the two views are. */
    views(near, far) {
      if (near > 0 && far > near) {
        views = { near, far };
        range = { min: near / 2, max: far * 2, log: true };
        look({ nearAt: near, farAt: far }, false);
        go(now, { walking: false });
      }
    },
    /** Asks for the curve of a mix and draws it. */
    async curveOf(mix) {
      asked?.abort();
      asked = new AbortController();
      try {
        const told = await api.curve(mix.id, asked.signal);
        curve = told.curve ?? told;
        delete byId('chart').dataset.stale;
        say(byId('curve-summary'), summary(curve));
        byId('curve-table').replaceChildren(table(curve));
        byId('curve-details').hidden = false;
        show();
      } catch (error) {
        if (error.status !== 404 && error.status !== 410) {
          fault(error);
        }
      }
    },
    /** What is drawn is of an older mix. */
    stale() {
      asked?.abort();
      byId('chart').dataset.stale = 'true';
    },
    redraw: show,
  };
}
