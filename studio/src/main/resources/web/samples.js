// The sample pairs, one click away.
import * as api from './api.js';
import { el } from './dom.js';
import { fault } from './status.js';

const SIDE = 224;

/** Fills both places where pairs are offered; `open` takes the one that was chosen. */
export function showSamples(all, parents, open) {
  async function choose(sample, button) {
    button.classList.add('busy');
    try {
      await open(sample);
    } catch (error) {
      fault(error);
    } finally {
      button.classList.remove('busy');
    }
  }
  const urls = addresses(all);
  for (const parent of parents) {
    parent.replaceChildren(...all.map((sample) => {
      const button = el('button', { type: 'button', class: 'sample', 'data-sample': sample.id, onclick: () => choose(sample, button) },
        el('span', { class: 'sample-pair' }, ...['near', 'far'].map((which) =>
          el('img', { src: urls.get(sample[which].file), alt: '', loading: 'lazy', class: which }))),
        el('span', { class: 'sample-title', text: sample.title }));
      return button;
    }));
  }
}

/** One address a file: many pairs share a picture, and the browser asks for it once. */
function addresses(all) {
  const found = new Map();
  for (const sample of all) {
    for (const which of ['near', 'far']) {
      const { file } = sample[which];
      found.set(file, found.get(file) ?? api.sampleUrl(sample.id, which, SIDE));
    }
  }
  return found;
}
