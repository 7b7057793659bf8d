// The open conversation of the tenant: each message drawn once and redrawn in place.

import { drawCard, showCardPress } from './cards.js';
import { markdown, withMentions } from './cardtext.js';
import { append, byId, el } from './dom.js';
import { cardOf, nameOf, place, pressOf, reader, shown, tenant } from './teamsstore.js';
import { word } from './words.js';

const LONG_TEXT = 600;
const MANY_LINES = 9;
const NEAR_BOTTOM = 120;

let deeds = { press: () => {}, reply: () => {}, starts: () => [] };
const openJson = new Set();
const unfolded = new Set();

/** Gives the messages what to do when a button is pressed or a reply begun, and what an empty place offers. */
export function onDeeds(chosen) {
  deeds = chosen;
}

/** Draws the whole conversation anew, for another reader, place or language. */
export function drawAll() {
  const list = byId('t-messages');
  list.replaceChildren();
  const messages = shown();
  for (const message of messages.filter((each) => !isReply(each))) {
    const thread = wrap(message);
    append(thread.querySelector('.replies'), messages
      .filter((each) => isReply(each) && each.thread === message.id)
      .map((reply) => messageElement(reply)));
    list.append(thread);
  }
  drawEmpty();
  toBottom();
}

/** Shows a new message. */
export function drawNew(message) {
  if (find(message.id)) {
    drawEdited(message);
    return;
  }
  const near = nearBottom();
  const thread = isReply(message) && byId('t-messages').querySelector(`[data-thread="${CSS.escape(message.thread)}"]`);
  if (thread) {
    thread.querySelector('.replies').append(messageElement(message));
  } else {
    byId('t-messages').append(wrap(message));
  }
  const article = find(message.id);
  article.classList.add('arriving');
  drawEmpty();
  if (near || message.author === tenant.reader) {
    toTopOf(article);
  } else {
    byId('t-newer').hidden = false;
  }
}

/** Redraws a message in place and keeps the keyboard where it was. */
export function drawEdited(message) {
  const article = find(message.id);
  if (!article) {
    return;
  }
  const near = nearBottom();
  const focus = focusWithin(article);
  article.replaceWith(messageElement(message));
  const redrawn = find(message.id);
  redrawn.classList.add('changed');
  restoreFocus(redrawn, focus);
  if (near) {
    toBottom();
  }
}

export function drawDeleted(message) {
  const thread = find(message.id)?.closest('.thread');
  find(message.id)?.remove();
  if (thread && thread.querySelectorAll('.message').length === 0) {
    thread.remove();
  }
  drawEmpty();
}

/** Shows how a press stands. */
export function drawPress(press) {
  const message = tenant.messages.get(press.message);
  const card = find(press.message)?.querySelector('.c-card');
  if (card && press.person === tenant.reader) {
    const near = nearBottom();
    showCardPress(card, pressOf(message), noteOf(message));
    if (near) {
      toBottom();
    }
  }
}

export function toBottom() {
  const view = byId('t-conversation');
  view.scrollTop = view.scrollHeight;
  byId('t-newer').hidden = true;
}

/** Scrolls to the end, but never past the beginning of this message. */
function toTopOf(article) {
  const view = byId('t-conversation');
  toBottom();
  const above = view.getBoundingClientRect().top - article.getBoundingClientRect().top;
  if (above > 0) {
    view.scrollTop -= above + 8;
  }
}

export function nearBottom() {
  const view = byId('t-conversation');
  return view.scrollHeight - view.scrollTop - view.clientHeight < NEAR_BOTTOM;
}

/** A person's or the bot's picture: initials, or the mark. */
export function avatar(id) {
  if (id === tenant.bot.id) {
    return el('img.avatar', { src: '/page/mark.svg', alt: '', width: '38', height: '38' });
  }
  const initials = nameOf(id).split(' ').map((part) => part[0]).slice(0, 2).join('');
  const hue = [...tenant.people.keys()].indexOf(id);
  return el(`span.avatar.hue-${hue < 0 ? 'none' : hue % 6}`, { 'aria-hidden': 'true' }, initials);
}

function isReply(message) {
  return message.thread !== '' && message.thread !== message.id;
}

function wrap(message) {
  return el(`div.thread${place().type === 'CHANNEL' ? '.post' : ''}`, { 'data-thread': message.id },
    messageElement(message), el('div.replies'));
}

function find(id) {
  return byId('t-messages').querySelector(`.message[data-message="${CSS.escape(id)}"]`);
}

