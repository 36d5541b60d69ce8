// How well each picture reads, over distance: a drawing, a sentence and a table.
import { el, svg } from './dom.js';
import { position, readable } from './units.js';

const HEIGHT = 104;
const TOP = 8;
const BOTTOM = 84;
const INSET = 11; // half of the slider's thumb, whose middle walks over the same stretch

const mean = ({ edge, csf }) => (edge + csf) / 2;

/** A drawing under the slider, whose distances lie under the slider's. */
export function chart(parent) {
  let last = null;
  new ResizeObserver(() => last && draw(last)).observe(parent);

  function draw(facts) {
    last = facts;
    const width = parent.clientWidth;
    if (width < 80) {
      return;
    }
    const { curve, range, views, now } = facts;
    const x = (metres) => INSET + (width - 2 * INSET) * position(metres, range);
    const y = (value) => BOTTOM - (BOTTOM - TOP) * Math.min(1, Math.max(0, value));
    const drawing = svg('svg', {
      viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: 'img', 'aria-label': 'How well each picture reads, over distance',
    });
    const line = (x1, y1, x2, y2, name) => drawing.append(svg('line', { x1, y1, x2, y2, class: name }));
    if (curve?.switch) {
      const from = x(curve.switch.fromMetres);
      const until = x(curve.switch.toMetres);
      drawing.append(svg('rect', { x: from, y: TOP, width: Math.max(2, until - from), height: BOTTOM - TOP, class: 'switch' }));
    }
    line(INSET, y(0), width - INSET, y(0), 'axis');
    line(INSET, y(0.5), width - INSET, y(0.5), 'grid');
    for (const metres of ticks(range)) {
      line(x(metres), BOTTOM, x(metres), BOTTOM + 4, 'axis');
      drawing.append(svg('text', { x: x(metres), y: HEIGHT - 3, class: 'tick', 'text-anchor': 'middle', text: readable(metres) }));
    }
    line(x(views.near), TOP, x(views.near), BOTTOM, 'view');
    line(x(views.far), TOP, x(views.far), BOTTOM, 'view');
    if (curve) {
      for (const picture of ['far', 'near']) {
        drawing.append(...band(curve.points, picture, x, y));
      }
      label(drawing, 'near', curve.points[2], x, y, 'start');
      label(drawing, 'far', curve.points.at(-3), x, y, 'end');
    }
    line(x(now), TOP - 6, x(now), BOTTOM, 'here');
    parent.replaceChildren(drawing);
  }

  return { draw };
}

/** The stretch between the two measures, and the line through their middle. */
function band(points, picture, x, y) {
  const at = (point, value) => `${x(point.distanceMetres).toFixed(1)},${y(value).toFixed(1)}`;
  const upper = points.map((point) => at(point, Math.max(point[picture].edge, point[picture].csf)));
  const lower = points.map((point) => at(point, Math.min(point[picture].edge, point[picture].csf))).reverse();
  return [
    svg('polygon', { points: [...upper, ...lower].join(' '), class: `band ${picture}` }),
    svg('polyline', { points: points.map((point) => at(point, mean(point[picture]))).join(' '), class: `line ${picture}` }),
  ];
}

function label(drawing, picture, point, x, y, anchor) {
  const height = y(mean(point[picture]));
  drawing.append(svg('text', {
    x: x(point.distanceMetres), y: height < TOP + 20 ? height + 16 : height - 7, 'text-anchor': anchor,
    class: `name ${picture}`, text: picture,
  }));
}

/** Distances with round figures, about as many as have room. */
function ticks({ min, max }) {
  const all = [];
  for (let decade = 0.01; decade <= max; decade *= 10) {
    all.push(...[1, 2, 5].map((digit) => digit * decade));
  }
  return all.filter((metres) => metres >= min * 0.999 && metres <= max * 1.001).map((metres) => Number(metres.toPrecision(2)));
}

/** The drawing in a sentence. */
export function summary({ switch: change, points }) {
  if (!change) {
    const nearLeads = mean(points[0].near) > mean(points[0].far);
    return `No switch: the ${nearLeads ? 'near' : 'far'} picture leads from everywhere.`;
  }
  return `It reads as the near picture up to ${readable(change.fromMetres)}, as the far one from ${readable(change.toMetres)};`
    + ' in between, one turns into the other.';
}

/** The drawing in numbers. */
export function table({ points }) {
  const cell = (value) => el('td', { text: value.toFixed(2).replace('-', '−') });
  return el('table', {},
    el('caption', { class: 'unseen', text: 'Correlation with each picture, by edges and by sensitivity' }),
    el('thead', {}, el('tr', {}, ...['Distance', 'Near, edges', 'Near, sensitivity', 'Far, edges', 'Far, sensitivity']
      .map((text) => el('th', { scope: 'col', text })))),
    el('tbody', {}, ...points.map(({ distanceMetres, near, far }) => el('tr', {},
      el('th', { scope: 'row', text: readable(distanceMetres) }),
      cell(near.edge), cell(near.csf), cell(far.edge), cell(far.csf)))));
}
