// The open conversation: each message drawn once and redrawn in place, so that focus and scroll stay where they are.

import { drawBlocks, showPress, unknown } from './blocks.js';
import { append, byId, el } from './dom.js';
import { mrkdwn } from './mrkdwn.js';
import { keyOf, nameOf, ownDirect, pressOf, reader, shown, state } from './store.js';
import { word } from './words.js';

const LONG_TEXT = 600;
const MANY_LINES = 9;
const NEAR_BOTTOM = 120;

let deeds = { press: () => {}, pick: () => {}, reply: () => {}, starts: () => [] };
const openJson = new Set();
const unfolded = new Set();

/** Gives the messages what to do when a button is pressed or a reply begun, and what an empty place offers. */
export function onDeeds(chosen) {
  deeds = chosen;
}

/** Draws the whole conversation anew, for another reader, place or language. */
export function drawAll() {
  const list = byId('messages');
  list.replaceChildren();
  const messages = shown();
  for (const message of messages.filter((each) => each.threadTs === '')) {
    list.append(threadOf(message, messages));
  }
  drawEmpty();
  toBottom();
}

/** Shows a new message. */
export function drawNew(message) {
  if (!shown().includes(message)) {
    return;
  }
  if (find(message)) {
    drawEdited(message);
    return;
  }
  const near = nearBottom();
  const article = messageElement(message);
  article.classList.add('arriving');
  const thread = message.threadTs && byId('messages').querySelector(`[data-thread="${CSS.escape(message.threadTs)}"]`);
  if (thread) {
    thread.querySelector('.replies').append(article);
  } else {
    byId('messages').append(wrap(message, article));
  }
  drawEmpty();
  if (near || message.author === state.reader) {
    toTopOf(article);
  } else {
    byId('newer').hidden = false;
  }
}

/** Redraws a message in place and keeps the keyboard where it was. */
export function drawEdited(message) {
  const article = find(message);
  if (!article) {
    return;
  }
  const near = nearBottom();
  const focus = focusWithin(article);
  article.replaceWith(messageElement(message, article.classList.contains('arriving')));
  const redrawn = find(message);
  redrawn.classList.add('changed');
  restoreFocus(redrawn, focus);
  if (near) {
    toBottom();
  }
}

export function drawDeleted(message) {
  const article = find(message);
  const thread = article?.closest('.thread');
  article?.remove();
  if (thread && thread.querySelectorAll('.message').length === 0) {
    thread.remove();
  }
  drawEmpty();
}

/** Shows how a press stands. */
export function drawPress(press) {
  const button = find(press)?.querySelector(`[data-key="${CSS.escape(`${press.blockId} ${press.actionId}`)}"]`);
  if (button && press.person === state.reader) {
    showPress(button, press.state);
  }
}

export function toBottom() {
  const view = byId('conversation');
  view.scrollTop = view.scrollHeight;
  byId('newer').hidden = true;
}

/** Scrolls to the end, but never past the beginning of this message. */
function toTopOf(article) {
  const view = byId('conversation');
  toBottom();
  const above = view.getBoundingClientRect().top - article.getBoundingClientRect().top;
  if (above > 0) {
    view.scrollTop -= above + 8;
  }
}

export function nearBottom() {
  const view = byId('conversation');
  return view.scrollHeight - view.scrollTop - view.clientHeight < NEAR_BOTTOM;
}

function threadOf(message, messages) {
  const thread = wrap(message, messageElement(message));
  const replies = messages.filter((each) => each.threadTs === message.ts);
  append(thread.querySelector('.replies'), replies.map((reply) => messageElement(reply)));
  return thread;
}

function wrap(message, article) {
  return el('div.thread', { 'data-thread': message.ts }, article, el('div.replies'));
}

function find(message) {
  return byId('messages').querySelector(`.message[data-message="${CSS.escape(keyOf(message))}"]`);
}

function messageElement(message) {
  const time = new Date(Number(message.ts) * 1000);
  const bot = message.author === state.team.botUserId;
  const nameId = `name-${message.channel}-${message.ts}`;
  const when = new Intl.DateTimeFormat(reader().locale, { timeStyle: 'short', timeZone: reader().zone });
  return el(`article.message${bot ? '.from-bot' : ''}${message.visibleTo ? '.ephemeral' : ''}`,
    { 'data-message': keyOf(message), tabindex: '-1', 'aria-labelledby': nameId },
    avatar(message.author),
    el('div.message-body', {},
      el('header', {},
        el('strong', { id: nameId }, nameOf(message.author)),
        bot && el('span.badge', {}, word('app')),
        el('time', { datetime: time.toISOString(), title: time.toLocaleString(reader().locale) }, when.format(time)),
        message.edits > 0 && el('span.note', {}, `(${word('edited')})`),
        message.visibleTo && el('span.note.private', {}, `👁 ${word('onlyYou')}`),
        tools(message, bot)),
      content(message, bot),
      bot && openJson.has(keyOf(message)) && json(message)));
}

