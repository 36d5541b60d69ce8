// The recipe in the address: what differs from the defaults, and never the pictures.

const SAVING = 'save.';

/** `farAt=10m&balance=0.3&save.format=tiff`, without the `#`. */
export function toFragment({ fields, saving }) {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    words.set(name, value);
  }
  for (const [name, value] of Object.entries(saving)) {
    words.set(SAVING + name, value);
  }
  // Colons and commas may stand in a fragment, and a matrix is easier to read with them.
  return words.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%40', '@');
}

/** The reverse; what the recipe does not know is left out. */
export function fromFragment(text, known, savingNames) {
  const fields = {};
  const saving = {};
  for (const [name, value] of new URLSearchParams(text.replace(/^#/, ''))) {
    if (name.startsWith(SAVING) && savingNames.includes(name.slice(SAVING.length))) {
      saving[name.slice(SAVING.length)] = value;
    } else if (!name.startsWith(SAVING)) {
      fields[name] = value;
    }
  }
  return { fields: known.differing(fields), saving: Object.freeze(saving) };
}

/** Keeps the address as the state is, and the state as an address that is typed or gone back to. */
export function bindFragment({ store, known, savingNames, wait = 300 }) {
  let timer = null;
  let written = location.hash;
  function write() {
    const text = toFragment(store.now);
    written = text ? `#${text}` : '';
    history.replaceState(null, '', `${location.pathname}${written}`);
  }
  store.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(write, wait);
  });
  window.addEventListener('hashchange', () => {
    if (location.hash !== written) {
      written = location.hash;
      store.change(fromFragment(location.hash, known, savingNames));
    }
  });
}
