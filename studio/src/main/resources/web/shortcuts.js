// Keys that work everywhere on the page, and the dialog that tells them.
import { byId, el } from './dom.js';
import { keepSetting, setting } from './settings.js';

const MAC = /mac/i.test(navigator.userAgentData?.platform ?? navigator.platform ?? '');
const MOD = MAC ? '⌘' : 'Ctrl';

const isTyping = (target) => target instanceof Element && target.matches('input[type="text"], textarea, select');

/**
 * Binds keys. `actions` are functions by name; single keys can be turned off in the dialog, since a person who dictates would set
 * them off by chance.
 */
export function bindShortcuts(actions) {
  const single = {
    1: ['Picture', () => actions.view('picture')],
    2: ['Walk away', () => actions.view('walk')],
    3: ['Near | far', () => actions.view('split')],
    4: ['Align', () => actions.view('align')],
    '[': ['A step nearer', () => actions.step(-1)],
    ']': ['A step farther away', () => actions.step(1)],
    n: ['Choose the near picture', () => actions.choose('near')],
    f: ['Choose the far picture', () => actions.choose('far')],
    x: ['Swap near and far', actions.swap],
    c: ['Copy as command', actions.copyCommand],
    t: ['Theme', actions.theme],
    '?': ['This help', help],
  };

  window.addEventListener('keydown', (event) => {
    const modified = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (modified && !event.altKey && (key === 'z' || key === 'y') && !isTyping(event.target)) {
      event.preventDefault();
      actions[key === 'y' || event.shiftKey ? 'redo' : 'undo']();
    } else if (modified && !event.altKey && key === 's') {
      event.preventDefault();
      actions.download();
    } else if (!modified && !event.altKey && !isTyping(event.target) && !document.querySelector('dialog[open]')
      && setting('keys') && single[key]) {
      event.preventDefault();
      single[key][1]();
    }
  });

  const dialog = byId('help-dialog');
  const keys = (...names) => names.flatMap((name, index) => [index ? ' ' : '', el('kbd', { text: name })]);
  const line = (names, text) => el('tr', {}, el('th', { scope: 'row' }, ...keys(...names)), el('td', { text }));
  const toggle = (id, name, label) => {
    const box = el('input', { type: 'checkbox', id, checked: setting(name), onchange: () => keepSetting(name, box.checked) });
    return el('div', { class: 'row check' }, box, el('label', { for: id, text: label }));
  };
  dialog.append(
    el('h2', { id: 'help-title', text: 'Help' }),
    el('p', { text: 'Drop two pictures. The first is seen up close, the second from afar. Move sliders and watch; walk away with the distance slider; download what you like.' }),
    el('div', { class: 'help-columns' },
      el('table', {}, el('caption', { text: 'Everywhere' }), el('tbody', {},
        line([MOD, 'Z'], 'Undo'), line([MOD, 'Shift', 'Z'], 'Redo'), line([MOD, 'S'], 'Download'), line([MOD, 'V'], 'Paste a picture, or a command'),
        ...Object.entries(single).map(([key, [text]]) => line([key.toUpperCase()], text)))),
      el('div', {}, el('table', {}, el('caption', { text: 'On the far picture, in Align' }), el('tbody', {},
        line(['←', '→', '↑', '↓'], 'Move by a pixel, with Shift by ten'), line(['+', '−'], 'Larger, smaller'),
        line([',', '.'], 'Turn'), line(['wheel'], 'Larger, smaller; with Shift, turn'),
        line(['Delete'], 'On a point: remove the pair'))),
      el('table', {}, el('caption', { text: 'On sliders and their fields' }), el('tbody', {},
        line(['←', '→'], 'A small step'), line(['Page Up', 'Page Down'], 'A large one'), line(['↑', '↓'], 'In a field: a hundredth, with Shift a tenth'),
        line(['Enter'], 'In a field: take what is typed'))))),
    toggle('single-keys', 'keys', 'Single keys work'),
    toggle('steady', 'steady', 'Previews keep their size, however slow'),
    el('form', { method: 'dialog', class: 'dialog-end' }, el('button', { class: 'primary', text: 'Close' })),
  );
  function help() {
    dialog.showModal();
  }
  byId('help').addEventListener('click', help);
}
