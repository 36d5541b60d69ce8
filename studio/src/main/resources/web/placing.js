// Where the far picture lies, in numbers and in small steps: what dragging does, without dragging.
import { el, icon } from './dom.js';
import { digits, number } from './units.js';

const DEGREE = Math.PI / 180;
const same = (value) => value;
const FIELDS = {
  x: { label: 'Right', unit: 'px', read: same, write: same },
  y: { label: 'Down', unit: 'px', read: same, write: same },
  scale: { label: 'Size', unit: '%', read: (value) => 100 * value, write: (value) => value / 100 },
  radians: { label: 'Turn', unit: '°', read: (value) => value / DEGREE, write: (value) => value * DEGREE },
};

/** Fields and buttons; `put` takes one number that was typed, `nudge` a small change. */
export function placingFields({ put, nudge }) {
  const inputs = {};
  const button = (label, name, change) =>
    el('button', { type: 'button', class: 'quiet', 'aria-label': label, title: label, onclick: () => nudge(change) }, icon(name));

  function typed(name) {
    const value = number(inputs[name].value.replace(/[%°]|px/g, ''));
    if (Number.isNaN(value) || (name === 'scale' && value <= 0)) {
      inputs[name].setAttribute('aria-invalid', 'true');
    } else {
      inputs[name].removeAttribute('aria-invalid');
      put({ [name]: FIELDS[name].write(value) });
    }
  }

  const node = el('div', { class: 'align-row' },
    ...Object.entries(FIELDS).map(([name, { label, unit }]) => {
      inputs[name] = el('input', {
        id: `align-${name}`, class: 'value', type: 'text', inputmode: 'decimal', autocomplete: 'off', onchange: () => typed(name),
      });
      return el('span', { class: 'field' }, el('label', { for: `align-${name}`, text: label }), inputs[name],
        el('span', { class: 'unit', 'aria-hidden': 'true', text: unit }));
    }),
    el('span', { class: 'nudges', role: 'group', 'aria-label': 'Nudge the far picture' },
      button('Left', 'left', { right: -1 }), button('Right', 'right', { right: 1 }),
      button('Up', 'up', { down: -1 }), button('Down', 'down', { down: 1 }),
      button('Smaller', 'minus', { scale: 1 / 1.01 }), button('Larger', 'plus', { scale: 1.01 }),
      button('Turn left', 'turn-left', { radians: -0.5 * DEGREE }), button('Turn right', 'turn-right', { radians: 0.5 * DEGREE })));

  return {
    node,
    show(place) {
      for (const [name, { read }] of Object.entries(FIELDS)) {
        if (inputs[name].getAttribute('aria-invalid') !== 'true') {
          inputs[name].value = digits(read(place[name]), 5).replace('-', '−');
        }
      }
    },
  };
}
