// Puts the page together.
import * as api from './api.js';
import { aligning } from './aligning.js';
import { bindCalibration } from './calibrate.js';
import { askForCommand, commandOf, copy, recipeOf } from './command.js';
import { bindDivider } from './divider.js';
import { byId, el } from './dom.js';
import { bindDrop } from './drop.js';
import { knowledge, valueOf } from './fields.js';
import { bindFragment, fromFragment } from './fragment.js';
import { mixing } from './mixing.js';
import { panel } from './panel.js';
import { pictures } from './pictures.js';
import { keepPictures, keptPictures } from './reload.js';
import { showSamples } from './samples.js';
import { bindSaving } from './save.js';
import { SAVING } from './saving.js';
import { bindTheme } from './settings.js';
import { bindShortcuts } from './shortcuts.js';
import { BLANK, history } from './state.js';
import { announce, fault, toast } from './status.js';
import { metres } from './units.js';
import { viewer } from './viewer.js';
import { walk } from './walk.js';

const VIEWS = [...document.querySelectorAll('#views input')];

/** What the studio remarks about the pair, beside its pictures. */
function showNotes(notes) {
  byId('notes').replaceChildren(...notes.map((text) => el('li', { text: text.charAt(0).toUpperCase() + text.slice(1) })));
  byId('notes').hidden = notes.length === 0;
}

async function start() {
  bindTheme(byId('theme'));
  const known = knowledge(await api.defaults());
  const savingNames = Object.keys(SAVING);
  const store = history({ ...BLANK, ...fromFragment(location.hash, known, savingNames), ...(await keptPictures()) });
  const fieldValue = (name) => valueOf(known, store.now.fields, name);

  const stage = viewer({ onGone: (id) => mixes.again(id) });
  bindDivider(stage);
  const distance = walk({
    isCut: stage.isCut,
    look(change, walking) {
      stage.look(change);
      if (walking && ['picture', 'split'].includes(byId('stage').dataset.view)) {
        setView('walk');
      }
    },
  });
  const rows = panel({ main: byId('rows-main'), more: byId('rows-more'), known, store });
  let madeAlign = null;
  let madeFar = '5m';
  /** The two places to look from; a far one that is left open is where the last mix was made for. */
  function views() {
    const far = fieldValue('farAt');
    distance.views(metres(fieldValue('nearAt')), metres(far === 'auto' ? madeFar : far));
  }
  const align = aligning({ store, valueOf: fieldValue, made: () => madeAlign });

  const mixes = mixing({
    store,
    viewer: stage,
    changed: () => {
      distance.stale();
      views();
    },
    shown(mix, isFull) {
      madeAlign = mix.recipe?.align ?? null;
      madeFar = metres(mix.recipe?.farAt) > 0 ? mix.recipe.farAt : madeFar;
      views();
      rows.showMade(mix.recipe);
      if (isFull) {
        distance.curveOf(mix);
        showNotes(mix.notes ?? []);
      }
    },
  });

  async function restore(source) {
    const { patch, pictures: hashesOrNames } = await recipeOf(source, known, SAVING);
    store.change(patch);
    const inputs = source.document?.inputs;
    const { near, far } = store.now;
    const same = inputs && near && far && inputs.nearSha256 === near.sha256 && inputs.farSha256 === far.sha256;
    const tail = !inputs || !near || !far || same ? '' : ' It was made from other pictures.';
    toast(`The recipe is restored.${tail}`, { lasting: Boolean(tail) });
    announce('The recipe is restored');
    return hashesOrNames;
  }

  const cards = pictures({
    parent: byId('targets'), store, onRecipe: (document) => restore({ document }).catch(fault),
  });
  const actions = {
    copyCommand: async () => {
      if (store.now.near && store.now.far) {
        await commandOf(store.now).then((text) => copy(text, 'The command'), fault);
      }
    },
    pasteCommand: () => askForCommand((command) => restore({ command })),
    copyLink: () => copy(location.href, 'The link'),
    openRecipe: (files) => cards.take(files, 'recipe'),
  };
  const saving = bindSaving({ parent: byId('rows-save'), store, fullMix: mixes.full, actions });
  bindDrop({
    onFiles: (files, place) => cards.take(files, place),
    onText: (command) => restore({ command }).catch(fault),
  });
  byId('choose-two').addEventListener('click', () => cards.choose('both'));

  function setView(view) {
    for (const input of VIEWS) {
      input.checked = input.value === view;
    }
    stage.look({ view });
    byId('dock-walk').hidden = view === 'align';
    byId('dock-align').hidden = view !== 'align';
    align.show();
    distance.redraw();
  }
  for (const input of VIEWS) {
    input.addEventListener('change', () => setView(input.value));
  }

  let keptNow = { near: null, far: null };
  function showHistory(state) {
    byId('undo').disabled = !store.canUndo;
    byId('redo').disabled = !store.canRedo;
    byId('welcome').hidden = Boolean(state.near && state.far);
    document.body.classList.toggle('blank', !(state.near && state.far));
    byId('samples-more').hidden = !(state.near && state.far);
    if (state.near !== keptNow.near || state.far !== keptNow.far) {
      keptNow = state;
      keepPictures(state);
    }
  }
  const undo = () => store.canUndo && (store.undo(), announce('Undone'));
  const redo = () => store.canRedo && (store.redo(), announce('Done again'));
  byId('undo').addEventListener('click', undo);
  byId('redo').addEventListener('click', redo);
  store.subscribe(showHistory);
  showHistory(store.now);

  bindCalibration(byId('calibrate'), () => distance.go(distance.metres, { walking: false }));
  bindShortcuts({
    undo, redo, view: setView, step: (direction) => distance.step(direction), choose: cards.choose, swap: cards.swap,
    copyCommand: actions.copyCommand, theme: () => byId('theme').click(), download: saving.download,
  });
  bindFragment({ store, known, savingNames });
  views();
  distance.go(metres(fieldValue('nearAt')), { walking: false });
  mixes.begin();
  document.documentElement.dataset.ready = 'true';
  showSamples(await api.samples(), [byId('samples-large'), byId('samples-small')], cards.sample);
}

start().catch(fault);
