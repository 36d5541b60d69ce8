// What the page says: quietly what goes on, and in a toast what went wrong.
import { byId, say } from './dom.js';

const QUIET_MILLISECONDS = 600;
let timer = null;

/** Tells a screen reader, at most a few times a second. */
export function announce(text) {
  clearTimeout(timer);
  timer = setTimeout(() => say(byId('status'), text), QUIET_MILLISECONDS);
}

let closing = null;

/** Shows a message until it is closed, or for a while where it is no fault. */
export function toast(text, { action, label, lasting = true } = {}) {
  clearTimeout(closing);
  byId('toast').hidden = false;
  byId('toast-text').textContent = text.charAt(0).toUpperCase() + text.slice(1);
  const button = byId('toast-action');
  button.hidden = !action;
  button.textContent = label ?? '';
  button.onclick = () => {
    close();
    action();
  };
  if (!lasting) {
    closing = setTimeout(close, 6000);
  }
}

/** Tells what went wrong; what was called off is no fault. */
export function fault(error) {
  if (error.name !== 'AbortError') {
    toast(error.name === 'TypeError' && /fetch|network/i.test(error.message)
      ? 'The studio does not answer. Is its command still running?'
      : error.message);
  }
}

export function close() {
  byId('toast').hidden = true;
}

byId('toast-close').addEventListener('click', close);

/** The line under the picture: a state (`idle`, `working`, `preview`, `full`, `failed`), its words, and figures. */
export function showState(state, text, more = '') {
  byId('state-dot').dataset.state = state;
  say(byId('state-text'), text);
  say(byId('state-more'), more);
}
