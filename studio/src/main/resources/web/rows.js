// Rows of the panel, by the kind of field: few values, a text, or a slider.
import { el } from './dom.js';
import { sliderRow } from './sliders.js';

/** A row for a field with few values. */
export function choiceRow(name, spec, { change }) {
  const inputs = spec.options.map(([value, label]) => [value,
    el('input', { type: 'radio', name: `choice-${name}`, value, onchange: () => change(value, false) }), label]);
  const help = spec.help ? el('p', { class: 'help', text: spec.help }) : null;
  const node = el('fieldset', { class: 'row', 'data-field': name },
    el('legend', { text: spec.label }),
    el('div', { class: 'segments' }, ...inputs.map(([, input, label]) => el('label', {}, input, el('span', { text: label })))),
    help);
  return {
    node,
    update(text) {
      for (const [value, input] of inputs) {
        input.checked = value === text;
      }
    },
  };
}

/** A row for a field that is a text. */
export function textRow(name, spec, { change }) {
  const id = `field-${name}`;
  const field = el('input', {
    id, type: 'text', class: 'value wide', autocomplete: 'off', spellcheck: 'false',
    'aria-describedby': spec.help ? `${id}-help` : null,
    onchange: () => change(field.value.trim() || undefined, false),
  });
  const help = spec.help ? el('p', { id: `${id}-help`, class: 'help', text: spec.help }) : null;
  return {
    node: el('div', { class: 'row', 'data-field': name },
      el('div', { class: 'row-head' }, el('label', { for: id, text: spec.label }), field), help),
    update(text) {
      if (document.activeElement !== field) {
        field.value = text;
      }
    },
  };
}

/** The row that suits a field. */
export function rowFor(name, spec, reactions) {
  const make = { choice: choiceRow, text: textRow }[spec.kind] ?? sliderRow;
  return make(name, spec, reactions);
}
