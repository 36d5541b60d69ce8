// Making and finding elements. No style attributes: the page's policy forbids them, CSSOM does not.

/** An element with attributes (`on…` are listeners, `text` its text, booleans are set or left out) and children. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  set(node, attributes);
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The same in SVG. */
export function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  set(node, attributes);
  node.append(...children);
  return node;
}

function set(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (name === 'text') {
      node.textContent = value;
    } else if (value === true) {
      node.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, String(value));
    }
  }
}

/** The element with an id, which must be there. */
export function byId(id) {
  const node = document.getElementById(id);
  if (!node) {
    throw new Error(`an element must have the id ${id}, none had`);
  }
  return node;
}

/** One of the drawings in the page's sprite. */
export function icon(name) {
  return svg('svg', { class: 'icon', 'aria-hidden': 'true', focusable: 'false' }, svg('use', { href: `#icon-${name}` }));
}

/** Sets an attribute only where it changes anything, so that screen readers are not told the same twice. */
export function keep(node, name, value) {
  if (node.getAttribute(name) !== value) {
    node.setAttribute(name, value);
  }
}

/** Sets text only where it changes anything. */
export function say(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}
