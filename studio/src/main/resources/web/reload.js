// Which pictures were open in this tab, so that loading the page again finds them at the server. Only what names them is kept.
import * as api from './api.js';

const NAME = 'nearfar.pictures';

/** Keeps the open pictures' names for this tab. */
export function keepPictures({ near, far }) {
  sessionStorage.setItem(NAME, JSON.stringify({ near, far }));
}

/** Those that the server still has. */
export async function keptPictures() {
  const kept = JSON.parse(sessionStorage.getItem(NAME) ?? '{}');
  const there = await Promise.all(['near', 'far'].map(async (which) =>
    [which, kept[which]?.id && (await api.pictureIsThere(kept[which].id)) ? Object.freeze(kept[which]) : null]));
  return Object.fromEntries(there);
}
