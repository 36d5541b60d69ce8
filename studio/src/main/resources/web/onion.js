// How the far picture is shown over the near one: as an onion skin, blinking, or as what differs.
import { byId, el, keep } from './dom.js';

const BLINK_MILLISECONDS = 700; // slower than what could harm anybody
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

/** A row of choices named `name` that looks like one piece. */
export function segments(name, legend, options, chosen, choose) {
  return el('fieldset', { class: 'inline' }, el('legend', { class: 'unseen', text: legend }),
    el('div', { class: 'segments' }, ...options.map(([value, label]) => el('label', {},
      el('input', { type: 'radio', name, value, checked: value === chosen, onchange: () => choose(value) }),
      el('span', { text: label })))));
}

/** The controls for it, which act on the far picture's element. */
export function onionControls(far) {
  let look = 'onion';
  let opacity = 0.5;
  let blinking = null;

  const slider = el('input', {
    type: 'range', class: 'range', min: 0, max: 100, value: 50, 'aria-label': 'How much of the far picture shows',
    oninput: () => {
      opacity = Number(slider.value) / 100;
      show();
    },
  });
  const blinkNow = el('button', { type: 'button', class: 'labelled', text: 'Blink now', hidden: true, onclick: flip });
  const node = el('div', { class: 'align-row look-row' },
    segments('align-look', 'How both are shown', [['onion', 'Onion skin'], ['blink', 'Blink'], ['difference', 'Difference']], look, (value) => {
      look = value;
      show();
    }), slider, blinkNow);

  function flip() {
    far.style.opacity = far.style.opacity === '1' ? '0' : '1';
  }

  function show() {
    clearInterval(blinking);
    far.classList.toggle('difference', look === 'difference');
    far.style.opacity = look === 'onion' ? String(opacity) : '1';
    slider.hidden = look !== 'onion';
    slider.style.setProperty('--share', String(opacity));
    keep(slider, 'aria-valuetext', `${Math.round(100 * opacity)} percent`);
    // Who asks for less motion blinks by hand.
    blinkNow.hidden = look !== 'blink' || !STILL.matches;
    if (look === 'blink' && !STILL.matches && byId('stage').dataset.view === 'align') {
      blinking = setInterval(flip, BLINK_MILLISECONDS);
    }
  }

  return { node, show, stop: () => clearInterval(blinking) };
}
