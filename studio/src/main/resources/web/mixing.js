// From the state to the picture on the stage: orders for the server, previews and full mixes, and the line that tells of them.
import * as api from './api.js';
import { live } from './live.js';
import { setting } from './settings.js';
import { announce, fault, showState } from './status.js';

/** What the server is asked for. */
export function orderOf({ near, far, fields, saving }) {
  return { pictures: [near.id, far.id], fields, saving };
}

// Of one tab and one kind, the newest mix counts; another tab's are left alone.
const TAB = Math.random().toString(36).slice(2, 10);

const QUIET_MILLISECONDS = 150;

const keyOf = (state) => JSON.stringify(orderOf(state));

/**
 * Keeps the stage as the state is.
 *
 * @param shown told each mix that is on the stage, and whether it is the full one
 */
export function mixing({ store, viewer, shown, changed }) {
  let full = null;
  let slow = null;
  let size = null;

  const flow = live({
    screenSide: () => viewer.side(),
    steady: () => setting('steady'),
    async make(kind, snapshot, { side, signal, since }) {
      const isPreview = kind === 'preview';
      const mix = await api.mix({ ...orderOf(snapshot), group: `${kind}-${TAB}`, ...(isPreview ? { preview: side } : {}) }, {
        signal,
        onProgress: ({ evaluation, total }) => {
          if (!isPreview) {
            showState('working', 'Making it full size', total ? `${Math.min(99, Math.round((100 * evaluation) / total))}%` : '');
          }
        },
      });
      const image = await api.pixels(mix.id, signal);
      if (!isPreview) {
        full = { key: keyOf(snapshot), mix };
        size = { near: snapshot.near.id, width: mix.width, height: mix.height };
      }
      const known = size?.near === snapshot.near.id && isPreview && matches(size, mix) ? size : expected(snapshot, mix);
      await viewer.show(mix, image, { width: known.width, height: known.height });
      if (isPreview) {
        performance.measure('slider to pixels', {
          start: since, end: performance.now(), detail: { width: mix.width, height: mix.height, mixing: mix.milliseconds },
        });
      }
      shown(mix, !isPreview);
    },
    report(state, detail) {
      clearTimeout(slow);
      if (state === 'working') {
        // A preview that comes at once needs no word about being made.
        slow = setTimeout(() => showState('working', detail === 'full' ? 'Making it full size' : 'Working'), QUIET_MILLISECONDS);
      } else if (state === 'preview') {
        showState('preview', 'Preview');
      } else if (state === 'full') {
        const { mix } = full;
        showState('full', 'Full size', figures(mix));
        announce(`Full size, ${mix.width} by ${mix.height} pixels. ${reading(mix)}`);
      } else {
        showState('failed', 'Not made', '');
        fault(detail);
      }
    },
  });

  /** The size that the full mix will have, where none was made yet: the near picture's, in the preview's proportions. */
  function expected({ near }, mix) {
    const scale = Math.max(near.width, near.height) / Math.max(mix.width, mix.height);
    return mix.preview ? { width: mix.width * scale, height: mix.height * scale } : mix;
  }

  const matches = (known, mix) => Math.abs(known.width / known.height / (mix.width / mix.height) - 1) < 0.02;

  let former = '';
  function follow(state, { moving }) {
    if (!state.near || !state.far) {
      former = '';
      flow.cancel();
      clearTimeout(slow);
      viewer.clear();
      showState('idle', state.near || state.far ? 'One more picture' : 'No pictures yet');
      changed(state);
      return;
    }
    // How the file is written changes nothing that is seen.
    const key = keyOf({ ...state, saving: {} });
    if (key !== former) {
      former = key;
      flow.changed(state, { moving });
      changed(state);
    }
  }
  store.subscribe(follow);

  let gone = null;
  return {
    /** The server has dropped a mix for want of room: it is made again, once. */
    again(id) {
      if (id !== gone) {
        gone = id;
        former = '';
        full = null;
        follow(store.now, { moving: false });
      }
    },
    begin: () => follow(store.now, { moving: false }),
    /** A finished full mix of what the state says now: the one on the stage, or one made for it. */
    async full({ anew = false } = {}) {
      const state = store.now;
      if (anew || full?.key !== keyOf(state)) {
        full = { key: keyOf(state), mix: await api.mix({ ...orderOf(state), group: `save-${TAB}` }) };
      }
      return full.mix;
    },
  };
}

function figures(mix) {
  const seconds = mix.milliseconds ? `${(mix.milliseconds / 1000).toFixed(mix.milliseconds < 9950 ? 1 : 0)}\u00a0s` : '';
  return [`${mix.width} × ${mix.height}`, mix.evaluations ? `${mix.evaluations} evaluations` : '', seconds, reading(mix)]
    .filter(Boolean).join(' · ');
}

/** How both pictures read, in words. */
function reading({ verdict }) {
  const word = (name) => (verdict[name] === 'not' ? `${name} does not read` : `${name} reads ${verdict[name]}`);
  return verdict ? `${word('near')}, ${word('far')}` : '';
}
