// The picture on the stage: as it is, as an eye gets it from some distance, or near and far side by side.
import * as api from './api.js';
import { byId, keep } from './dom.js';
import { newest } from './live.js';
import { setting } from './settings.js';
import { fault } from './status.js';
import { metres as metresOf, readable } from './units.js';

const MOST_ENLARGED = 1.6;
const UNKNOWN_SIDE = 512;
const LEAST_SIDE = 64;

/**
 * Shows mixes; what is shown of them is decided by `view`, `metres` and `large`, which others set through `look`.
 *
 * @param onGone told the mix that the server has no more
 */
export function viewer({ onGone }) {
  const stage = byId('stage');
  const frame = byId('frame');
  const canvas = byId('picture');
  const farCanvas = byId('picture-far');
  const divider = byId('divider');
  let look = { view: 'picture', metres: 0.4, large: false, nearAt: 0.4, farAt: 5, split: 0.5 };
  let shown = null;

  /** Size on the stage that a picture is given where it may fill it. */
  function fitting({ width, height }) {
    const style = getComputedStyle(stage);
    const across = stage.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    const down = stage.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom);
    const scale = Math.min(across / width, down / height, MOST_ENLARGED);
    return { width: width * scale, height: height * scale };
  }

  /** Size on the screen that has the angle of the wall's picture, from where this eye is. */
  function trueSize(mix) {
    const wall = metresOf(String(mix.recipe?.width ?? '')) || 0.4;
    const width = wall * 100 * setting('pixelsPerCm') * (setting('eyeCm') / 100 / look.metres);
    return { width, height: (width * mix.height) / mix.width };
  }

  function frameSize(mix) {
    const fit = fitting(mix);
    if (look.view === 'align') {
      const scale = Math.min(1, (stage.clientWidth < 600 ? 84 : 176) / Math.max(fit.width, fit.height));
      return { width: fit.width * scale, height: fit.height * scale };
    }
    if (look.view !== 'walk' || look.large) {
      return fit;
    }
    const wanted = trueSize(mix);
    return wanted.width > fit.width ? fit : wanted;
  }

  /** Whether the stage is too small for the true size. */
  function isCut() {
    return Boolean(shown) && look.view === 'walk' && !look.large && trueSize(shown.full).width > fitting(shown.full).width * 1.001;
  }

  function layOut() {
    if (!shown) {
      return;
    }
    const size = frameSize(shown.full);
    frame.style.width = `${size.width}px`;
    frame.style.height = `${size.height}px`;
    frame.style.setProperty('--split', String(look.split));
    keep(divider, 'aria-valuenow', String(Math.round(100 * look.split)));
    keep(divider, 'aria-valuetext', `${Math.round(100 * look.split)} percent near view`);
  }

  function paint(target, image) {
    if (target.width !== image.width || target.height !== image.height) {
      target.width = image.width;
      target.height = image.height;
    }
    target.getContext('2d').putImageData(image, 0, 0);
  }

  const side = () => {
    const size = frameSize(shown.full);
    const wanted = Math.max(LEAST_SIDE, Math.max(size.width, size.height) * devicePixelRatio);
    return Math.min(wanted, Math.max(shown.mix.width, shown.mix.height));
  };

  const repaint = newest(async () => {
    const { mix, image } = shown;
    const { view, metres, nearAt, farAt } = look;
    if (view === 'walk') {
      const seen = await api.seen(mix.id, metres, side());
      if (look.view === 'walk') {
        paint(canvas, seen);
      }
    } else if (view === 'split') {
      const both = await Promise.all([nearAt, farAt].map((at) => api.seen(mix.id, at, side())));
      if (look.view === 'split') {
        paint(canvas, both[0]);
        paint(farCanvas, both[1]);
      }
    } else {
      paint(canvas, image);
    }
    canvas.dataset.shows = `${mix.id} ${view} ${view === 'walk' ? metres : ''}`.trim();
  }, (error) => {
    if (error.status === 410 || error.status === 404) {
      onGone(shown?.mix.id);
    } else {
      fault(error);
    }
  });

  function arrange() {
    const { view, nearAt, farAt, metres } = look;
    stage.dataset.view = view;
    const isSplit = view === 'split' && Boolean(shown);
    for (const node of [farCanvas, divider, byId('tag-near'), byId('tag-far')]) {
      node.hidden = !isSplit;
    }
    byId('tag-near').textContent = `near · ${readable(nearAt)}`;
    byId('tag-far').textContent = `far · ${readable(farAt)}`;
    keep(canvas, 'aria-label', {
      picture: 'The mix', align: 'The mix, small', split: `The mix as an eye gets it from ${readable(nearAt)}`,
      walk: `The mix as an eye gets it from ${readable(metres)}`,
    }[view]);
    keep(farCanvas, 'aria-label', `The mix as an eye gets it from ${readable(farAt)}`);
    layOut();
  }

  new ResizeObserver(() => {
    layOut();
    if (shown && look.view !== 'picture') {
      repaint();
    }
  }).observe(stage);

  return {
    isCut,
    /** The longest side, in pixels of the screen, that a picture can have on the stage. */
    side() {
      if (!shown) {
        return UNKNOWN_SIDE;
      }
      const size = fitting(shown.full);
      return Math.ceil(Math.max(LEAST_SIDE, size.width, size.height) * devicePixelRatio);
    },
    /** Changes what is looked at, and how. */
    look(change) {
      const former = look;
      look = { ...look, ...change };
      arrange();
      const same = former.view === look.view && former.metres === look.metres && former.large === look.large
        && former.nearAt === look.nearAt && former.farAt === look.farAt;
      if (shown && !same) {
        repaint();
      }
    },
    /** Shows a mix; `full` is the size it has when it is no preview. */
    show(mix, image, full) {
      shown = { mix, image, full: { ...mix, ...full } };
      frame.hidden = false;
      arrange();
      return repaint();
    },
    clear() {
      shown = null;
      frame.hidden = true;
      arrange();
    },
  };
}
