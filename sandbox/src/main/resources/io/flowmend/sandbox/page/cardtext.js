// Texts of Adaptive Cards (learn.microsoft.com/adaptive-cards/authoring-cards/text-features): a small part of Markdown,
// dates, and Teams' mentions. Everything else is shown letter by letter.

import { append, el, link } from './dom.js';

const DATE = /\{\{(DATE|TIME)\(([^(),]+)(?:,\s*(SHORT|LONG|COMPACT))?\)\}\}/g;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const ENTITY = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/;
const ITEM = /^\s*(?:([-*+])|(\d{1,9})[.)])\s+(?=\S)/;
const DATES = { SHORT: { dateStyle: 'medium' }, LONG: { dateStyle: 'full' }, COMPACT: { dateStyle: 'short' } };

/** The nodes of a text with Markdown in it; the context knows the mentions, the reader's locale and zone. */
export function markdown(text, context) {
  const nodes = [];
  let list;
  for (const line of dated(text, context).split(/\r\n|\r|\n/)) {
    const item = ITEM.exec(line);
    if (!item) {
      if (nodes.length > 0 && !list) {
        nodes.push(el('br'));
      }
      list = undefined;
      nodes.push(...inline(line, context));
      continue;
    }
    const tag = item[1] ? 'ul' : 'ol';
    if (list?.localName !== tag) {
      list = el(tag, { start: item[2] });
      nodes.push(list);
    }
    append(list, [el('li', {}, inline(line.slice(item[0].length), context))]);
  }
  return nodes;
}

/** A text in which only dates are read. */
export function dated(text, context) {
  return text.replace(DATE, (whole, kind, moment, form) => {
    const date = new Date(moment.trim());
    if (Number.isNaN(date.getTime())) {
      return whole;
    }
    const style = kind === 'TIME' ? { timeStyle: 'short' } : DATES[form ?? 'COMPACT'];
    return new Intl.DateTimeFormat(context.locale, { timeZone: context.zone, ...style }).format(date);
  });
}

/** A text that is plain but for the mentions in it. */
export function withMentions(text, mentions) {
  return pieces(text, mentions).map((piece) => (piece.name === undefined ? piece.text : mention(piece.name)));
}

function inline(line, context) {
  return pieces(line, context.mentions).flatMap((piece) =>
    (piece.name === undefined ? spans(letters(piece.text)) : [mention(piece.name)]));
}

function mention(name) {
  return el('span.mention', {}, name);
}

/** Cuts a text at the mentions, which Teams tells by their very text. */
function pieces(text, mentions) {
  for (const [marked, name] of mentions) {
    const at = text.indexOf(marked);
    if (at >= 0) {
      return [
        ...pieces(text.slice(0, at), mentions),
        { name },
        ...pieces(text.slice(at + marked.length), mentions),
      ];
    }
  }
  return text === '' ? [] : [{ text }];
}

/** Letters, each with whether it may be a mark: escaped ones and entities may not. */
function letters(text) {
  const found = [];
  for (let at = 0; at < text.length; at++) {
    const entity = text[at] === '&' ? ENTITY.exec(text.slice(at, at + 12)) : undefined;
    if (text[at] === '\\' && PUNCTUATION.test(text[at + 1] ?? '')) {
      found.push({ letter: text[++at], mark: false });
    } else if (entity) {
      found.push({ letter: character(entity), mark: false });
      at += entity[0].length - 1;
    } else {
      found.push({ letter: text[at], mark: true });
    }
  }
  return found;
}

function character([whole, decimal, hexadecimal, name]) {
  const code = decimal ? Number(decimal) : parseInt(hexadecimal, 16);
  if (name) {
    return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : whole;
  }
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function spans(found) {
  const nodes = [];
  let plain = '';
  for (let at = 0; at < found.length; at++) {
    const special = opens(found, at);
    if (special) {
      nodes.push(plain, special.node);
      plain = '';
      at = special.end;
    } else {
      plain += found[at].letter;
    }
  }
  return [...nodes, plain].filter((node) => node !== '');
}

function opens(found, at) {
  if (is(found[at], '[')) {
    return linkAt(found, at);
  }
  return is(found[at], '*') || is(found[at], '_') ? emphasisAt(found, at) : undefined;
}

function linkAt(found, at) {
  const middle = next(found, at + 1, ']');
  const end = middle > 0 && is(found[middle + 1], '(') ? next(found, middle + 2, ')') : -1;
  if (end < 0) {
    return undefined;
  }
  return { node: link(text(found.slice(middle + 2, end)), spans(found.slice(at + 1, middle))), end };
}

function emphasisAt(found, at) {
  const letter = found[at].letter;
  const width = is(found[at + 1], letter) ? 2 : 1;
  const inWord = letter === '_' && /\w/.test(found[at - 1]?.letter ?? ' ');
  if (inWord || /\s/.test(found[at + width]?.letter ?? ' ')) {
    return undefined;
  }
  for (let end = at + width + 1; end < found.length; end++) {
    const closes = Array.from({ length: width }, (unused, i) => is(found[end + i], letter)).every(Boolean);
    const endsInWord = letter === '_' && /\w/.test(found[end + width]?.letter ?? ' ');
    if (closes && !endsInWord && /\S/.test(found[end - 1].letter)) {
      const node = el(width === 2 ? 'strong' : 'em', {}, spans(found.slice(at + width, end)));
      return { node, end: end + width - 1 };
    }
  }
  return undefined;
}

function next(found, from, letter) {
  return found.findIndex((each, at) => at >= from && is(each, letter));
}

function is(each, letter) {
  return each?.mark === true && each.letter === letter;
}

function text(found) {
  return found.map((each) => each.letter).join('');
}
