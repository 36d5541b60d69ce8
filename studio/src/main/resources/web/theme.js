// Light, dark or as the system has it; read before anything is drawn, so that no page flashes.
(() => {
  const kept = localStorage.getItem('nearfar.theme');
  if (kept === 'light' || kept === 'dark') {
    document.documentElement.dataset.theme = kept;
  }
})();