/** A person's or the app's picture: initials, or the mark. */
export function avatar(id) {
  if (id === state.team.botUserId) {
    return el('img.avatar', { src: '/page/mark.svg', alt: '', width: '38', height: '38' });
  }
  const initials = nameOf(id).split(' ').map((part) => part[0]).slice(0, 2).join('');
  const hue = [...state.people.keys()].indexOf(id);
  return el(`span.avatar.hue-${hue < 0 ? 'none' : hue % 6}`, { 'aria-hidden': 'true' }, initials);
}

function content(message, bot) {
  const context = contextFor(message);
  const drawn = message.blocks.length > 0
    ? drawBlocks(message.blocks, context)
    : [el('div.b-text', {}, mrkdwn(message.text, context))];
  const long = !bot && (message.text.length > LONG_TEXT || message.text.split('\n').length > MANY_LINES);
  const folded = long && !unfolded.has(keyOf(message));
  const box = el(`div.content${folded ? '.folded' : ''}`, {}, drawn);
  return long ? [box, foldButton(message, folded)] : box;
}

function foldButton(message, folded) {
  return el('button.fold', {
    type: 'button',
    'aria-expanded': String(!folded),
    onclick: () => redrawToggling(unfolded, message, '.fold'),
  }, word(folded ? 'more' : 'less'));
}

function contextFor(message) {
  return {
    reader: state.reader,
    locale: reader().locale,
    zone: reader().zone,
    nameOf,
    channelName: (id) => state.conversations.get(id)?.name ?? id,
    unknown,
    pressOf: (blockId, actionId) => pressOf(message, blockId, actionId),
    press: (blockId, actionId) => deeds.press(message, blockId, actionId),
    people: () => [...state.people.keys()].map((id) => ({ id, name: nameOf(id) })),
    pick: (blockId, actionId, person) => deeds.pick(message, blockId, actionId, person),
  };
}

function tools(message, bot) {
  const open = openJson.has(keyOf(message));
  return el('div.tools', {},
    message.visibleTo === '' && el('button.tool', {
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
  const sent = { text: message.text, ...(message.blocks.length > 0 && { blocks: message.blocks }) };
  return el('figure.json', {},
    el('figcaption', {}, word('jsonNote')),
    el('pre', { tabindex: '0' }, JSON.stringify(sent, null, 2)));
}

function redrawToggling(set, message, selector) {
  const key = keyOf(message);
  if (!set.delete(key)) {
    set.add(key);
  }
  find(message).replaceWith(messageElement(message));
  find(message).querySelector('.json')?.scrollIntoView({ block: 'nearest' });
  find(message).querySelector(selector)?.focus({ preventScroll: true });
}

function focusWithin(article) {
  const active = document.activeElement;
  if (!article.contains(active)) {
    return undefined;
  }
  const buttons = [...article.querySelectorAll('.content .b-button')];
  return {
    key: active.dataset.key,
    action: active.dataset.action,
    label: active.textContent,
    index: buttons.indexOf(active),
  };
}

function restoreFocus(article, focus) {
  if (!focus) {
    return;
  }
  const buttons = [...article.querySelectorAll('.content .b-button')];
  const same = [...article.querySelectorAll('[data-key]')].find((each) => each.dataset.key === focus.key)
    ?? buttons.find((each) => focus.action && each.dataset.action === focus.action)
    ?? buttons.find((each) => each.textContent === focus.label)
    ?? buttons[Math.min(Math.max(focus.index, 0), buttons.length - 1)]
    ?? article;
  same.focus({ preventScroll: true });
}

function drawEmpty() {
  byId('messages').querySelector('.empty')?.remove();
  if (shown().length === 0) {
    const direct = state.channel === ownDirect()?.id;
    const starts = deeds.starts().map(({ label, start }) =>
      el('button.chip', { type: 'button', onclick: start }, label));
    byId('messages').append(el('div.empty', {},
      avatar(state.team.botUserId),
      el('strong', {}, word(direct ? 'emptyDirectTitle' : 'emptyChannelTitle')),
      el('p', {}, word(direct ? 'emptyDirect' : 'emptyChannel')),
      el('div.starts', {}, starts)));
  }
}
