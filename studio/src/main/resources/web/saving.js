// How the file is written: what there is to choose, and how the choices fit each other.
import { withField } from './state.js';

/** How the file is written where nothing is said. */
export const SAVING = Object.freeze({ format: 'png', depth: '8', profile: 'srgb', quality: '95', strip: 'false' });

/** Whether a row means anything for a format. */
export function applies(name, saving) {
  const format = saving.format ?? SAVING.format;
  const linear = (saving.profile ?? SAVING.profile) === 'linear';
  return { format: true, profile: true, depth: format !== 'jpeg' && !linear, quality: format === 'jpeg' }[name];
}

/** What one choice does to the others: a JPEG has 8 bits, linear light 16. */
export function withSaving(saving, name, value) {
  let next = withField(saving, name, value === SAVING[name] ? undefined : value);
  const isJpeg = next.format === 'jpeg';
  if (isJpeg && next.profile === 'linear') {
    next = withField(next, name === 'format' ? 'profile' : 'format', undefined);
  }
  if (next.format === 'jpeg' || next.profile === 'linear') {
    next = withField(next, 'depth', undefined);
  }
  if (next.format !== 'jpeg') {
    next = withField(next, 'quality', undefined);
  }
  return (next.format ?? 'png') === 'png' ? next : withField(next, 'strip', undefined);
}
