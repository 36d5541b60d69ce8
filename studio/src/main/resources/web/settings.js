// What this browser keeps: theme, screen and habits. Nothing of pictures or recipes.

const STANDARD = { theme: 'system', pixelsPerCm: 96 / 2.54, eyeCm: 60, calibrated: false, keys: true, steady: false };

/** A setting's value. */
export function setting(name) {
  const kept = localStorage.getItem(`nearfar.${name}`);
  if (kept === null) {
    return STANDARD[name];
  }
  const type = typeof STANDARD[name];
  const value = type === 'number' ? Number(kept) : type === 'boolean' ? kept === 'true' : kept;
  return type === 'number' && !(value > 0) ? STANDARD[name] : value;
}

/** Keeps a setting. */
export function keepSetting(name, value) {
  localStorage.setItem(`nearfar.${name}`, String(value));
}

const THEMES = ['system', 'light', 'dark'];
const NAMES = { system: 'as the system', light: 'light', dark: 'dark' };

/** Lets a button go through the themes. */
export function bindTheme(button) {
  function show() {
    const theme = setting('theme');
    if (theme === 'system') {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = theme;
    }
    button.setAttribute('aria-label', `Theme: ${NAMES[theme]}`);
    button.title = `Theme: ${NAMES[theme]}`;
  }
  button.addEventListener('click', () => {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    // The first press always changes what one sees.
    const order = dark ? ['system', 'light', 'dark'] : ['system', 'dark', 'light'];
    keepSetting('theme', order[(order.indexOf(setting('theme')) + 1) % THEMES.length]);
    show();
  });
  show();
}
