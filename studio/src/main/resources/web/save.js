// Saving: in which format, with or without the recipe, and the files that come out.
import * as api from './api.js';
import { byId, el, icon } from './dom.js';
import { rowFor } from './rows.js';
import { applies, SAVING, withSaving } from './saving.js';
import { announce, fault } from './status.js';

const ROWS = {
  format: { kind: 'choice', label: 'Format', options: [['png', 'PNG'], ['tiff', 'TIFF'], ['jpeg', 'JPEG']] },
  depth: { kind: 'choice', label: 'Bits a sample', options: [['8', '8'], ['16', '16']] },
  profile: {
    kind: 'choice', label: 'Profile', options: [['srgb', 'sRGB'], ['p3', 'Display P3'], ['linear', 'Linear']],
    help: 'What the numbers mean; the picture looks the same.',
  },
  quality: { kind: 'number', label: 'Quality', min: 1, max: 100, step: 1, whole: true },
};

const ENDINGS = { png: 'png', tiff: 'tif', jpeg: 'jpg' };

/**
 * The panel's part for saving. `fullMix()` gives a finished full mix of what the state says now.
 */
export function bindSaving({ parent, store, fullMix, actions }) {
  const rows = Object.entries(ROWS).map(([name, spec]) => [name, rowFor(`save-${name}`, spec, {
    change: (value, moving) => store.change(
      { saving: withSaving(store.now.saving, name, value ?? SAVING[name]) }, { moving: moving ? `save-${name}` : null }),
    settle: () => store.settle(),
  })]);
  const strip = el('input', {
    type: 'checkbox', id: 'save-strip',
    onchange: () => store.change({ saving: withSaving(store.now.saving, 'strip', strip.checked ? 'true' : 'false') }),
  });
  const clean = el('div', { class: 'row check' }, strip,
    el('label', { for: 'save-strip' }, 'Save clean ', el('span', { class: 'help', text: 'without the recipe inside' })));
  const button = (id, name, label, action) =>
    el('button', { type: 'button', class: 'labelled', id, onclick: action }, icon(name), el('span', { text: label }));
  const download = byId('download');
  const walkGif = button('walk-gif', 'film', 'Walk as GIF', () => save('walk'));
  const copyCommand = button('copy-command', 'copy', 'Copy as command', actions.copyCommand);
  const recipeFile = el('input', {
    type: 'file', accept: 'image/png', hidden: true, 'data-file': 'recipe',
    onchange: () => {
      actions.openRecipe([...recipeFile.files]);
      recipeFile.value = '';
    },
  });
  parent.append(...rows.map(([, row]) => row.node), clean,
    el('div', { class: 'buttons' }, copyCommand,
      button('paste-command', 'paste', 'Paste a command', actions.pasteCommand),
      button('open-recipe', 'recipe', 'Recipe from a PNG', () => recipeFile.click()), walkGif,
      button('copy-link', 'link', 'Copy link', actions.copyLink)), recipeFile);

  function name(ending) {
    const bare = (picture) => picture.name.split('/').at(-1).replace(/\.[^.]*$/, '');
    return `${bare(store.now.near)}-${bare(store.now.far)}${ending}`;
  }

  async function save(what) {
    const pressed = what === 'walk' ? walkGif : download;
    const ending = what === 'walk' ? '-walk.gif' : `.${ENDINGS[store.now.saving.format ?? 'png']}`;
    const file = name(ending);
    pressed.setAttribute('aria-busy', 'true');
    announce(`Making ${file}`);
    try {
      const bytes = async (mix) => (what === 'walk' ? api.walkFile(mix.id) : api.pictureFile(mix.id));
      hand(await bytes(await fullMix()).catch(async (error) => {
        // The server keeps so many mixes and no more.
        if (error.status !== 410 && error.status !== 404) {
          throw error;
        }
        return bytes(await fullMix({ anew: true }));
      }), file);
      announce(`${file} is saved`);
    } catch (error) {
      fault(error);
    } finally {
      pressed.removeAttribute('aria-busy');
    }
  }
  download.addEventListener('click', () => save('picture'));

  function show({ near, far, saving }) {
    for (const [field, row] of rows) {
      row.node.hidden = !applies(field, saving);
      row.update(saving[field] ?? SAVING[field], !(field in saving));
    }
    strip.checked = saving.strip === 'true';
    clean.hidden = (saving.format ?? 'png') !== 'png';
    for (const node of [download, walkGif, copyCommand]) {
      node.disabled = !(near && far);
    }
  }
  store.subscribe(show);
  show(store.now);
  return { download: () => !download.disabled && save('picture') };
}

function hand(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = el('a', { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
