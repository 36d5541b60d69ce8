// Files that are dragged onto the page or pasted into it.
import { byId } from './dom.js';

const isTyping = (target) => target instanceof Element && target.matches('input[type="text"], textarea');

/** Tells `onFiles(files, place)`, place being near, far, recipe or nothing, and `onText` of a pasted command. */
export function bindDrop({ onFiles, onText }) {
  const landing = byId('landing');
  let depth = 0;

  const carriesFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');
  const zoneOf = (event) => event.target instanceof Element
    ? event.target.closest('[data-zone], [data-target]') : null;

  function mark(zone) {
    for (const node of document.querySelectorAll('.over')) {
      node.classList.toggle('over', node === zone);
    }
    zone?.classList.add('over');
  }

  function end() {
    depth = 0;
    landing.hidden = true;
    mark(null);
  }

  window.addEventListener('dragenter', (event) => {
    if (carriesFiles(event)) {
      event.preventDefault();
      depth++;
      landing.hidden = false;
    }
  });
  window.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      mark(zoneOf(event));
    }
  });
  window.addEventListener('dragleave', (event) => {
    if (carriesFiles(event) && --depth <= 0) {
      end();
    }
  });
  window.addEventListener('drop', (event) => {
    if (carriesFiles(event)) {
      event.preventDefault();
      const zone = zoneOf(event);
      end();
      onFiles([...event.dataTransfer.files], zone?.dataset.zone ?? zone?.dataset.target);
    }
  });

  window.addEventListener('paste', (event) => {
    if (isTyping(event.target)) {
      return;
    }
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (files.length > 0) {
      event.preventDefault();
      onFiles(files, undefined);
    } else if (/^(\S*\/)?nearfar\s/.test(text)) {
      event.preventDefault();
      onText(text);
    }
  });
}
