// Builds the page's elements. Text is only ever set as text, so nothing that comes as data can become markup.

/** An element with attributes, listeners ("onclick") and children; false and empty children are left out. */
export function el(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const node = document.createElement(name || 'div');
  if (classes.length > 0) {
    node.className = classes.join(' ');
  }
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      node.addEventListener(key.slice(2), value);
    } else if (value === true) {
      node.setAttribute(key, '');
    } else if (value !== false && value !== undefined) {
      node.setAttribute(key, value);
    }
  }
  append(node, children);
  return node;
}

/** Adds children: nodes, texts, or lists of them. */
export function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== false && child !== undefined && child !== '') {
      node.append(child);
    }
  }
  return node;
}

/** The element with this id. */
export function byId(id) {
  return document.getElementById(id);
}

/** The address if a browser may follow it as a link; otherwise nothing. */
export function safeUrl(text) {
  try {
    const url = new URL(text);
    return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : '';
  } catch {
    return '';
  }
}

/** A link that opens beside the page, or its bare label when the address is no web address. */
export function link(address, label) {
  const url = safeUrl(address);
  if (!url) {
    return el('span', {}, label);
  }
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label);
}
