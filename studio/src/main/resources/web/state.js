// All that can be undone, in one object that never changes, and its history.

/** What is there before anything is. `fields` and `saving` hold only what differs from the defaults. */
export const BLANK = Object.freeze({
  near: null,
  far: null,
  fields: Object.freeze({}),
  saving: Object.freeze({}),
  points: Object.freeze({ near: Object.freeze([]), far: Object.freeze([]) }),
});

const LONGEST = 500;

/** A state with its past and its future. A gesture (a slider's way under one finger) is one step. */
export function history(start = BLANK) {
  let past = [];
  let now = Object.freeze(start);
  let future = [];
  let gesture = null;
  const listeners = new Set();

  function tell(cause) {
    for (const listener of listeners) {
      listener(now, cause);
    }
  }

  return {
    get now() {
      return now;
    },
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
    /** Puts `patch` over the state. `moving` names a gesture: its steps are one until another change, or `settle`. */
    change(patch, { moving = null } = {}) {
      if (moving === null || moving !== gesture) {
        past = [...past.slice(1 - LONGEST), now];
      }
      gesture = moving;
      future = [];
      now = Object.freeze({ ...now, ...patch });
      tell({ moving: moving !== null });
    },
    /** Ends a gesture. */
    settle() {
      gesture = null;
    },
    undo() {
      if (past.length > 0) {
        future = [now, ...future];
        now = past.at(-1);
        past = past.slice(0, -1);
        gesture = null;
        tell({ moving: false });
      }
    },
    redo() {
      if (future.length > 0) {
        past = [...past, now];
        [now, ...future] = future;
        gesture = null;
        tell({ moving: false });
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The fields with one changed; `undefined` takes it back to the default. */
export function withField(fields, name, value) {
  const { [name]: former, ...rest } = fields;
  return Object.freeze(value === undefined ? rest : { ...rest, [name]: value });
}
