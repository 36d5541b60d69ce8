// The panel's rows for the recipe: which stand there for a preset, and what their changes do to the state.
import { CANVAS, COLOUR, MAIN, MORE, PLACE, valueOf } from './fields.js';
import { rowFor } from './rows.js';
import { el } from './dom.js';
import { withField } from './state.js';
import { lengthText, metres } from './units.js';

const PRESET_NAMES = {
  eye: ['Eye', 'Made for where people stand. Strengths are chosen for the two pictures.'],
  seed: ['Seed', 'The published method: descent on one error function.'],
  classic: ['Classic', 'Two filters added up (Oliva, Torralba, Schyns 2006).'],
};

/** Fills `main` and `more` with rows and keeps them as the state is. */
export function panel({ main, more, known, store }) {
  const rows = new Map();
  let shownPreset = null;
  let made = {};

  function change(name, text, moving) {
    const { fields } = store.now;
    const standard = known.standard(name, fields);
    const value = text === undefined || text === standard ? undefined : text;
    store.change({ fields: withField(fields, name, value) }, { moving: moving ? name : null });
  }

  function changePreset(preset) {
    const kept = Object.entries(store.now.fields).filter(([name]) => name !== 'preset' && known.has(name, preset));
    store.change({ fields: known.differing({ ...Object.fromEntries(kept), preset }) });
  }

  function add(parent, specs) {
    for (const [name, spec] of Object.entries(specs)) {
      const row = rowFor(name, spec, {
        change: (text, moving) => change(name, text, moving), settle: () => store.settle(),
      });
      rows.set(name, row);
      parent.append(row.node);
    }
  }

  /** What the last mix had, lengths in the units that people use. */
  function chosenBy(name) {
    const text = made[name] === undefined ? undefined : String(made[name]);
    return text && metres(text) > 0 ? lengthText(metres(text)) : text;
  }

  const presetHelp = el('p', { class: 'help' });
  const preset = rowFor('preset', {
    kind: 'choice', label: 'Method', options: known.presets.map((name) => [name, PRESET_NAMES[name]?.[0] ?? name]),
  }, { change: changePreset });
  preset.node.append(presetHelp);

  function build(chosen) {
    rows.clear();
    main.replaceChildren(preset.node);
    more.replaceChildren();
    add(main, MAIN[chosen] ?? {});
    add(main, PLACE);
    if (known.has('colour', chosen)) {
      add(main, COLOUR);
    }
    add(more, MORE[chosen] ?? {});
    add(more, CANVAS);
    shownPreset = chosen;
  }

  function show() {
    const { fields } = store.now;
    const chosen = valueOf(known, fields, 'preset');
    if (chosen !== shownPreset) {
      const focused = document.activeElement?.closest?.('[data-field="preset"]');
      build(chosen);
      if (focused) {
        preset.node.querySelector(`[value="${chosen}"]`)?.focus();
      }
    }
    preset.update(chosen);
    presetHelp.textContent = PRESET_NAMES[chosen]?.[1] ?? '';
    for (const [name, row] of rows) {
      row.update(valueOf(known, fields, name), !(name in fields), chosenBy(name));
    }
  }

  store.subscribe(show);
  show();
  return {
    /** What the last mix chose where the recipe says auto. */
    showMade(recipe) {
      made = recipe ?? {};
      show();
    },
  };
}
