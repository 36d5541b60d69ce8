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
  for (const parent of parents) {
    parent.replaceChildren(...all.map((sample) => {
      const button = el('button', { type: 'button', class: 'sample', 'data-sample': sample.id, onclick: () => choose(sample, button) },
        el('span', { class: 'sample-pair' }, thumb(sample, 'near'), thumb(sample, 'far')),
        el('span', { class: 'sample-title', text: sample.title }));
      return button;
    }));
  }
}

function thumb(sample, which) {
  return el('img', { src: api.sampleUrl(sample.id, which, SIDE), alt: '', loading: 'lazy', class: which });
}
