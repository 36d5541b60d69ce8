// The two pictures: their cards in the panel, and every way in which one gets there.
import * as api from './api.js';
import { el, icon, keep, say } from './dom.js';
import { swappedText } from './matrix.js';
import { withField } from './state.js';
import { announce, fault, toast } from './status.js';

const WORDS = { near: ['Near', 'up close'], far: ['Far', 'from afar'] };

/** What is kept of a picture: what the server told, and the name that a command would call it by. */
const kept = (told, name) => Object.freeze({ ...told, name });

/** The cards, and functions that bring pictures into the state. */
export function pictures({ parent, store, onRecipe }) {
  let lastChosen = 'near';

  const cards = Object.fromEntries(['near', 'far'].map((which) => [which, card(which)]));
  const swap = el('button', {
    type: 'button', class: 'quiet swap', 'aria-label': 'Swap near and far', title: 'Swap near and far (X)', onclick: swapped,
  }, icon('swap'));
  const both = el('input', {
    type: 'file', accept: 'image/*,.tif,.tiff', multiple: true, hidden: true, 'data-file': 'both',
    onchange: () => {
      take([...both.files]);
      both.value = '';
    },
  });
  parent.append(cards.near.node, swap, cards.far.node, both);

  function card(which) {
    const [name, where] = WORDS[which];
    const image = el('img', { alt: '', hidden: true });
    const file = el('input', {
      type: 'file', accept: 'image/*,.tif,.tiff', hidden: true, 'data-file': which,
      onchange: () => {
        take([...file.files], which);
        file.value = '';
      },
    });
    const title = el('span', { class: 'target-name', text: 'Choose a file' });
    const size = el('span', { class: 'target-where', text: 'or drop it here' });
    const button = el('button', {
      type: 'button', class: 'target', 'data-target': which,
      onclick: () => file.click(), onfocus: () => {
        lastChosen = which;
      },
    }, el('span', { class: 'thumb' }, image, icon('plus')), el('span', { class: 'target-text' },
      el('span', {}, el('strong', { text: name }), ' ', el('span', { class: 'target-where', text: where })), title, size));
    return { node: el('div', { class: 'target-box' }, button, file), button, image, title, size, file };
  }

  /** Takes files that were dropped, chosen or pasted: one for a place, or two, the first of which is near. */
  async function take(files, place) {
    const found = files.filter((file) => file instanceof Blob).slice(0, place === 'recipe' ? 1 : 2);
    if (found.length === 0) {
      toast('A picture file must be given, was something else.');
      return;
    }
    if (place === 'recipe') {
      await recipeOf(found[0]);
      return;
    }
    const places = found.length === 2 ? ['near', 'far'] : [place ?? (store.now.near ? (store.now.far ? lastChosen : 'far') : 'near')];
    for (const which of places) {
      cards[which].button.classList.add('busy');
    }
    announce('Reading the picture');
    try {
      const told = await Promise.all(places.map((which, index) => api.upload(found[index])));
      placeAll(places, told.map((picture, index) => kept(picture, found[index].name || `pasted.${picture.format ?? 'png'}`)));
    } catch (error) {
      fault(error);
    } finally {
      for (const which of places) {
        cards[which].button.classList.remove('busy');
      }
    }
  }

  function placeAll(places, told) {
    const patch = { points: { near: [], far: [] }, fields: withField(withField(store.now.fields, 'align', undefined), 'cut', undefined) };
    places.forEach((which, index) => {
      patch[which] = told[index];
    });
    store.change(patch);
    const carrying = told.find((picture) => picture.document);
    if (carrying) {
      toast('This picture was made by Nearfar and carries its recipe.', {
        label: 'Restore the recipe', action: () => onRecipe(carrying.document),
      });
    } else {
      // The server's remarks about a file that is no fault of it, such as what a profile was taken for.
      const notes = told.flatMap((picture) => picture.notes ?? []);
      if (notes.length > 0) {
        toast(notes.join(' '), { lasting: false });
      }
    }
    announce(places.map((which, index) => `${WORDS[which][0]}: ${told[index].name}`).join(', '));
  }

  async function recipeOf(file) {
    try {
      const told = await api.upload(file);
      api.forget(told.id);
      if (told.document) {
        await onRecipe(told.document);
      } else {
        toast(`A recipe must be in a PNG that Nearfar made, ${file.name || 'this picture'} carries none.`);
      }
    } catch (error) {
      fault(error);
    }
  }

  function swapped() {
    const { near, far, fields, points } = store.now;
    store.change({
      near: far, far: near, points: { near: points.far, far: points.near },
      fields: fields.align ? withField(fields, 'align', swappedText(fields.align)) : fields,
    });
    announce('Near and far are swapped');
  }

  function show({ near, far }) {
    for (const [which, picture] of [['near', near], ['far', far]]) {
      const { image, title, size, button } = cards[which];
      image.hidden = !picture;
      if (picture) {
        keep(image, 'src', api.pictureUrl(picture.id, 192));
      } else {
        image.removeAttribute('src');
      }
      say(title, picture ? picture.name.split('/').at(-1) : 'Choose a file');
      say(size, picture ? `${picture.width} × ${picture.height}` : 'or drop it here');
      button.title = picture ? `${picture.name}; choose another` : 'Choose a file';
      button.classList.toggle('empty', !picture);
    }
    swap.disabled = !near && !far;
  }

  store.subscribe(show);
  show(store.now);

  return {
    take,
    swap: swapped,
    choose: (which) => (which === 'both' ? both : cards[which].file).click(),
    /** Opens one of the sample pairs, with the fields that suit it. */
    async sample(sample) {
      const told = await api.openSample(sample.id);
      const fields = { ...store.now.fields, ...Object.fromEntries(Object.entries(sample.fields ?? {}).map(([k, v]) => [k, String(v)])) };
      delete fields.align;
      if (sample.fields?.align) {
        fields.align = sample.fields.align;
      }
      store.change({
        near: kept(told.near, sample.near.file), far: kept(told.far, sample.far.file),
        points: { near: [], far: [] }, fields: Object.freeze(fields),
      });
      announce(`${sample.title} is open`);
    },
  };
}
