// How many pixels of this screen a centimetre has, by a bank card held to it, and how far away the eye is.
import { byId, el, keep } from './dom.js';
import { keepSetting, setting } from './settings.js';
import { digits, number, readable } from './units.js';

// ISO/IEC 7810, ID-1.
const CARD_CM = { width: 8.56, height: 5.398 };
const RANGE = { min: 15, max: 120 };

/** Opens from a button; `done` is told when something changed. */
export function bindCalibration(button, done) {
  const dialog = byId('calibrate-dialog');
  const card = el('div', { class: 'card', 'aria-hidden': 'true' }, el('span', { text: 'bank card' }));
  const slider = el('input', {
    type: 'range', class: 'range', min: RANGE.min, max: RANGE.max, step: 0.1, id: 'card-size', 'aria-label': 'Width of the card',
  });
  const eye = el('input', { type: 'text', class: 'value', id: 'eye-cm', inputmode: 'decimal', autocomplete: 'off' });
  const density = el('input', { type: 'text', class: 'value', id: 'pixels-per-cm', inputmode: 'decimal', autocomplete: 'off' });

  function show() {
    const perCm = setting('pixelsPerCm');
    // Where the long side has no room, the card is held upright.
    const upright = CARD_CM.width * perCm > innerWidth - 80;
    card.style.width = `${(upright ? CARD_CM.height : CARD_CM.width) * perCm}px`;
    card.style.height = `${(upright ? CARD_CM.width : CARD_CM.height) * perCm}px`;
    slider.value = String(perCm);
    slider.style.setProperty('--share', String((perCm - RANGE.min) / (RANGE.max - RANGE.min)));
    keep(slider, 'aria-valuetext', `${digits(perCm, 4)} pixels per centimetre`);
    density.value = digits(perCm, 4);
    eye.value = digits(setting('eyeCm'), 4);
    button.textContent = setting('calibrated') ? `Calibrated · eye at ${readable(setting('eyeCm') / 100)}` : 'Calibrate';
  }

  function change(name, value) {
    if (value > 0) {
      keepSetting(name, value);
      keepSetting('calibrated', true);
      done();
    }
    show();
  }

  slider.addEventListener('input', () => change('pixelsPerCm', Number(slider.value)));
  density.addEventListener('change', () => change('pixelsPerCm', number(density.value)));
  eye.addEventListener('change', () => change('eyeCm', number(eye.value)));

  dialog.append(
    el('h2', { id: 'calibrate-title', text: 'Calibrate' }),
    el('p', { text: 'Hold a bank card to the screen and move the slider until the outline has its size. Then pictures that walk away have their true size.' }),
    el('div', { class: 'card-space' }, card),
    slider,
    el('div', { class: 'pairs' },
      el('label', { for: 'pixels-per-cm', text: 'Pixels per centimetre' }), density,
      el('label', { for: 'eye-cm', text: 'From eye to screen, cm' }), eye),
    el('form', { method: 'dialog', class: 'dialog-end' }, el('button', { class: 'primary', text: 'Done' })),
  );
  button.addEventListener('click', () => {
    show();
    dialog.showModal();
  });
  show();
}
