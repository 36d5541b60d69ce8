// Where the far picture lies on the near one: nine numbers, row by row, from its pixels to the near one's.
// Coordinates are pixels; (0, 0) is the centre of the first, x goes right, y goes down.

export const IDENTITY = Object.freeze([1, 0, 0, 0, 1, 0, 0, 0, 1]);

/** The map that does `first`, then `then`. */
export function after(first, then) {
  const product = [];
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 3; column++) {
      product.push(
        then[3 * row] * first[column] + then[3 * row + 1] * first[3 + column] + then[3 * row + 2] * first[6 + column],
      );
    }
  }
  return scaled(product);
}

/** The map that undoes one. */
export function inverse([a, b, c, d, e, f, g, h, i]) {
  return scaled([
    e * i - f * h, c * h - b * i, b * f - c * e,
    f * g - d * i, a * i - c * g, c * d - a * f,
    d * h - e * g, b * g - a * h, a * e - b * d,
  ]);
}

function scaled(numbers) {
  const last = numbers[8] === 0 ? 1 : numbers[8];
  return numbers.map((value) => value / last + 0);
}

/** Where a point goes. */
export function apply([a, b, c, d, e, f, g, h, i], [x, y]) {
  const w = g * x + h * y + i;
  return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
}

/** A turn (clockwise on the screen), a change of size and a move, about a point. */
export function about([x, y], { scale = 1, radians = 0, right = 0, down = 0 }) {
  const cosine = scale * Math.cos(radians);
  const sine = scale * Math.sin(radians);
  return [cosine, -sine, x - cosine * x + sine * y + right, sine, cosine, y - sine * x - cosine * y + down, 0, 0, 1];
}

/** How pictures lie that nobody aligned: the far one scaled until it covers the near one (or as `fit` says), centred. */
export function unaligned(near, far, fit = 'cover') {
  let across = near.width / far.width;
  let downwards = near.height / far.height;
  if (fit !== 'stretch') {
    across = fit === 'contain' ? Math.min(across, downwards) : Math.max(across, downwards);
    downwards = across;
  }
  const edge = (size, other, scale) => (size - other * scale) / 2 + scale / 2 - 0.5;
  return [across, 0, edge(near.width, far.width, across), 0, downwards, edge(near.height, far.height, downwards), 0, 0, 1];
}

/** Position of a picture's middle, size and turn there: what a person can type. */
export function placing(matrix, { width, height }) {
  const middle = [(width - 1) / 2, (height - 1) / 2];
  const [x, y] = apply(matrix, middle);
  const [right, down] = apply(matrix, [middle[0] + 0.5, middle[1]]);
  const [left, up] = apply(matrix, [middle[0] - 0.5, middle[1]]);
  return { x, y, scale: Math.hypot(right - left, down - up), radians: Math.atan2(down - up, right - left) };
}

/** The same map with one of those changed. */
export function placed(matrix, size, change) {
  const now = placing(matrix, size);
  const next = { ...now, ...change };
  return after(matrix, about([now.x, now.y], {
    scale: next.scale / now.scale, radians: next.radians - now.radians, right: next.x - now.x, down: next.y - now.y,
  }));
}

/** As the recipe has it. Millionths of a pixel are noise; perspective needs its small numbers. */
export function toText(matrix) {
  const places = [7, 7, 4, 7, 7, 4];
  const words = matrix.map((value, index) => String(Number(index < 6 ? value.toFixed(places[index]) : value.toPrecision(9))));
  return `matrix:${words.join(',')}`;
}

/** The text of an alignment when near and far change places: a map undone, or a warp's pairs the other way round. */
export function swappedText(text) {
  const matrix = fromText(text);
  if (matrix) {
    return toText(inverse(matrix));
  }
  if (!text.startsWith('warp:')) {
    return text;
  }
  const [smoothing, ...numbers] = text.slice(5).split(',');
  return `warp:${[smoothing, ...numbers.map((number, index) => numbers[index ^ 2])].join(',')}`;
}

/** Nine numbers from `matrix:…`; null where it is none. */
export function fromText(text) {
  const numbers = text.startsWith('matrix:') ? text.slice(7).split(',').map(Number) : [];
  return numbers.length === 9 && numbers.every(Number.isFinite) ? numbers : null;
}

/** What CSS calls it, for an element that shows the far picture at `farScale` over a near one shown at `nearScale`. */
export function toCss(matrix, nearScale, farScale) {
  const half = (sign) => [1, 0, 0.5 * sign, 0, 1, 0.5 * sign, 0, 0, 1];
  const zoom = (scale) => [scale, 0, 0, 0, scale, 0, 0, 0, 1];
  const [a, b, c, d, e, f, g, h, i] = [half(-1), matrix, half(1), zoom(nearScale)].reduce(after, zoom(1 / farScale));
  return `matrix3d(${[a, d, 0, g, b, e, 0, h, 0, 0, 1, 0, c, f, 0, i].join(',')})`;
}
