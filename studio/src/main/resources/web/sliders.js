// One row of the panel: a label, a field that takes any value, and a slider beside it.
import { CUTOFFS } from './fields.js';
import { el, icon, keep } from './dom.js';
import { atPosition, digits, lengthText, metres, number, position, spaced, spoken } from './units.js';

const LOG_STEPS = 200;

/** How each kind of value is read, written and spoken. */
const KINDS = {
  number: {
    parse: (text) => number(text),
    write: (value, spec) => (spec.whole ? String(Math.round(value)) : rounded(value, spec)),
    show: (text, spec) => (spec.unit ? `${text}\u00a0${spec.unit}` : text.replace('-', '−')),
    read: (text, spec) => plain(text, spec),
    speak: (text, spec) => (spec.unit === 'px' ? `${text} pixels` : text),
    range: (spec) => spec,
  },
  length: {
    parse: metres,
    write: (value, spec, like) => lengthText(value, like),
    show: spaced,
    read: (text, spec, former) => (Number.isNaN(number(text)) ? text.replace(/\s+/g, '') : number(text) + unitOf(former)),
    speak: spoken,
    range: (spec) => spec,
  },
  cutoff: {
    parse: (text) => Number.parseFloat(text),
    write: (value, spec, like) => digits(value) + cutoffUnit(like),
    show: spaced,
    read: (text, spec, former) => (Number.isNaN(number(text)) ? text.replace(/\s+/g, '') : number(text) + cutoffUnit(former)),
    speak: (text) => `${Number.parseFloat(text)} ${CUTOFFS[cutoffUnit(text)].name}`,
    range: (spec, text) => CUTOFFS[cutoffUnit(text)],
  },
};

const unitOf = (text) => (/(m|cm|mm|in|ft)$/.exec(text) ?? ['m'])[0];
const cutoffUnit = (text) => (/(px|cpd|cpp)$/.exec(text) ?? ['cpp'])[0];

function rounded(value, { step, log }) {
  return log ? digits(value) : digits(Math.round(value / step) * step, 6);
}

/** How many steps a slider has: a key moves by one, and each must change the value. */
const stepsOf = ({ min, max, step, log }) => (log ? LOG_STEPS : Math.round((max - min) / step));

function plain(text, { unit }) {
  const bare = unit ? text.replace(new RegExp(`\\s*${unit}\\s*$`), '') : text;
  return bare.trim().replace('−', '-');
}

/**
 * A row for a field with a slider.
 *
 * @param change `(text, moving)` takes the new value, `undefined` meaning the default
 * @param settle the hand rests
 */
export function sliderRow(name, spec, { change, settle }) {
  const kind = KINDS[spec.kind];
  const id = `field-${name}`;
  const steps = stepsOf(kind.range(spec, ''));
  let current = { text: '', isDefault: true, made: undefined };
  let share = 0;

  const field = el('input', {
    id, type: 'text', class: 'value', autocomplete: 'off', spellcheck: 'false',
    inputmode: spec.kind === 'number' ? 'decimal' : 'text', 'aria-describedby': spec.help ? `${id}-help` : null,
  });
  const slider = el('input', {
    type: 'range', min: 0, max: steps, step: 1, 'aria-label': spec.label, class: spec.centred ? 'range centred' : 'range',
  });
  const reset = el('button', {
    type: 'button', class: 'quiet small', title: `Reset ${spec.label.toLowerCase()}`, 'aria-label': `Reset ${spec.label}`,
    onclick: () => {
      change(undefined, false);
      slider.focus();
    },
  }, icon('reset'));
  const auto = spec.auto ? el('button', {
    type: 'button', class: 'chip', 'aria-pressed': 'true',
    onclick: () => change(current.text === 'auto' ? effective() : 'auto', false),
  }, 'auto', el('span', { class: 'unseen', text: ` ${spec.label}` })) : null;

  /** What the mix has where the recipe says auto. */
  function effective() {
    return current.text === 'auto' ? current.made ?? spec.auto : current.text;
  }

  function show() {
    const text = effective();
    const value = kind.parse(text);
    const range = kind.range(spec, text);
    share = position(value, range);
    slider.value = String(Math.round(share * steps));
    slider.style.setProperty('--share', String(share));
    const spokenText = kind.speak(text, spec);
    keep(slider, 'aria-valuetext', current.text === 'auto' ? `automatic, ${spokenText}` : spokenText);
    if (document.activeElement !== field) {
      field.value = kind.show(text, spec);
    }
    field.classList.toggle('is-auto', current.text === 'auto');
    field.removeAttribute('aria-invalid');
    if (auto) {
      keep(auto, 'aria-pressed', String(current.text === 'auto'));
    }
    reset.hidden = current.isDefault || Boolean(spec.auto && current.text === 'auto');
  }

  slider.addEventListener('input', () => {
    const range = kind.range(spec, effective());
    const wanted = Number(slider.value) / steps;
    const text = kind.write(atPosition(wanted, range), spec, effective());
    // Whole numbers stand far apart where a logarithmic slider begins.
    const stuck = spec.whole && text === effective() && wanted !== share;
    change(stuck ? String(Number(text) + Math.sign(wanted - share)) : text, true);
  });
  slider.addEventListener('change', settle);
  slider.addEventListener('dblclick', () => change(undefined, false));

  function commit() {
    const text = kind.read(field.value, spec, effective());
    if (text === 'auto' && spec.auto) {
      change('auto', false);
    } else if (Number.isNaN(kind.parse(text))) {
      field.setAttribute('aria-invalid', 'true');
    } else if (text !== current.text && text !== effective()) {
      change(text, false);
    } else {
      field.value = kind.show(effective(), spec);
      field.removeAttribute('aria-invalid');
    }
  }
  field.addEventListener('change', commit);
  field.addEventListener('blur', () => {
    if (field.getAttribute('aria-invalid') !== 'true') {
      show();
    }
  });
  field.addEventListener('keyup', settle);
  field.addEventListener('focus', () => field.select());
  field.addEventListener('keydown', (event) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (direction) {
      event.preventDefault();
      const range = kind.range(spec, effective());
      const next = Math.min(1, Math.max(0, share + (direction * (event.shiftKey ? 10 : 1)) / 100));
      change(kind.write(atPosition(next, range), spec, effective()), true);
      field.value = kind.show(effective(), spec);
    } else if (event.key === 'Enter') {
      commit();
      field.select();
    } else if (event.key === 'Escape') {
      field.value = kind.show(effective(), spec);
      field.removeAttribute('aria-invalid');
    }
  });

  const row = el('div', { class: 'row', 'data-field': name },
    el('div', { class: 'row-head' },
      el('label', { for: id, text: spec.label }), el('span', { class: 'row-tools' }, reset, auto), field),
    slider,
    spec.ends ? el('div', { class: 'ends', 'aria-hidden': 'true' }, ...spec.ends.map((text) => el('span', { text }))) : null,
    spec.help ? el('p', { id: `${id}-help`, class: 'help', text: spec.help }) : null);

  return {
    node: row,
    update(text, isDefault, made) {
      current = { text, isDefault, made };
      show();
    },
  };
}
