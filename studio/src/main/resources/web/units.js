// Lengths and numbers as a person writes them, and as the recipe has them.

const METRES = { m: 1, cm: 0.01, mm: 0.001, in: 0.0254, ft: 0.3048 };
const LENGTH = /^\s*([0-9]+(?:\.[0-9]+)?|\.[0-9]+)\s*(m|cm|mm|in|ft)\s*$/;
const NUMBER = /^\s*[-+−]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?\s*$/;

/** Metres of a length such as `40cm`; NaN where it is none. */
export function metres(text) {
  const found = LENGTH.exec(text);
  return found ? Number(found[1]) * METRES[found[2]] : NaN;
}

/** A number, with a minus of any kind; NaN where it is none. */
export function number(text) {
  return NUMBER.test(text) ? Number(text.replace('−', '-')) : NaN;
}

/** A number with so many significant digits, no exponent, no idle zeros. */
export function digits(value, count = 3) {
  if (value === 0) {
    return '0';
  }
  const places = Math.max(0, Math.min(20, count - 1 - Math.floor(Math.log10(Math.abs(value)))));
  const text = value.toFixed(places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A length in the unit that another one is written in, or of its kind: feet stay feet, metres may become centimetres. */
export function lengthText(value, like = 'm') {
  const unit = (/(m|cm|mm|in|ft)\s*$/.exec(like) ?? ['', 'm'])[1];
  if (unit === 'in' || unit === 'ft') {
    const fitting = value < METRES.ft ? 'in' : unit === 'in' && value < 2 ? 'in' : 'ft';
    return digits(value / METRES[fitting]) + fitting;
  }
  return value < 0.995 ? digits(value * 100) + 'cm' : digits(value) + 'm';
}

/** `40cm` as `40 cm`, as one reads it. */
export function spaced(text) {
  return text.replace(/^([0-9.]+)\s*([a-z]+)$/, '$1\u00a0$2');
}

/** Metres as one reads them: `40 cm`, `1.2 m`. */
export function readable(value) {
  return value < 0.995 ? `${digits(value * 100, 2)}\u00a0cm` : `${digits(value, value < 10 ? 2 : 3)}\u00a0m`;
}

/** A length as it is spoken: `40 centimetres`. */
export function spoken(text) {
  const names = { m: 'metres', cm: 'centimetres', mm: 'millimetres', in: 'inches', ft: 'feet' };
  return text.replace(/^([0-9.]+)\s*([a-z]+)$/, (whole, count, unit) => `${count} ${names[unit] ?? unit}`);
}

/** Where a value stands on a slider from 0 to 1. */
export function position(value, { min, max, log }) {
  const share = log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0));
}

/** What stands at a place on a slider. */
export function atPosition(share, { min, max, log }) {
  return log ? min * (max / min) ** share : min + share * (max - min);
}
