// What the panel knows of the recipe's fields: words, units, and the part of each range that a slider is good for.
// Rules and defaults are the server's; a value beyond the slider can be typed.

const EFFORT = {
  kind: 'choice', label: 'Effort', options: [['draft', 'Draft'], ['good', 'Good'], ['best', 'Best']],
  help: 'How near the search comes to the least error: within 10, 1 or 0.1 percent.',
};

/** Fields that stand in the panel at once, by preset. */
export const MAIN = {
  eye: {
    balance: {
      kind: 'number', label: 'Balance', min: -1, max: 1, step: 0.01, ends: ['far picture', 'near picture'], centred: true,
    },
  },
  seed: {
    sigma: { kind: 'number', label: 'Blur from afar', min: 0.5, max: 40, log: true, unit: 'px' },
    nearWeight: {
      kind: 'number', label: 'Near weight', min: 0.001, max: 10, log: true, ends: ['far picture', 'near picture'],
    },
  },
  classic: {
    lowCutoff: { kind: 'cutoff', label: 'Far picture up to' },
    highCutoff: { kind: 'cutoff', label: 'Near picture from' },
  },
};

/** Fields of the place where it hangs. */
export const PLACE = {
  nearAt: { kind: 'length', label: 'Near view', min: 0.1, max: 5, log: true },
  farAt: {
    kind: 'length', label: 'Far view', min: 0.5, max: 100, log: true, auto: '5m',
    help: 'Auto is the nearest distance from which both pictures read.',
  },
  width: {
    kind: 'length', label: 'Width on the wall', min: 0.05, max: 5, log: true, auto: '40cm',
    help: 'Auto is 40 cm, or what density or paper say.',
  },
};

/** Whose colours are shown. */
export const COLOUR = {
  colour: {
    kind: 'choice', label: 'Colour', options: [['both', 'Both'], ['far', 'Far only'], ['grey', 'Grey']],
    help: 'Whose colours are shown.',
  },
};

/** The preset's further numbers. */
export const MORE = {
  eye: {
    see: {
      kind: 'text', label: 'Seen how',
      help: 'by-distance, or a view for each picture, as near=A,thumbnail:96=B: also grey, dim, motion, rotated, mirrored, protan.',
    },
    farContrast: { kind: 'number', label: 'Far contrast', min: 0.05, max: 2, log: true, auto: '1' },
    farPivot: { kind: 'number', label: 'Grey it shrinks about', min: 0, max: 1, step: 0.01, auto: '0.5' },
    farGap: { kind: 'number', label: 'Extra far blur', min: 0, max: 6, step: 0.05, auto: '0' },
    nearGain: { kind: 'number', label: 'Near detail', min: 0.1, max: 10, log: true, auto: '1' },
    nearCut: { kind: 'number', label: 'Coarsest near detail', min: 0.25, max: 20, log: true, auto: '2' },
    detailWeight: { kind: 'number', label: 'Weight of detail', min: 0.1, max: 1000, log: true, auto: '20' },
    tune: { kind: 'number', label: 'Trial pictures', min: 0, max: 10, step: 1, whole: true },
    effort: EFFORT,
  },
  seed: {
    farWeight: { kind: 'number', label: 'Far weight', min: 0.001, max: 10, log: true },
    solver: { kind: 'choice', label: 'Solver', options: [['descent', 'Descent'], ['converge', 'Converge']] },
    steps: { kind: 'number', label: 'Steps', min: 1, max: 1000, log: true, whole: true },
    rate: { kind: 'number', label: 'Rate', min: 0.01, max: 3, log: true },
    start: {
      kind: 'choice', label: 'Start', options: [['grey', 'Grey'], ['near', 'Near'], ['far', 'Far'], ['classic', 'Classic']],
    },
    kernelSize: { kind: 'text', label: 'Kernel', help: 'Taps, odd, or auto.' },
    precision: { kind: 'choice', label: 'Precision', options: [['float', 'Float'], ['double', 'Double']] },
    effort: EFFORT,
  },
  classic: {
    light: { kind: 'choice', label: 'Filter', options: [['code', 'Code values'], ['linear', 'Linear light']] },
  },
};

/** What decides the canvas. */
export const CANVAS = {
  size: { kind: 'text', label: 'Size', help: 'Width and height in pixels, such as 800x600, or auto: the near picture’s.' },
  fit: {
    kind: 'choice', label: 'Other shapes',
    options: [['cover', 'Cover'], ['contain', 'Contain'], ['stretch', 'Stretch']],
  },
  background: { kind: 'text', label: 'Background', help: 'A colour, such as #ffffff: behind see-through pixels.' },
  border: {
    kind: 'choice', label: 'Beside a moved picture',
    options: [['auto', 'As suits'], ['blur', 'Blur'], ['mirror', 'Mirror'], ['colour', 'Colour'], ['crop', 'Crop']],
  },
  cut: { kind: 'text', label: 'Cut to', help: 'Left, top, width and height in pixels of the picture that stays, or none.' },
  move: { kind: 'choice', label: 'Which one moves', options: [['auto', 'Auto'], ['far', 'Far'], ['near', 'Near']] },
  print: { kind: 'text', label: 'Print', help: 'Paper and density, such as A3@300dpi, or none. It sets width and size.' },
  dpi: { kind: 'text', label: 'Pixels an inch', help: 'A number instead of the width, or auto.' },
};

/** Range of a cutoff by its unit: cycles a picture width, cycles a degree, pixels a cycle. */
export const CUTOFFS = {
  cpp: { min: 2, max: 200, log: true, name: 'cycles per picture' },
  cpd: { min: 0.2, max: 60, log: true, name: 'cycles per degree' },
  px: { min: 2, max: 200, log: true, name: 'pixels per cycle' },
};

/** Names and defaults as the server tells them: of the recipe, and of each preset. */
export function knowledge(told) {
  const texts = (object) => Object.fromEntries(
    Object.entries(object).filter(([name]) => name !== 'version').map(([name, value]) => [name, String(value)]),
  );
  const own = Object.fromEntries(Object.entries(told.presets).map(([preset, fields]) => [preset, texts(fields)]));
  const ofMethods = new Set(Object.values(own).flatMap((fields) => Object.keys(fields)));
  const common = Object.fromEntries(Object.entries(texts(told.recipe)).filter(([name]) => !ofMethods.has(name)));
  const preset = String(told.recipe.preset);
  for (const fields of Object.values(own)) {
    for (const name of Object.keys(common)) {
      delete fields[name];
    }
  }

  return {
    preset,
    /** The value of a field where nothing else is said. */
    standard: (name, fields) => (name === 'preset' ? preset : { ...common, ...own[fields.preset ?? preset] }[name]),
    /** Whether a preset has a field. */
    has: (name, chosen) => name === 'preset' || name in common || name in (own[chosen] ?? {}),
    presets: Object.keys(own),
    /** The fields that differ from the defaults, of those that their preset has. */
    differing(fields) {
      const chosen = fields.preset ?? preset;
      const standards = { ...common, ...own[chosen], preset };
      return Object.freeze(Object.fromEntries(Object.entries(fields)
        .filter(([name, value]) => (name === 'preset' || name in standards) && String(value) !== standards[name])
        .map(([name, value]) => [name, String(value)])));
    },
  };
}

/** A field's value in a state. */
export const valueOf = (known, fields, name) => fields[name] ?? known.standard(name, fields) ?? '';
