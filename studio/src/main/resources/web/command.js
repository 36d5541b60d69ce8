// The recipe as a command that a shell takes, and the reverse.
import * as api from './api.js';
import { byId, el } from './dom.js';
import { toast } from './status.js';

/** What a command or a picture's recipe says, as a change of the state. */
export async function recipeOf(source, known, savingDefaults) {
  const told = await api.recipe(source);
  const saving = Object.fromEntries(Object.entries(told.saving ?? {})
    .map(([name, value]) => [name, String(value)])
    .filter(([name, value]) => name in savingDefaults && value !== savingDefaults[name]));
  return { patch: { fields: known.differing(told.fields), saving: Object.freeze(saving) }, pictures: told.pictures ?? [] };
}

/** The command for a state. */
export async function commandOf({ near, far, fields, saving }) {
  return (await api.command({ fields, saving, near: near.name, far: far.name })).command;
}

/** Puts a text on the clipboard; where that is refused, shows it to be copied by hand. */
export async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    toast(`Copied: ${text.length > 300 ? `${text.slice(0, 300)} …` : text}`, { lasting: false });
  } catch {
    open({ title: what, text, readOnly: true });
  }
}

/** Asks for a command; `take` gets its text and throws what is wrong with it. */
export function askForCommand(take) {
  open({ title: 'Paste a command', text: '', take });
}

function open({ title, text, readOnly = false, take }) {
  const dialog = byId('command-dialog');
  const area = el('textarea', {
    id: 'command-text', rows: 6, spellcheck: 'false', autocomplete: 'off', readonly: readOnly, 'aria-describedby': 'command-fault',
    placeholder: './nearfar mix NEAR FAR -o OUT.png --far-at 10m', 'aria-label': title,
  });
  area.value = text;
  const fault = el('p', { id: 'command-fault', class: 'fault', role: 'alert' });
  const use = el('button', {
    type: 'button', class: 'primary', text: 'Use it', hidden: readOnly,
    onclick: async () => {
      try {
        await take(area.value);
        dialog.close();
      } catch (error) {
        fault.textContent = error.message;
        area.setAttribute('aria-invalid', 'true');
        area.focus();
      }
    },
  });
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !readOnly) {
      use.click();
    }
  });
  dialog.replaceChildren(
    el('h2', { id: 'command-title', text: title }),
    el('p', { text: readOnly ? 'The browser did not allow copying; copy it from here.' : 'Its options become the recipe. Nothing is run, and no file is opened: the pictures stay.' }),
    area, fault,
    el('div', { class: 'dialog-end' }, el('button', { type: 'button', class: 'labelled', text: 'Close', onclick: () => dialog.close() }), use),
  );
  dialog.showModal();
  area.focus();
  area.select();
}
