// The message field: Enter sends, Shift+Enter breaks the line, "/" at the start is a command.

import { byId } from './dom.js';
import { act } from './server.js';
import { nameOf, place, state } from './store.js';
import { unescape } from './mrkdwn.js';
import { word } from './words.js';

const MENTION = '@Flowmend';
const COMMAND = /^(\/\w+)\s*([\s\S]*)$/;
const TALLEST = 220;
const PREVIEW = 60;

let parent;

export function startComposer(onFailure) {
  const draft = byId('draft');
  const submit = async () => {
    const text = draft.value;
    if (text.trim() === '') {
      return;
    }
    draft.value = '';
    resize();
    try {
      await send(text);
    } catch (failure) {
      draft.value = text;
      resize();
      onFailure(failure);
    }
  };
  draft.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape' && parent) {
      reply(undefined);
    }
  });
  draft.addEventListener('input', () => {
    resize();
    hint();
  });
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
    draft.focus();
  });
  byId('insert-mention').addEventListener('click', () => insert(`${MENTION} `));
  byId('insert-command').addEventListener('click', () => fill('/flowmend '));
  byId('stop-replying').addEventListener('click', () => reply(undefined));
}

/** Sends a text as the reader would: a command, or a message in the open place or thread. */
export async function send(text) {
  const command = COMMAND.exec(text);
  if (command) {
    await act('command', { as: state.reader, channel: state.channel, command: command[1], text: command[2].trim() });
  } else {
    await act('say', { as: state.reader, channel: state.channel, threadTs: parent ? parent.threadTs || parent.ts : '', text });
  }
}

/** A sample's text as it would be sent here: in a channel the bot must be mentioned. */
export function addressed(text) {
  return place()?.direct ? text : `${MENTION} ${text}`;
}

/** Puts a text in the field, ready to be sent. */
export function fill(text) {
  const draft = byId('draft');
  draft.value = text;
  resize();
  hint();
  draft.focus();
  draft.setSelectionRange(text.length, text.length);
}

/** Replies in a message's thread from now on; without a message, in the conversation. */
export function reply(message) {
  parent = message;
  drawReplying();
  if (message) {
    byId('draft').focus();
  }
}

function drawReplying() {
  byId('replying').hidden = !parent;
  if (parent) {
    const text = unescape(parent.text).replace(/\s+/g, ' ') || nameOf(parent.author);
    const short = text.length > PREVIEW ? `${text.slice(0, PREVIEW)}…` : text;
    byId('replying-to').textContent = word('replyingTo', { text: short });
  }
}

/** Fits the field to the open place. */
export function drawComposer() {
  const direct = place()?.direct;
  byId('draft').placeholder = direct ? word('placeholderDirect') : word('placeholderChannel', { name: place()?.name });
  byId('draft').setAttribute('aria-label', byId('draft').placeholder);
  byId('insert-mention').hidden = Boolean(direct);
  drawReplying();
  hint();
}

function hint() {
  const text = byId('draft').value;
  const unheard = !place()?.direct && text.trim() !== '' && !text.startsWith('/') && !text.includes(MENTION);
  byId('composer-hint').textContent = word(unheard ? 'hintMention' : 'hint');
  byId('composer-hint').classList.toggle('unheard', unheard);
}

function insert(text) {
  const draft = byId('draft');
  draft.setRangeText(text, draft.selectionStart, draft.selectionEnd, 'end');
  resize();
  hint();
  draft.focus();
}

function resize() {
  const draft = byId('draft');
  draft.style.height = 'auto';
  draft.style.height = `${Math.min(draft.scrollHeight + 2, TALLEST)}px`;
}
