// Which mix is asked for when: a small one while a hand moves, the full one when it rests.

const REST_MILLISECONDS = 250;
const LOOK_MILLISECONDS = 150;
const LARGEST_SIDE = 512;
const SMALLEST_SIDE = 256;
const SLOW_MILLISECONDS = 220;
const FAST_MILLISECONDS = 110;

/**
 * One preview is under way at a time, and of those asked for meanwhile only the newest is kept: so a slow machine shows
 * every second or third step instead of none. A full mix under way is cancelled by any change. Where previews come
 * slowly, they become smaller. After a preview there is a moment to look at it before the full mix takes the processor: who goes on
 * by single steps is not held up by mixes that are cancelled at once.
 *
 * @param make `(kind, snapshot, { side, signal, since })` makes and shows a mix, kind being `preview` or `full`
 * @param steady whether previews keep their size
 * @param report told `working`, `preview`, `full` or `failed` (with the error)
 */
export function live({ make, report, screenSide, steady = () => false, rest = REST_MILLISECONDS, look = LOOK_MILLISECONDS, clock = () => performance.now() }) {
  let waiting = null;
  let underWay = null;
  let latest = null;
  let timer = null;
  let share = 1;
  let shownAt = -Infinity;

  function side() {
    return Math.max(SMALLEST_SIDE, Math.round(share * Math.min(LARGEST_SIDE, screenSide())));
  }

  async function run(kind, request) {
    const abort = new AbortController();
    const mine = { kind, abort };
    underWay = mine;
    report('working', kind);
    const began = clock();
    try {
      await make(kind, request.snapshot, { side: side(), signal: abort.signal, since: request.since });
      if (kind === 'preview') {
        shownAt = clock();
        adapt(shownAt - began);
      }
      if (!abort.signal.aborted) {
        report(kind);
      }
    } catch (error) {
      if (!abort.signal.aborted && error.name !== 'AbortError') {
        latest = null;
        report('failed', error);
      }
    }
    if (underWay === mine) {
      underWay = null;
      next();
    }
  }

  function adapt(milliseconds) {
    if (steady()) {
      share = 1;
    } else if (milliseconds > SLOW_MILLISECONDS) {
      share = Math.max(0.5, share * 0.8);
    } else if (milliseconds < FAST_MILLISECONDS) {
      share = Math.min(1, share * 1.1);
    }
  }

  function next() {
    if (waiting) {
      const request = waiting;
      waiting = null;
      run('preview', request);
    } else if (latest?.rested && !underWay) {
      const request = latest;
      const early = request.moving ? shownAt + look - clock() : 0;
      if (early > 0) {
        timer = setTimeout(next, early);
        return;
      }
      latest = null;
      run('full', request);
    }
  }

  function cancel() {
    clearTimeout(timer);
    waiting = null;
    latest = null;
    underWay?.abort.abort();
    underWay = null;
  }

  return {
    /** The recipe changed, `moving` if by a hand that goes on. */
    changed(snapshot, { moving = false } = {}) {
      if (underWay?.kind === 'full') {
        underWay.abort.abort();
        underWay = null;
      }
      const request = { snapshot, moving, since: clock(), rested: false };
      waiting = request;
      latest = request;
      clearTimeout(timer);
      timer = setTimeout(() => {
        request.rested = true;
        if (!underWay) {
          next();
        }
      }, moving ? rest : 0);
      if (!underWay) {
        next();
      }
    },
    cancel,
  };
}

/** Runs `job(value, signal)` for the newest value only: what is under way ends, what waited is forgotten. */
export function newest(job, failed) {
  let busy = false;
  let waiting = null;
  return async function run(value) {
    waiting = { value };
    if (busy) {
      return;
    }
    busy = true;
    while (waiting) {
      const { value: current } = waiting;
      waiting = null;
      try {
        await job(current);
      } catch (error) {
        failed(error);
      }
    }
    busy = false;
  };
}