function messageElement(message) {
  const time = new Date(Number(message.id));
  const bot = message.author === tenant.bot.id;
  const own = message.author === tenant.reader && place().type !== 'CHANNEL';
  const when = new Intl.DateTimeFormat(reader().locale, { timeStyle: 'short', timeZone: reader().zone });
  const nameId = `t-name-${message.id}`;
  return el(`article.message${bot ? '.from-bot' : ''}${own ? '.own' : ''}`,
    { 'data-message': message.id, tabindex: '-1', 'aria-labelledby': nameId },
    avatar(message.author),
    el('div.message-body', {},
      el('header', {},
        el('strong', { id: nameId }, nameOf(message.author)),
        bot && el('span.badge', {}, word('app')),
        el('time', { datetime: time.toISOString(), title: time.toLocaleString(reader().locale) }, when.format(time)),
        message.edits > 0 && el('span.note', {}, `(${word('edited')})`),
        tools(message, bot)),
      content(message, bot),
      bot && openJson.has(message.id) && json(message)));
}

function content(message, bot) {
  const card = cardOf(message);
  if (card) {
    const drawn = drawCard(card, contextFor(message));
    showCardPress(drawn, pressOf(message), noteOf(message));
    return el('div.content', {}, message.activity.text && el('div.b-text', {}, text(message, bot)), drawn);
  }
  const said = message.activity.text ?? '';
  const long = !bot && (said.length > LONG_TEXT || said.split('\n').length > MANY_LINES);
  const folded = long && !unfolded.has(message.id);
  const box = el(`div.content${folded ? '.folded' : ''}`, {}, el('div.b-text', {}, text(message, bot)));
  return long ? [box, foldButton(message, folded)] : box;
}

/** People's texts are plain; a bot's are Markdown unless it says otherwise. */
function text(message, bot) {
  const mentions = new Map((message.activity.entities ?? [])
    .filter((each) => each.type === 'mention')
    .map((each) => [each.text, each.mentioned?.name ?? '']));
  const said = message.activity.text ?? '';
  return bot && message.activity.textFormat !== 'plain'
    ? markdown(said, { ...contextFor(message), mentions })
    : withMentions(said.replace(/\n$/, ''), mentions);
}

function contextFor(message) {
  return {
    locale: reader().locale,
    zone: reader().zone,
    press: (pointer, inputs) => deeds.press(message, pointer, inputs),
    people: () => [...tenant.people.values()].map((each) => ({ id: each.aadObjectId, name: each.name })),
    pressOf: () => undefined,
  };
}

function noteOf(message) {
  const press = pressOf(message);
  return press?.note || (press?.state === 'FAILED' ? word('cardFailed') : '');
}

function foldButton(message, folded) {
  return el('button.fold', {
    type: 'button',
    'aria-expanded': String(!folded),
    onclick: () => redrawToggling(unfolded, message, '.fold'),
  }, word(folded ? 'more' : 'less'));
}

function tools(message, bot) {
  const open = openJson.has(message.id);
  return el('div.tools', {},
    place().type === 'CHANNEL' && el('button.tool', {
      type: 'button', 'data-key': 'reply', onclick: () => deeds.reply(message),
    }, word('reply')),
    bot && el('button.tool.json-switch', {
      type: 'button',
      'data-key': 'json',
      'aria-pressed': String(open),
      onclick: () => redrawToggling(openJson, message, '.json-switch'),
    }, word(open ? 'jsonHide' : 'json')));
}

function json(message) {
  const own = message.views[tenant.reader];
  return el('figure.json', {},
    el('figcaption', {}, word(own ? 'jsonNoteOwn' : 'jsonNoteTeams')),
    el('pre', { tabindex: '0' }, JSON.stringify(own ?? message.activity, null, 2)));
}

function redrawToggling(set, message, selector) {
  if (!set.delete(message.id)) {
    set.add(message.id);
  }
  find(message.id).replaceWith(messageElement(tenant.messages.get(message.id)));
  find(message.id).querySelector('.json')?.scrollIntoView({ block: 'nearest' });
  find(message.id).querySelector(selector)?.focus({ preventScroll: true });
}

function focusWithin(article) {
  const active = document.activeElement;
  const buttons = [...article.querySelectorAll('.content .b-button')];
  return article.contains(active)
    ? { key: active.dataset.key, label: active.textContent, index: buttons.indexOf(active) }
    : undefined;
}

function restoreFocus(article, focus) {
  if (!focus) {
    return;
  }
  const buttons = [...article.querySelectorAll('.content .b-button')];
  const same = buttons.find((each) => each.textContent === focus.label)
    ?? [...article.querySelectorAll('[data-key]')].find((each) => each.dataset.key === focus.key)
    ?? buttons[Math.min(Math.max(focus.index, 0), buttons.length - 1)]
    ?? article;
  same.focus({ preventScroll: true });
}

function drawEmpty() {
  byId('t-messages').querySelector('.empty')?.remove();
  if (shown().length === 0) {
    const personal = place().type === 'PERSONAL';
    const starts = deeds.starts().map(({ label, start }) =>
      el('button.chip', { type: 'button', onclick: start }, label));
    byId('t-messages').append(el('div.empty', {},
      avatar(tenant.bot.id),
      el('strong', {}, word(personal ? 'emptyDirectTitle' : 'emptyChannelTitle')),
      el('p', {}, word(personal ? 'emptyPersonal' : 'emptyShared')),
      el('div.starts', {}, starts)));
  }
}
